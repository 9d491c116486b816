// Generated from spec/ by `npm run generate`. Do not edit.

/**
 * The messages of one network: an object and types for every interface that has a table.
 *
 * @module tallystick/lianlian
 */
export * from './lianlian/aggregate.js';
export * from './lianlian/cardBinding.js';
export * from './lianlian/easypay.js';
export * from './lianlian/exchange.js';
export * from './lianlian/instantPayment.js';
export * from './lianlian/mpay.js';
export * from './lianlian/onlineBanking.js';
export * from './lianlian/query.js';
export * from './lianlian/refund.js';
export * from './lianlian/unified.js';
