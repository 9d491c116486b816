import type { Message } from 'tallystick';
import { describedTable } from 'tallystick/catalogue';
import { codeLink, element } from '../../../src/page/element.js';
import { rowsOf } from '../rowsOf.js';
import { referenceAddress } from './addresses.js';
import type { JudgedRow, RowStatus } from './judgeText.js';

const STATUS: Readonly<Record<RowStatus, string>> = {
  right: 'right',
  wrong: 'wrong',
  noted: 'accepted, see the note',
  absent: 'not sent',
  sealed: 'encrypted',
  unread: 'not read',
};

/** The rows of a message's table, each with what became of it. */
export function statusTable(message: Message, rows: readonly JudgedRow[]): HTMLTableElement {
  const names = new Map(rowsOf(describedTable(message).rows).map(({ path, row }) => [path, row.name]));
  return element(
    'table',
    { class: 'playground-rows' },
    element('caption', {}, `Rows of ${message.name}`),
    element(
      'thead',
      {},
      element('tr', {}, ...['Member', 'Type', 'Status'].map((text) => element('th', { scope: 'col' }, text))),
    ),
    element('tbody', {}, ...rows.map((judged) => bodyRow(message.name, judged, names.get(judged.path)))),
  );
}

function bodyRow(message: string, { row, path, status }: JudgedRow, name: string | undefined): Node {
  const address = referenceAddress(`${message}#${path}`);
  const title = name === undefined || name === row.identifier ? [] : [element('span', {}, name)];
  return element(
    'tr',
    { 'data-status': status, 'data-row': path },
    element('th', { scope: 'row' }, address === undefined ? path : codeLink(address, path), ...title),
    element('td', {}, row.type),
    element('td', {}, STATUS[status]),
  );
}
