/** `a`, `a and b`, `a, b and c`. */
export function listedInWords(words: readonly (string | number)[], last = 'and'): string {
  return words.join(', ').replace(/, (?=[^,]*$)/, ` ${last} `);
}
