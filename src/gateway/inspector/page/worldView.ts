import { printable } from '../../../codec/printable.js';
import { element } from '../../../page/element.js';
import type { FaultRule } from '../../faults/createFaults.js';
import type { WorldSummary } from './control.js';
import { button, sureButton } from './controls.js';
import { addressOf } from './place.js';
import { dateOf, untilInWords } from './times.js';

const MINUTE = 60_000;
const STEPS = [1, 2, 5, 30] as const;

/** What can be done with a world. */
export interface WorldActions {
  clock(change: { readonly advance?: number; readonly isRunning?: boolean }): unknown;
  removeFault(id: number): unknown;
  reset(): unknown;
}

/** A world: its time, what is pending, what is injected, and the notices to payers. */
export function worldView(
  { name, now, isRunning, notices, faults, texts }: WorldSummary,
  url: string,
  { clock, removeFault, reset }: WorldActions,
): readonly Node[] {
  const [next] = notices;
  return [
    element('a', { href: addressOf({ world: name, view: 'list' }), class: 'back' }, '← All exchanges'),
    element('h2', { tabindex: '-1' }, element('span', { class: 'aside' }, 'World '), name),
    element('p', {}, 'Calls go to ', element('code', {}, `${url}/w/${name}`), '.'),
    element('h3', {}, 'Time'),
    element(
      'p',
      {},
      element('strong', { class: 'time', 'data-clock': '' }, dateOf(now)),
      isRunning ? ' runs.' : ' stands still until it is moved.',
    ),
    element(
      'div',
      { class: 'actions' },
      button(isRunning ? 'Let it stand' : 'Let it run', () => clock({ isRunning: !isRunning })),
      ...STEPS.map((minutes) => button(`+${minutes} min`, () => clock({ advance: minutes * MINUTE }))),
      ...(next === undefined
        ? []
        : [
            button('To the next notice', () => clock({ advance: Math.max(next.due - now, 0) }), {
              class: 'primary',
            }),
          ]),
    ),
    element('h3', {}, `Pending notices (${notices.length})`),
    listOf(
      'No notice waits for an acknowledgement.',
      notices.map(({ message, url: target, attempts, due }) => [
        element(
          'span',
          {},
          element('b', {}, message.split('/')[1] ?? message),
          ' ',
          dueView(due, now),
          `, sent ${attempts === 1 ? 'once' : `${attempts} times`} so far, to `,
          element('code', {}, printable(withoutQuery(target))),
        ),
      ]),
    ),
    element('h3', {}, `Faults (${faults.length})`),
    listOf(
      'No fault is set. Each exchange has a way to add one.',
      faults.map(({ id, rule, met, injected }) => {
        return [
          element(
            'span',
            {},
            element('b', {}, rule.fault),
            ` ${printable(ruleInWords(rule))} `,
            element('span', { class: 'aside' }, `Met ${met}, injected ${injected}.`),
          ),
          button('Remove', () => removeFault(id), { 'aria-label': `Remove ${rule.fault}` }),
        ];
      }),
    ),
    element('h3', {}, `Text messages to payers (${texts.length})`),
    listOf(
      'No code can be used at present.',
      texts.map(({ order, code, until }) => [
        element(
          'span',
          {},
          element('code', { class: 'code-of-payer' }, code),
          ' for order ',
          element('code', {}, printable(order)),
          ', expires ',
          dueView(until, now),
        ),
      ]),
    ),
    element('h3', {}, 'Start over'),
    element('p', {}, sureButton('Reset the world', 'Forget orders, faults, notices and exchanges?', reset)),
  ];
}

function listOf(nothing: string, items: readonly (readonly (Node | string)[])[]): HTMLElement {
  if (items.length === 0) return element('p', { class: 'aside' }, nothing);
  return element('ul', { class: 'plain' }, ...items.map((parts) => element('li', {}, ...parts)));
}

/** When a fault is injected, and its parameters. */
function ruleInWords({
  fault: _,
  operation = 'any interface',
  where = {},
  nth,
  first,
  ...told
}: FaultRule): string {
  const which = nth !== undefined ? `call ${nth}` : first === undefined ? 'every call' : firstInWords(first);
  const conditions = Object.entries(where).map(([pointer, text]) => `${pointer} is ${text}`);
  const parameters = Object.entries(told).map(([name, value]) => `${name} ${value}`);
  return `${[`${which} of ${operation}`, ...conditions, ...parameters].join(', ')}.`;
}

function firstInWords(count: number): string {
  return count === 1 ? 'the first call' : `the first ${count} calls`;
}

/** Says again and again how long it is until a time. */
function dueView(due: number, now: number): HTMLElement {
  return element('span', { 'data-due': String(due) }, untilInWords(due - now));
}

/** A query may hold what is nobody's business. */
function withoutQuery(url: string): string {
  return url.split(/[?#]/)[0] ?? '';
}
