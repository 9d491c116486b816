/** A name in another font breaks a sentence into cells, so a comma can begin one. */
export function joinedCells([first = '', ...rest]: readonly string[]): string {
  return rest.reduce((text, next) => `${text}${/^[,.;:]/.test(next) ? '' : ' '}${next}`, first);
}
