/** An identifier that a table file takes, to be built into other expressions. */
export const IDENTIFIER = '[A-Za-z][A-Za-z0-9_.-]{0,63}';

const WHOLE = new RegExp(`^${IDENTIFIER}$`);
/** Every object has them, so a table file refuses them. */
const INHERITED: ReadonlySet<string> = new Set(Object.getOwnPropertyNames(Object.prototype));

/** Whether a table file takes the text as an identifier. */
export function isIdentifier(text: string): boolean {
  return WHOLE.test(text) && !INHERITED.has(text);
}
