/**
 * Quotes a text for a POSIX shell (XCU section 2.2.2): nothing between single quotes has a meaning.
 *
 * @param text without NUL, which no argument can hold
 */
export function shellQuoted(text: string): string {
  return `'${text.replaceAll("'", `'\\''`)}'`;
}
