import { encryptedRows, outsideErratum, outsideRows } from '../../src/table/encryptedObject.js';
import { constantOf } from '../../src/table/format/format.js';
import { textType, valuesInWords } from '../../src/table/format/formatWords.js';
import { nestingOf } from '../../src/table/kind/nesting.js';
import { typeAndLength } from '../../src/table/length/lengthWords.js';
import { isMandatory } from '../../src/table/presence/presence.js';
import { presenceInShort } from '../../src/table/presence/presenceWords.js';
import type { MessageTable, Row } from '../../src/table/Row.js';
import { sharedName } from './literal.js';

/** The TypeScript types of a message: plain form, wire form, and what `encode` takes. */
export function messageTypes(name: string, { rows }: MessageTable, title: string): string {
  const encrypted = encryptedRows(rows);
  const outside = rows.flatMap(outsideRows);
  const filled = rows.filter(isFilled);
  const texts = rows.filter((row) => nestingOf(row) === 'text');
  const nested = encrypted.filter((row) => outsideRows(row).length > 0);
  return `/** ${title}, in plain form. */
export interface ${name} {
${rows.map((row) => member(row, false)).join('\n')}${outside.map((row) => `\n  /** ${row.name}, where a sender put it outside of its object (tolerated). */\n  ${row.identifier}?: string;`).join('')}
}

/** ${title}, in wire form: ${encrypted.length > 0 ? 'the encrypted object is a JWE string' : 'the same as the plain form'}. */
${derived(`${name}Wire`, name, encrypted, (row) => `  /** The JWE of the members of ${row.identifier}. */\n  ${row.identifier}${isMandatory(row) ? '' : '?'}: string;`)}

/** What \`encode\` takes: ${inputInWords(filled, texts)}. */
${derived(`${name}Input`, name, [...new Set([...filled, ...texts, ...nested])], (row) => member(row, true), outside)}
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
  const optional = input
    ? isFilled(row) || !isMandatory(row)
    : !isMandatory(row) || outsideErratum(row) !== undefined;
  const type = typeOf(row, input);
  return `  /** ${describe(row)} */\n  ${row.identifier}${optional ? '?' : ''}: ${type};`;
}

function inputInWords(filled: readonly Row[], texts: readonly Row[]): string {
  const names = (rows: readonly Row[]) => rows.map((row) => row.identifier).join(', ');
  const differences = [
    ...(filled.length > 0 ? [`${names(filled)} may be left out`] : []),
    ...(texts.length > 0 ? [`${names(texts)} may be an object`] : []),
  ];
  return differences.length > 0 ? `as the plain form, but ${differences.join(', and ')}` : 'the plain form';
}

function typeOf(row: Row, input: boolean): string {
  const { members = [], membersOf, type } = row;
  const object = () =>
    membersOf ? typeName(membersOf) : `{\n${members.map((inner) => member(inner, input)).join('\n')}\n}`;
  const nesting = nestingOf(row);
  if (nesting === 'object') return object();
  if (nesting === 'list') return `readonly ${object()}[]`;
  if (nesting === 'text') return input ? `string | ${object()}` : 'string';
  return type === 'Int' ? 'string | number' : textType(row, input);
}

/** The name of the type of an object whose rows several tables share: `risk-item` as `RiskItem`. */
function typeName(membersOf: string): string {
  const name = sharedName(membersOf);
  return name.charAt(0).toUpperCase() + name.slice(1);
}

/** The type of an object whose rows several tables share. */
export function sharedType(membersOf: string, rows: readonly Row[]): string {
  return `/** The object whose JSON text is sent as \`${membersOf.replaceAll('-', '_')}\`. */
export interface ${typeName(membersOf)} {
${rows.map((row) => member(row, true)).join('\n')}
}
`;
}

function describe(row: Row): string {
  if (row.withoutRow) return row.note ?? '';
  const values = valuesInWords(row);
  return [
    `${row.name}: ${typeAndLength(row)}, ${presenceInShort(row)}.`,
    ...(row.note ? [row.note] : []),
    ...(row.unsigned ? ['Takes no part in the signature.'] : []),
    ...(values === '' ? [] : [`Values: ${values}.`]),
  ].join(' ');
}

function isFilled(row: Row): boolean {
  return row.signature === true || (isMandatory(row) && constantOf(row) !== undefined);
}
