import { printable } from 'tallystick';
import type { Inspection, ProtectedHeader } from '../commands/inspect/Inspection.js';
import type { Field } from '../commands/inspect/messageFields.js';
import type { Terminal } from '../io/terminalOf.js';
import { textTable } from './textTable.js';
import { wrap } from './wrap.js';

const NAME_WIDTH = 16;
const LONGEST_PATH = 34;
const LONGEST_NAME = 24;
const LONGEST_VERDICT = 30;
const NARROWEST_VALUE = 12;
const GAPS = 6;
const LONGEST_VALUE = 2048;

/** Shows an inspection to a person. */
export function inspectionReport(inspection: Inspection, terminal: Terminal): string {
  const { form, startLine, httpHeaders, protectedHeaders, message, fields, remarks } = inspection;
  const { bold, yellow } = terminal.colors;
  return [
    `${bold(form)}, not verified: open and verify do that.`,
    ...(startLine === undefined ? [] : ['', bold(shown(startLine))]),
    ...(httpHeaders ?? []).map(({ name, value }) => `  ${shown(name).padEnd(NAME_WIDTH)}${shown(value)}`),
    ...protectedHeaders.flatMap((header) => ['', headerReport(header, terminal)]),
    ...(remarks.length === 0 ? [] : ['']),
    ...remarks.map((remark) => wrap(shown(remark), terminal.width, '  ', yellow('! '))),
    ...(fields === undefined ? [] : ['', bold(message ?? 'Members'), fieldTable(fields, terminal)]),
    '',
  ].join('\n');
}

function headerReport({ kind, of, members }: ProtectedHeader, { width, colors }: Terminal): string {
  const title = of === '' ? `Header of the ${kind}` : `${shown(of)}: header of the ${kind}`;
  return [
    colors.bold(title),
    ...members.flatMap(({ name, value, meaning }) => [
      `  ${colors.cyan(shown(name).padEnd(NAME_WIDTH))}${shown(value)}`,
      colors.dim(wrap(meaning, width, ' '.repeat(NAME_WIDTH + 2))),
    ]),
  ].join('\n');
}

function fieldTable(fields: readonly Field[], { width, colors }: Terminal): string {
  const widest = (texts: readonly string[], most: number) =>
    Math.min(most, Math.max(...texts.map(({ length }) => length), 'Verdict'.length));
  const path = widest(
    fields.map((field) => field.path),
    LONGEST_PATH,
  );
  const name = widest(
    fields.map((field) => field.name),
    LONGEST_NAME,
  );
  const verdict = widest(fields.map(plainVerdict), LONGEST_VERDICT);
  const value = Math.max(NARROWEST_VALUE, width - path - name - verdict - GAPS);
  return textTable(
    [
      { head: colors.bold('Member'), width: path },
      { head: colors.bold('Name'), width: name },
      { head: colors.bold('Value'), width: value },
      { head: colors.bold('Verdict'), width: verdict },
    ],
    fields.map((field) => [
      colors.cyan(shown(field.path)),
      field.name,
      shown(field.value ?? ''),
      verdictOf(field, colors),
    ]),
  );
}

function verdictOf(field: Field, { green, red, yellow, dim }: Terminal['colors']): string {
  const colored = { violation: red, note: yellow, fine: green, 'no row': dim }[field.verdict];
  return colored(plainVerdict(field));
}

function plainVerdict({ verdict, faults }: Field): string {
  if (verdict === 'violation') return `✗ ${faults.join(' ')}`;
  return [verdict, ...faults].join(' ');
}

function shown(text: string): string {
  const safe = printable(text);
  return safe.length <= LONGEST_VALUE ? safe : `${safe.slice(0, LONGEST_VALUE - 1)}…`;
}
