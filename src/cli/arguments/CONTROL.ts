/** Where `serve` has its control API by default. */
export const CONTROL = 'http://127.0.0.1:4011';
