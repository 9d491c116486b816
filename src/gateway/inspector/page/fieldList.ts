import { printable } from '../../../codec/printable.js';
import type { Violation } from '../../../codec/Violation.js';
import { element } from '../../../page/element.js';
import type { JudgedMessage, JudgedRow, RowStatus } from '../../control/judgedMessage.js';
import { termList } from './controls.js';

const STATUS: Readonly<Record<RowStatus, string>> = {
  right: 'right',
  wrong: 'wrong',
  noted: 'accepted',
  absent: 'not sent',
  sealed: 'encrypted',
  unread: 'not read',
};

/** A message row by row: what it has, what the table says of it, and behind each the row of the documentation. */
export function fieldList({ name, rows }: JudgedMessage): HTMLElement {
  const absent = rows.filter(({ status }) => status === 'absent');
  const list = element('div', { class: 'fields' }, ...rows.map(fieldRow));
  const box = element('input', { type: 'checkbox' });
  box.addEventListener('change', () => list.classList.toggle('whole', box.checked));
  const count = absent.length === 1 ? '1 row that was' : `${absent.length} rows that were`;
  const choice = element('label', { class: 'whole-choice' }, box, ` Show ${count} left out`);
  return element(
    'div',
    { class: 'message' },
    element(
      'p',
      { class: 'message-name' },
      element('code', {}, name),
      ...(absent.length > 0 ? [choice] : []),
    ),
    list,
  );
}

function fieldRow({
  identifier,
  depth,
  status,
  value,
  isPersonal,
  violations,
  notes,
  row,
}: JudgedRow): HTMLElement {
  const isNamed = row.name !== identifier;
  return element(
    'details',
    { class: `field depth-${Math.min(depth, 3)}`, 'data-status': status },
    element(
      'summary',
      {},
      element(
        'span',
        { class: 'member' },
        element('code', {}, identifier),
        ...(isNamed ? [' ', element('span', { class: 'aside' }, row.name)] : []),
      ),
      ' ',
      element(
        'span',
        { class: 'value' },
        ...(value === undefined ? [] : [element('code', {}, printable(value))]),
        ...(isPersonal && value !== undefined ? [' ', element('span', { class: 'aside' }, 'masked')] : []),
      ),
      ' ',
      element('span', { class: 'status' }, STATUS[status]),
      ...[...violations, ...notes].map((finding) =>
        element('span', { class: 'finding' }, printable(finding.message)),
      ),
    ),
    termList([
      ['Row', element('code', {}, row.reference)],
      ['Type', row.typeAndLength],
      ['Presence', row.presence],
      ['Note', row.note],
      ['Form', row.form],
      ['Values', valueList(row.values)],
      ['Printed', row.printed.join('; ')],
      ['Unclear', row.errata.map(({ id, title }) => `${title} (${id})`).join('; ')],
      ['Codes', codesOf([...violations, ...notes])],
    ]),
  );
}

function valueList(values: JudgedRow['row']['values']): Node | undefined {
  if (values.length === 0) return undefined;
  return element(
    'span',
    {},
    ...values.map(([value, meaning]) =>
      element('span', { class: 'listed' }, element('code', {}, value), ` ${meaning}`),
    ),
  );
}

function codesOf(findings: readonly Violation[]): Node | undefined {
  if (findings.length === 0) return undefined;
  return element('code', {}, findings.map(({ code }) => code).join(', '));
}
