import { rollDice } from '../../src/samples/rollDice.js';

type Members = Record<string, unknown>;

const VALUES: readonly unknown[] = [
  '',
  'x',
  '0',
  '00',
  'E0',
  '0000',
  '1004',
  'SUCCESS',
  'RSA',
  'sha256WITHrsa',
  '张伟',
  '陳',
  '·',
  '5.0',
  '12',
  '0.00',
  '180.5',
  '-91',
  '1.2',
  'zh_CN',
  '/9j/AB==',
  '/9j/AAAA',
  'https://a',
  '\u0007',
  '😀',
  '\ud800',
  'é'.repeat(40),
  'x'.repeat(70),
  '101',
  '007',
  '2',
  0,
  1.5,
  true,
  null,
  [],
  {},
  { photo: '/9j/' },
  ['x'],
];
const NAMES = [
  'extra',
  'photo',
  'confidence',
  'industryUrl',
  'no_agree',
  'result_pay',
  'info_order',
  'mcc',
  'encData',
  'token',
];

/** A copy of a message with one to three members changed, added or taken away at random. */
export function mutated(message: Readonly<Members>, seed: number): Members {
  const dice = rollDice(seed);
  const copy = structuredClone(message) as Members;
  for (let count = dice.between(1, 3); count > 0; count--) {
    const objects = [
      copy,
      ...Object.values(copy).filter(
        (value): value is Members => typeof value === 'object' && value !== null && !Array.isArray(value),
      ),
    ];
    const object = dice.pick(objects);
    const name = dice.pick([...Object.keys(object), dice.pick(NAMES)]);
    if (dice.chance(30)) delete object[name];
    else object[name] = structuredClone(dice.pick(VALUES));
  }
  return copy;
}
