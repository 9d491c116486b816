import type { JsonObject } from '../Testee.js';

/** The text that LianLian has signed, as its rules say it: every member but `sign` that is neither null nor empty. */
export function sourceOf(params: JsonObject): string {
  return Object.keys(params)
    .filter((name) => name !== 'sign' && params[name] !== null && params[name] !== '')
    .sort((left, right) => Buffer.compare(Buffer.from(left), Buffer.from(right)))
    .map((name) => `${name}=${params[name]}`)
    .join('&');
}
