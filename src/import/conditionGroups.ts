import type { Condition } from '../table/Row.js';
import type { ImportWarning } from './ImportWarning.js';
import type { PrintedGroup, PrintedRow } from './PrintedTable.js';
import { printedCondition } from './printedCondition.js';
import { shortened } from './shortened.js';

/** Rows under a condition in the form of a table file, or under none. */
export interface ConditionGroup {
  readonly condition?: Condition;
  readonly rows: readonly PrintedRow[];
}

/**
 * Reads the sentences over groups of rows. A row that is in the groups of several values of one member becomes one
 * row, present where the member has any of them.
 */
export function conditionGroups(groups: readonly PrintedGroup[]): {
  readonly groups: readonly ConditionGroup[];
  readonly warnings: readonly ImportWarning[];
} {
  const warnings: ImportWarning[] = [];
  const read: OfValue[] = groups.map(({ sentence, line, rows }) => {
    if (sentence === undefined) return { rows };
    const printed = printedCondition(sentence);
    if (printed?.kind === 'equals') return { member: printed.identifier, value: printed.value, rows };
    warnings.push(conditionUnread(sentence, line));
    return { sentence, rows };
  });
  return { groups: read.flatMap((group, index) => runsOf(group, index, read)), warnings };
}

interface OfValue {
  /** Of a condition that was read. */
  readonly member?: string;
  readonly value?: string;
  /** Of one that was not. */
  readonly sentence?: string;
  readonly rows: readonly PrintedRow[];
}

/** The rows of a group that no group before it has, in runs of one condition. */
function runsOf(group: OfValue, index: number, all: readonly OfValue[]): readonly ConditionGroup[] {
  const { member, sentence } = group;
  if (member === undefined)
    return [
      { ...(sentence !== undefined && { condition: { unknowable: shortened(sentence) } }), rows: group.rows },
    ];
  const siblings = all.filter((other) => other.member === member);
  const before = all.slice(0, index).filter((other) => other.member === member);
  const runs: { values: readonly string[]; rows: PrintedRow[] }[] = [];
  for (const row of group.rows) {
    if (before.some((other) => hasRow(other, row))) continue;
    const values = siblings.filter((other) => hasRow(other, row)).map(({ value }) => value ?? '');
    const last = runs.at(-1);
    if (last !== undefined && last.values.join() === values.join()) last.rows.push(row);
    else runs.push({ values, rows: [row] });
  }
  return runs.map(({ values, rows }) => ({
    condition: {
      member: `/${member}`,
      equals: values.length === 1 ? (values[0] as string) : values,
      erratum: 'printed-condition',
    },
    rows,
  }));
}

/** A row of the same rules, whatever its note says. */
function hasRow({ rows }: OfValue, { identifier, type, length, presence }: PrintedRow): boolean {
  return rows.some(
    (row) =>
      row.identifier === identifier &&
      row.type === type &&
      row.length === length &&
      row.presence === presence,
  );
}

function conditionUnread(sentence: string, line: number): ImportWarning {
  const text = `No condition that a machine can judge could be read from this sentence: ${shortened(sentence)}; check when its rows are sent.`;
  return { code: 'condition-unread', line, text };
}
