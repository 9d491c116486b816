import * as kinds from '../../src/codec/kinds.js';
import type { Format } from '../../src/table/format/format.js';
import { exportOf } from '../../src/table/format/formatNamed.js';
import * as conditionRules from '../../src/table/presence/conditionRules.js';
import type { Row } from '../../src/table/Row.js';
import { camelCase } from './naming.js';

/** Data as TypeScript, with what judges a row as the names it is imported by. */
export function literal(value: unknown, key = ''): string {
  if (key === 'format') return exportOf(value as Format);
  if (key === 'kind') return nameIn(kinds, value);
  if (key === 'when') return nameIn(conditionRules, value);
  if (Array.isArray(value)) {
    const items = value.map((item) => literal(item));
    return key === 'rows' || key === 'members' ? `[\n${items.join(',\n')},\n]` : `[${items.join(', ')}]`;
  }
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const { membersOf } = value as Partial<Row>;
  const members = Object.entries(value as object).map(([name, member]) => {
    const quoted = /^[A-Za-z_]\w*$/.test(name) ? name : JSON.stringify(name);
    const isShared = name === 'members' && membersOf !== undefined;
    return `${quoted}: ${isShared ? `${sharedName(membersOf)}()` : literal(member, name)}`;
  });
  return `{ ${members.join(', ')} }`;
}

/** The name that something is exported by. */
function nameIn(module: Readonly<Record<string, unknown>>, value: unknown): string {
  const [name = ''] = Object.entries(module).find(([, exported]) => exported === value) ?? [];
  return name;
}

/** The name of a list of rows that several tables share: `risk-item` as `riskItem`. */
export function sharedName(membersOf: string): string {
  return camelCase(membersOf.replaceAll('-', '_'));
}

/**
 * The imports of what judges rows, the rows inside of them included.
 *
 * @param root from the module to `src`, such as `..`
 */
export function importsOf(rows: readonly Row[], root: string): string {
  const whole = withMembers(rows);
  const lines = [
    line(
      whole.flatMap(({ format }) => (format ? [exportOf(format)] : [])),
      `${root}/table/format/formats.js`,
    ),
    line(
      whole.flatMap(({ kind }) => (kind ? [nameIn(kinds, kind)] : [])),
      `${root}/codec/kinds.js`,
    ),
    line(
      whole.flatMap(({ when }) => (when ? [nameIn(conditionRules, when)] : [])),
      `${root}/table/presence/conditionRules.js`,
    ),
  ];
  return lines.flat().join('\n');
}

function line(names: readonly string[], module: string): readonly string[] {
  const sorted = [...new Set(names)].sort();
  return sorted.length === 0 ? [] : [`import { ${sorted.join(', ')} } from '${module}';`];
}

/** The names of the lists of rows that several tables share. */
export function sharedLists(rows: readonly Row[]): readonly string[] {
  return [...new Set(rows.flatMap(({ membersOf }) => membersOf ?? []))].sort();
}

/** Rows, and the rows inside of them but those that several tables share. */
function withMembers(rows: readonly Row[]): readonly Row[] {
  return rows.flatMap((row) => [row, ...(row.membersOf ? [] : withMembers(row.members ?? []))]);
}
