/** Pads on the left with zeros; an empty text stays empty, because it is not a number. */
export function padWithZeros(text: string, length: number): string {
  return text === '' ? text : text.padStart(length, '0');
}
