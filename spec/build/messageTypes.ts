import { lengthInWords } from '../../src/codec/inWords.js';
import type { Condition, MessageTable, Presence, Row } from '../../src/codec/Table.js';
import { notation } from '../../src/generated/notation.js';

const PRESENCE: Readonly<Record<Presence, string>> = {
  M: 'mandatory',
  C: 'conditional',
  O: 'optional',
  R: 'returned from the request',
};

/** The TypeScript types of a message: plain form, wire form, and what `encode` takes. */
export function messageTypes(name: string, { rows }: MessageTable, title: string): string {
  const sealed = rows.filter((row) => row.encrypted);
  const beside = rows.flatMap(({ members = [] }) => members.filter((row) => row.beside !== undefined));
  const filled = rows.filter((row) => isFilled(row));
  const nested = sealed.filter(({ members = [] }) => members.some((row) => row.beside !== undefined));
  return `/** ${title}, in plain form. */
export interface ${name} {
${rows.map((row) => member(row, false)).join('\n')}${beside.map((row) => `\n  /** ${row.name}, where a sender put it beside its object (tolerated). */\n  ${row.identifier}?: string;`).join('')}
}

/** ${title}, in wire form: ${sealed.length > 0 ? 'the encrypted object is a JWE string' : 'the same as the plain form'}. */
${derived(`${name}Wire`, name, sealed, (row) => `  /** The JWE of the members of ${row.identifier}. */\n  ${row.identifier}${isMandatory(row) ? '' : '?'}: string;`)}

/** What \`encode\` takes: ${filled.length > 0 ? `as the plain form, but ${filled.map((row) => row.identifier).join(', ')} may be left out` : 'the plain form'}. */
${derived(`${name}Input`, name, [...filled, ...nested], (row) => member(row, true), beside)}
`;
}

function derived(
  name: string,
  base: string,
  rows: readonly Row[],
  write: (row: Row) => string,
  left: readonly Row[] = [],
): string {
  if (rows.length === 0) return `export type ${name} = ${base};`;
  const omitted = [...rows, ...left].map(({ identifier }) => `'${identifier}'`).join(' | ');
  return `export type ${name} = Omit<${base}, ${omitted}> & {\n${rows.map(write).join('\n')}\n};`;
}

function member(row: Row, input: boolean): string {
  const optional = input ? isFilled(row) || !isMandatory(row) : !isMandatory(row) || row.beside !== undefined;
  const type = row.members
    ? `{\n${row.members.map((inner) => member(inner, input)).join('\n')}\n}`
    : textType(row, input);
  return `  /** ${describe(row)} */\n  ${row.identifier}${optional ? '?' : ''}: ${type};`;
}

function textType({ values, ignoreCase }: Row, input: boolean): string {
  if (values === undefined) return 'string';
  const listed = Object.keys(values).map((value) => `'${value}'`);
  return [...listed, ...(ignoreCase && !input ? ['(string & {})'] : [])].join(' | ');
}

function describe(row: Row): string {
  if (row.withoutRow) return row.note ?? '';
  const characterClass = row.type === 'Object' ? undefined : notation[row.type];
  const size = row.members ? 'object' : `${row.type}, ${lengthInWords({ row, characterClass })}`;
  const meanings = Object.entries(row.values ?? {}).map(([value, meaning]) => `${value} ${meaning}`);
  return [
    `${row.name}: ${size}, ${PRESENCE[row.presence]}${inWords(row.condition)}.`,
    ...(row.note ? [row.note] : []),
    ...(meanings.length > 0 ? [`Values: ${meanings.join('; ')}.`] : []),
  ].join(' ');
}

function inWords(condition: Condition | undefined): string {
  if (condition === undefined || 'party' in condition || 'anyMember' in condition) return '';
  if ('member' in condition) return ` where ${condition.member} is ${condition.equals}`;
  if ('missing' in condition) return ` where ${condition.missing} is missing`;
  return ` where ${condition.unknowable}`;
}

function isMandatory(row: Row): boolean {
  return (row.presence === 'M' || row.presence === 'R') && row.condition === undefined;
}

function isFilled(row: Row): boolean {
  return row.signature === true || (isMandatory(row) && Object.keys(row.values ?? {}).length === 1);
}
