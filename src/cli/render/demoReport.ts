import { isDeepStrictEqual } from 'node:util';
import { mask } from 'tallystick';
import { interfaces } from 'tallystick/catalogue';
import { nearMisses, samples } from 'tallystick/samples';
import type { Message } from '../../codec/createMessage.js';
import type { InterfaceEntry } from '../../networks/Publication.js';
import type { Rule } from '../../table/Fault.js';
import { isObject } from '../../table/JsonObject.js';
import type { Terminal } from '../io/terminalOf.js';
import { countOf } from './countOf.js';
import { violationReport } from './violationReport.js';
import { wrap } from './wrap.js';

const OPTIONS = { seed: 8, party: 'merchant' } as const;
/** The rule that the faulty message of each interface breaks, so that a newcomer sees several. */
const RULES: readonly Rule[] = ['format', 'length', 'required', 'value'];
/** One of each kind that a tour has room for. */
const SHOWN = [
  'CHANNEL_LOGIN_INFO',
  'ID_CARD_PHOTO_VERIFICATION',
  'MOBILE_NUMBER_VERIFICATION',
  'MPAY_VERIFY',
];
const DRAWS = 1000;
const LABEL_WIDTH = 11;

/** A tour of every interface with a table: a good request there and back, and a faulty one. */
export function demoReport(terminal: Terminal, program: string): string {
  const { width, colors } = terminal;
  const shown = interfaces.filter(({ name }) => SHOWN.includes(name));
  return [
    wrap(
      'Requests of four of the interfaces whose tables are published. All data is made up, and personal data is masked as it would be in a log.',
      width,
    ),
    '',
    ...shown.map((entry, index) => interfaceReport(entry, RULES[index % RULES.length] as Rule, terminal)),
    'Run next',
    `  ${colors.cyan(`${program} tables MOBILE_NUMBER_VERIFICATION/request`)}`,
    `  ${colors.cyan(`${program} sample MPAY_VERIFY | ${program} validate MPAY_VERIFY`)}`,
    '',
  ].join('\n');
}

function interfaceReport({ purpose, messages }: InterfaceEntry, rule: Rule, terminal: Terminal): string {
  const { width, colors } = terminal;
  const request = messages[0] as Message;
  return [
    colors.bold(request.name),
    colors.dim(wrap(purpose, width, '  ')),
    ...sampleReport(request, terminal),
    ...faultyReport(request, rule, terminal),
    '',
  ].join('\n');
}

function sampleReport(request: Message, { width, colors }: Terminal): readonly string[] {
  const { party } = OPTIONS;
  const sample = samples(request, OPTIONS).next().value;
  const { valid, violations } = request.validate(sample, { party });
  const text = request.encode(sample, { party });
  const decoded = request.decode(text, { party });
  const masked = mask(request, decoded);
  const verdict = valid ? colors.green('valid') : colors.red(countOf(violations.length, 'violation'));
  const difference = isDeepStrictEqual(decoded, sample) ? 'equal to the sample' : 'not the sample';
  const show = (part: string) => abridge(part, width - LABEL_WIDTH);
  return [
    label('sample') + verdict,
    label('encoded') + show(JSON.stringify(masked)),
    label('decoded') + show(`${difference}; masked: ${maskedPaths(masked).join(', ')}`),
  ];
}

function faultyReport(request: Message, rule: Rule, terminal: Terminal): readonly string[] {
  const { violations } = request.validate(firstMiss(request, rule), { party: OPTIONS.party });
  return [
    `${label('faulty')}${terminal.colors.red('not valid')}, ${countOf(violations.length, 'violation')}`,
    violationReport(violations, 'violation', terminal, { indent: ' '.repeat(LABEL_WIDTH) }),
  ];
}

function firstMiss(request: Message, rule: Rule): unknown {
  const misses = nearMisses(request, OPTIONS);
  let miss = misses.next().value;
  for (let drawn = 1; drawn < DRAWS && miss.fault.rule !== rule; drawn++) miss = misses.next().value;
  return miss.value;
}

function label(text: string): string {
  return `  ${text.padEnd(LABEL_WIDTH - 2)}`;
}

function abridge(text: string, width: number): string {
  return text.length <= width ? text : `${text.slice(0, width - 1)}…`;
}

function maskedPaths(value: unknown, path = ''): readonly string[] {
  if (value === '***') return [path];
  if (!isObject(value)) return [];
  return Object.entries(value).flatMap(([name, member]) => maskedPaths(member, `${path}/${name}`));
}
