import { grouped } from './grouped.js';

/** Such as `1 violation` or `2,000 violations`. */
export function countOf(count: number, noun: string): string {
  return `${grouped(count)} ${noun}${count === 1 ? '' : 's'}`;
}
