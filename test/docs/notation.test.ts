import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

const document = readFileSync('docs/notation.md', 'utf8');

/** The cells of the row of a table that begins with a name. */
function cellsOf(name: string): readonly string[] {
  const row = document.split('\n').find((line) => line.startsWith(`| \`${name}\` |`)) ?? '';
  return row
    .split('|')
    .slice(2, -1)
    .map((cell) => cell.trim());
}

it.each([
  ['AN', 'letters and digits', 'A to Z, a to z, 0 to 9', 'exactly 8 characters'],
  ['N', 'digits', '0 to 9', 'exactly 8 characters'],
  [
    'ANS',
    'letters, digits and special characters',
    'printable ASCII from blank to tilde',
    'exactly 8 characters',
  ],
  ['S', 'any text', 'any Unicode character except control characters', 'exactly 8 bytes'],
  [
    'String',
    'any text, as LianLian writes it, String(n)',
    'any Unicode character except control characters',
    '1 to 8 bytes',
  ],
  ['Int', 'a whole number; sent as digits in quotes', '0 to 9', 'at most 8 digits'],
  ['Object', 'a JSON object with its own rows', 'its own rows', 'none is printed'],
])('the notation in the package says what %s is', (type, ...cells) => {
  expect(cellsOf(type)).toEqual(cells);
});

it.each([
  ['M', 'Mandatory'],
  ['C', 'Conditional'],
  ['O', 'Optional'],
  ['R', 'Returned'],
])('the notation in the package says what the letter %s is', (letter, title) => {
  expect(cellsOf(letter)).toEqual([title, expect.stringMatching(/^[A-Z].+\.$/)]);
});
