import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Condition, Notation, Presence } from 'tallystick';
import { parse } from 'yaml';
import type { Row, Table } from './Table.js';

/** A row as it is written. */
interface WrittenRow {
  readonly identifier: string;
  readonly type: Notation;
  readonly length?: string | number;
  readonly exact?: true;
  readonly presence: Presence;
  readonly condition?: Condition;
  readonly values?: Readonly<Record<string, string>>;
  readonly format?: string;
  readonly matchesRequest?: true | { readonly erratum: string };
  readonly toleratedValues?: Readonly<Record<string, string>>;
  readonly ignoreCase?: string;
  readonly empty?: string;
  readonly outsideEncrypted?: string;
  readonly pad?: true;
  readonly signature?: true;
  readonly encrypted?: true;
  readonly errata?: readonly string[];
  readonly json?: true;
  readonly damaged?: string;
  readonly members?: readonly WrittenRow[];
  /** The list of `spec/members` that they are. */
  readonly membersOf?: string;
}

interface WrittenGroup {
  readonly condition: Condition;
  readonly rows: readonly WrittenRow[];
}

interface WrittenMessage {
  readonly rows: readonly (WrittenRow | WrittenGroup)[];
  readonly withoutRow?: readonly Pick<WrittenRow, 'identifier' | 'condition' | 'errata'>[];
}

interface WrittenFile {
  readonly system: string;
  readonly interface: string;
  readonly messages?: Readonly<Record<string, WrittenMessage>>;
}

const directory = fileURLToPath(new URL('../../spec/tables', import.meta.url));

/**
 * Reads the tables of all messages from their files. By itself, and not by the package: where the package
 * reads a file wrongly, the vectors must not be wrong with it.
 */
export function readTables(): readonly Table[] {
  return readdirSync(directory, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.yaml'))
    .map((file) => parse(readFileSync(join(directory, file), 'utf8')) as WrittenFile)
    .flatMap(({ system, interface: name, messages = {} }) =>
      Object.entries(messages).map(([direction, message]) => ({
        name: `${system}/${name}/${direction}`,
        network: system,
        rows: rowsOf(message),
      })),
    );
}

function rowsOf({ rows, withoutRow = [] }: WrittenMessage): readonly Row[] {
  return [
    ...rows.flatMap((item) =>
      'rows' in item ? item.rows.map((row) => rowOf({ condition: item.condition, ...row })) : [rowOf(item)],
    ),
    // Named in a condition only: nothing says of what type they are, or when they must be there.
    ...withoutRow.map((member) => ({
      ...rowOf({ ...member, type: 'String', presence: 'O' }),
      withoutRow: true as const,
    })),
  ];
}

function rowOf(written: WrittenRow): Row {
  const { length, exact, members: own, membersOf, matchesRequest, errata = [], ...same } = written;
  const members = membersOf === undefined ? own : sharedRows(membersOf);
  const echo = typeof matchesRequest === 'object' ? matchesRequest.erratum : matchesRequest;
  return {
    ...same,
    ...bounds(written),
    ...(echo !== undefined && { matchesRequest: echo }),
    errata: [...new Set([...errata, ...impliedErrata(written)])],
    ...(members && { members: members.map(rowOf) }),
  };
}

/** The rows of a list that several tables share. */
function sharedRows(name: string): readonly WrittenRow[] {
  const file = join(directory, '../members', `${name}.yaml`);
  return (parse(readFileSync(file, 'utf8')) as { readonly rows: readonly WrittenRow[] }).rows;
}

/** `n-m` is a range and `n` a length, but `String(n)` is at most n unless its form fixes it. */
function bounds({ type, length, exact }: WrittenRow): { readonly min?: number; readonly max?: number } {
  if (length === undefined) return {};
  const [from = 0, to] = `${length}`.split(/[-~]/).map(Number);
  if (to !== undefined) return { min: from, max: to };
  const isMost = type === 'String' || type === 'Int';
  return { min: isMost && !exact ? 1 : from, max: from };
}

function impliedErrata(row: WrittenRow): readonly string[] {
  const { type, length, exact, values, condition, matchesRequest } = row;
  const isMeasured = values === undefined && length !== undefined;
  return [
    ...(type === 'Int' ? ['int-in-quotes'] : []),
    ...(isMeasured && type === 'NS' ? ['ns-special-characters'] : []),
    ...(isMeasured && (type === 'S' || type === 'String') ? ['length-unit'] : []),
    ...(isMeasured && type === 'String' && !exact ? ['string-length'] : []),
    ...Object.values(row.toleratedValues ?? {}),
    ...[row.ignoreCase, row.damaged, row.empty, row.outsideEncrypted].filter(
      (erratum) => erratum !== undefined,
    ),
    ...(typeof matchesRequest === 'object' ? [matchesRequest.erratum] : []),
    ...(condition && 'erratum' in condition ? [condition.erratum] : []),
  ];
}
