export * from './generated/lianlian.js';
