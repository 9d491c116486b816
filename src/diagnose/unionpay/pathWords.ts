import { counted } from '../counted.js';

/** Digits enough for a number of a person, an account or an order. */
const NUMBER = /\d{5,}/g;
const PLAIN = /^(?:\/[\w.~-]{0,40}){1,8}$/;

/**
 * What a path is, in words: `is /v1/verify`, with long numbers masked; its length where it may hold anything else.
 *
 * @param path as it was signed or called, without a query
 */
export function pathWords(path: string): string {
  return PLAIN.test(path)
    ? `is ${path.replaceAll(NUMBER, '***')}`
    : `has ${counted(path.length, 'character')}`;
}
