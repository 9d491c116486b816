import { randomFillSync } from 'node:crypto';

const LENGTH = 32;

/** Enough for 128 messages: to ask the system for each costs as much as all checks of a header. */
const stock = Buffer.allocUnsafeSlow(128 * LENGTH);
let next = stock.length;

/** A random key of 32 bytes that no sender knows, in place of one that is wrong. */
export function decoyKey(): Buffer {
  if (next === stock.length) {
    randomFillSync(stock);
    next = 0;
  }
  const taken = stock.subarray(next, next + LENGTH);
  next += LENGTH;
  const decoy = Buffer.from(taken);
  taken.fill(0);
  return decoy;
}
