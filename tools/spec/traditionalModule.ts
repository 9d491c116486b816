const FIRST = 0x4e00;
const LAST = 0x9fff;
// The printable ASCII characters after the double quote; the last one carries.
const ZERO = 0x23;
const CARRY = 0x7e - ZERO;

/**
 * `src/table/format/forms/isTraditional.ts`: the characters that are a traditional form of another one.
 *
 * @param characters in the order of Unicode, from U+4E00 to U+9FFF
 */
export function traditionalModule(characters: string): string {
  let previous = FIRST - 1;
  const gaps = Array.from(characters, (character) => {
    const code = character.charCodeAt(0);
    const gap = code - previous;
    previous = code;
    return String.fromCharCode(...Array(Math.floor(gap / CARRY)).fill(ZERO + CARRY), ZERO + (gap % CARRY));
  });
  return `// The distances between the characters of spec/traditional.yaml from U+4E00 on, in printable ASCII;
// a tilde carries.
const GAPS =
  ${JSON.stringify(gaps.join(''))};

let flags: Uint8Array | undefined;

/** Whether a character, given by its UTF-16 code, is a traditional form that is common in names. */
export function isTraditional(code: number): boolean {
  flags ??= unpack();
  return flags[code] === 1;
}

function unpack(): Uint8Array {
  const unpacked = new Uint8Array(${LAST + 1});
  let code = ${FIRST - 1};
  for (const symbol of GAPS) {
    const gap = symbol.charCodeAt(0) - ${ZERO};
    code += gap;
    if (gap < ${CARRY}) unpacked[code] = 1;
  }
  return unpacked;
}
`;
}
