/**
 * A text without the characters at its end that are among these. A pattern such as `/=+$/` does the same in
 * time that grows with the square of a run elsewhere.
 *
 * @param characters each of one UTF-16 code unit
 */
export function withoutEnd(text: string, characters: string): string {
  let end = text.length;
  while (end > 0 && characters.includes(text.charAt(end - 1))) end -= 1;
  return text.slice(0, end);
}
