import { interfaces } from 'tallystick/catalogue';
import type { Terminal } from '../io/terminalOf.js';
import { errataOf } from './errataOf.js';
import { listedRows } from './listedRows.js';
import { textTable } from './textTable.js';
import { wrap } from './wrap.js';

/** Lists for a person every message with its rows and errata, every published path, and every interface without a table. */
export function tableOverview({ width, colors: { bold, cyan, dim } }: Terminal): string {
  const published = interfaces.filter(({ tables }) => tables.length > 0);
  const unpublished = interfaces.filter(({ tables }) => tables.length === 0);
  return [
    textTable(
      [
        { head: bold('Message') },
        { head: bold('Rows'), align: 'right' },
        { head: bold('Errata'), align: 'right' },
      ],
      published
        .flatMap(({ tables }) => tables)
        .map(({ name, rows }) => [cyan(name), `${listedRows(rows).length}`, `${errataOf(rows).length}`]),
    ),
    '',
    textTable(
      [{ head: bold('Published path') }, { head: bold('Interface') }],
      published.flatMap(({ system, name, endpoint }) =>
        endpoint === undefined ? [] : [[new URL(endpoint).pathname, cyan(`${system}/${name}`)]],
      ),
    ),
    '',
    bold('Named without a table'),
    ...unpublished.map(({ system, name, purpose }) =>
      [`  ${system}/${name}`, dim(wrap(purpose, width, '    '))].join('\n'),
    ),
    '',
    'Run `tallystick tables MESSAGE` to see the rows of one.',
    '',
  ].join('\n');
}
