import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

const sources = execFileSync('git', ['ls-files', 'src', 'conformance', 'tools'], { encoding: 'utf8' })
  .split('\n')
  .filter((file) => file.endsWith('.ts'))
  .flatMap((file) => {
    try {
      return [{ file, text: readFileSync(file, 'utf8') }];
    } catch {
      // Moved or deleted, and not committed yet.
      return [];
    }
  });

function filesWith(pattern: RegExp): readonly string[] {
  return sources.filter(({ text }) => pattern.test(text)).map(({ file }) => file);
}

it.each([
  ['an application ID', /\[!-~\]\{8\}/],
  ['a path', /\\\/\[!.{0,6}~\]\{0,/],
  ['a UUID', /\[0-9a-f\]\{32\}\$/],
])('%s has one pattern', (_, pattern) => {
  expect(filesWith(pattern).filter((file) => file.startsWith('src/'))).toEqual([
    'src/wire/unionpay/headerForms.ts',
  ]);
});

it('direction and network are asked of the message, not read from its name', () => {
  expect(
    filesWith(
      /\b(?:name|message)\??\.(?:startsWith|endsWith)\((?:'(?:unionpay|lianlian)|'\/re(?:quest|sponse)|`\$\{\w+\}\/`)/,
    ),
  ).toEqual([]);
});
