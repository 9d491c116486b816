import { execFileSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { shellQuoted } from '../../src/http/shellQuoted.js';

const TEXTS = [
  '',
  "it's",
  "'",
  "''",
  "'\\''",
  '"$HOME" `id` $(id) $x \\ \\\\ ! * ? [a] ~ # & ; | < > ( ) { }',
  'two\nlines\r\n\ttab ',
  '张伟 😀',
  '-n',
  '%s %d \\n',
  "'; touch /tmp/pwned; '",
];

describe('shellQuoted', () => {
  it('gives a word that sh reads as the text', () => {
    const script = `printf '%s\\0' ${TEXTS.map(shellQuoted).join(' ')}`;
    const read = execFileSync('sh', ['-c', script], { encoding: 'utf8' });
    expect(read.split('\0').slice(0, -1)).toEqual(TEXTS);
  });

  it('is what the standard shows', () => {
    expect(shellQuoted("it's")).toBe("'it'\\''s'");
  });
});
