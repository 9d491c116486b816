/** What a text may be written in. */
export interface Alphabet {
  readonly name: 'Base64' | 'base64url';
  readonly encoding: 'base64' | 'base64url';
  readonly characters: RegExp;
}

export const BASE64: Alphabet = { name: 'Base64', encoding: 'base64', characters: /[A-Za-z0-9+/]/ };
export const BASE64URL: Alphabet = {
  name: 'base64url',
  encoding: 'base64url',
  characters: /[A-Za-z0-9_-]/,
};

/**
 * Says why a text is not the one way to write its bytes (RFC 4648 sections 3.5, 4 and 5), without a value of it.
 *
 * @returns such as `has a + at character 7, which base64url does not have`; undefined where nothing is wrong
 */
export function encodedFault(text: string, { name, encoding, characters }: Alphabet): string | undefined {
  if (Buffer.from(text, encoding).toString(encoding) === text) return undefined;
  const isPadded = encoding === 'base64';
  const end = text.search(/={0,2}$/);
  const digits = isPadded ? text.slice(0, end) : text;
  const position = [...digits].findIndex((character) => !characters.test(character));
  if (position >= 0) return characterFault([...digits][position] ?? '', position + 1, name);
  if (digits.length % 4 === 1) return `has ${digits.length} characters, which is one too few or too many`;
  if (isPadded && text.length % 4 !== 0) return 'lacks its padding at the end';
  return 'has bits at its end that belong to no byte';
}

function characterFault(character: string, place: number, name: string): string {
  if (character === '=') return `has padding (=) from character ${place} on, which ${name} leaves out here`;
  if (/\s/.test(character)) return `has a blank or line end at character ${place}`;
  const shown = /[+/_-]/.test(character) ? `a ${character}` : 'a character';
  return `has ${shown} at character ${place}, which ${name} does not have`;
}
