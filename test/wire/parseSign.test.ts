import { expect, it } from 'vitest';
import { parseSign, type SignForm } from '../../src/wire/lianlian/parseSign.js';

// Begins with A and holds + and /.
const bytes = Buffer.alloc(256, 0xfb).fill(0, 0, 3);
const right = bytes.toString('base64');

it.each<[string, string, SignForm]>([
  ['Base64', right, 'base64'],
  ['hex', bytes.toString('hex'), 'hex'],
  ['capital hex', bytes.toString('hex').toUpperCase(), 'hex'],
  ['percent signs', encodeURIComponent(right), 'url-encoded'],
  ['line breaks', right.replace(/(.{64})/g, '$1\r\n'), 'blanks'],
  ['blanks for +', right.replaceAll('+', ' '), 'blanks'],
  ['the other alphabet', bytes.toString('base64url'), 'base64url'],
  ['no padding', right.replace(/=+$/, ''), 'base64url'],
])('a signature in %s is read', (_, text, form) => {
  expect(parseSign(text)).toEqual({ form, signature: bytes });
});

it.each(['', 'no signature', 'é', '%', `${right}%zz`, right.repeat(13)])('%j is no signature', (text) => {
  expect(parseSign(text)).toEqual({ form: 'unreadable' });
});
