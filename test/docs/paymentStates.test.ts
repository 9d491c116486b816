import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { RESULT_PAY } from '../../src/gateway/behaviour/outcomes.js';

// The table of states in the guide, against the rows of the queries.

const guide = readFileSync('docs/guides/handle-answers-and-time-outs.md', 'utf8');
const [, section = ''] = /## What the state of an order is\n([\s\S]*?)\n## /.exec(guide) ?? [];
const states = [...section.matchAll(/^\| `([A-Z]+)` \|/gm)].map(([, state]) => state);

interface Row {
  readonly identifier?: string;
  readonly values?: Readonly<Record<string, string>>;
  readonly rows?: readonly Row[];
}

/** The values of `result_pay` in the answer of a query. */
function published(name: string): readonly string[] {
  const { messages } = parse(readFileSync(`spec/tables/lianlian/${name}.yaml`, 'utf8'));
  const within = (rows: readonly Row[]): readonly Row[] =>
    rows.flatMap((row) => (row.rows ? within(row.rows) : [row]));
  const row = within(messages.response.rows).find(({ identifier }) => identifier === 'result_pay');
  return Object.keys(row?.values ?? {});
}

describe('the states of an order in the guide', () => {
  it.each(['MPAY_RESULT_QUERY', 'EASYPAY_RESULT_QUERY', 'EXCHANGE_RESULT_QUERY'])(
    'are those of %s',
    (name) => {
      expect([...states].sort()).toEqual([...published(name)].sort());
      expect(section).toContain(name);
    },
  );

  it('are not published for AGGREGATE_RESULT_QUERY, and the local gateway sends no others', () => {
    expect(published('AGGREGATE_RESULT_QUERY')).toEqual([]);
    expect(states).toEqual(expect.arrayContaining(Object.values(RESULT_PAY)));
  });
});
