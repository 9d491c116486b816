import { element } from '../../../page/element.js';
import { button } from './controls.js';

const KEYS = [
  ['j, k', 'the next, the one before'],
  ['Enter', 'open it, and go to its details'],
  ['Esc', 'back to the list'],
  ['/', 'search'],
  ['r', 'send the exchange again'],
  ['c', 'copy it as curl'],
  ['w', 'the world: time, notices, faults'],
  ['+', 'the time one minute forward'],
  ['?', 'this list'],
] as const;

/** Whether single letters do something: who dictates, or leans on a key, turns them off. */
export interface KeyChoice {
  areOn(): boolean;
  turn(on: boolean): void;
}

/** What the keys do. */
export function helpView(close: () => void, choice: KeyChoice): readonly Node[] {
  const box = element('input', { type: 'checkbox' });
  box.checked = choice.areOn();
  box.addEventListener('change', () => choice.turn(box.checked));
  return [
    element('h2', { id: 'help-heading' }, 'Keys'),
    element(
      'table',
      {},
      element(
        'tbody',
        {},
        ...KEYS.map(([keys, does]) =>
          element(
            'tr',
            {},
            element('th', { scope: 'row' }, element('kbd', {}, keys)),
            element('td', {}, does),
          ),
        ),
      ),
    ),
    element(
      'p',
      { class: 'aside' },
      'Personal data and credentials are masked, except in what “Copy as curl” copies. The same data is in the control API: ',
      element('a', { href: '/openapi.json' }, '/openapi.json'),
      '.',
    ),
    element('p', {}, element('label', {}, box, ' Use these keys')),
    button('Close', close, { autofocus: '' }),
  ];
}
