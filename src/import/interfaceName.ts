import type { PageLine } from './PageLine.js';

/** The name of an interface, and whether the page names it without doubt. */
export interface InterfaceName {
  readonly name: string;
  /** What speaks against the name; missing where the page is clear. */
  readonly doubt: string | undefined;
}

const NAME = '[A-Z][A-Z0-9]{0,15}(?:_[A-Z0-9]{1,15}){1,7}';
const NAMES = new RegExp(`\\b${NAME}\\b`, 'g');
const BEFORE_API = new RegExp(`\\b(${NAME}) API`);
const WORD_BEFORE_API = /^([A-Z][A-Z0-9]{2,63}) API is used/;
const HEADING = new RegExp(`^(?:[^A-Za-z0-9]{1,4})?(${NAME})$`);
const DESCRIPTION = 'interface description';
const LONGEST = 64;

/**
 * Finds the name of the interface: in `NAME API`, in the description, in a bullet or a heading, and
 * at last in the title.
 *
 * @param lines the lines before the first table
 */
export function interfaceName(lines: readonly PageLine[], title: string | undefined): InterfaceName {
  const description = lines.slice(lines.findIndex(({ plain }) => plain.toLowerCase() === DESCRIPTION) + 1);
  const found = [
    first(lines, ({ plain }) => BEFORE_API.exec(plain)?.[1] ?? WORD_BEFORE_API.exec(plain)?.[1]),
    description.length < lines.length ? names(description, ({ plain }) => plain.match(NAMES) ?? []) : [],
    names(lines, ({ plain }) => HEADING.exec(plain)?.[1] ?? []),
  ].find((candidates) => candidates.length > 0);
  const [name, other] = found ?? [];
  if (name === undefined) return derived(title);
  return { name, doubt: other === undefined ? undefined : `the page also names ${other}` };
}

function first(lines: readonly PageLine[], find: (line: PageLine) => string | undefined): readonly string[] {
  return names(lines, (line) => find(line) ?? []);
}

function names(
  lines: readonly PageLine[],
  find: (line: PageLine) => string | readonly string[],
): readonly string[] {
  return [...new Set(lines.flatMap(find))];
}

function derived(title: string | undefined): InterfaceName {
  const name = (title ?? '')
    .toUpperCase()
    .replace(/[^A-Z0-9]+/g, '_')
    .replace(/^[0-9_]+/, '')
    .slice(0, LONGEST)
    .replace(/_$/, '')
    .replace(/_API$/, '');
  return name === ''
    ? { name: 'INTERFACE', doubt: 'the page names no interface' }
    : { name, doubt: 'the page names no interface and the title was taken' };
}
