import Table from 'cli-table3';
import { loading } from './loading.js';
import { ndjson } from './ndjson.js';
import { photo } from './photo.js';
import type { Section } from './Row.js';
import { validation } from './validation.js';

const sections: readonly Section[] = [await validation(), photo(), loading(), ndjson()];
for (const { title, base, rows } of sections) {
  const table = new Table({
    head: ['', 'ratio', 'to reach'],
    colAligns: ['left', 'right', 'right'],
    style: { head: [], border: [] },
  });
  table.push(
    ...rows.map(({ what, ratio, target }) => [
      what,
      ratio.toFixed(2),
      target === undefined ? '' : `≤ ${target.toFixed(2)}`,
    ]),
  );
  console.log(`\n${title}\n1.00 = ${base}\n${table.toString()}`);
}
const missed = sections
  .flatMap(({ rows }) => rows)
  .filter(({ ratio, target }) => target !== undefined && ratio > target);
console.log(
  missed.length === 0
    ? '\nEvery figure is reached.'
    : `\nMissed: ${missed.map(({ what }) => what).join('; ')}.`,
);
