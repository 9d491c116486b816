export * from './generated/unionpay.js';
