import { printable } from 'tallystick';
import type { Diagnosis, Finding } from '../../diagnose/Finding.js';
import type { Terminal } from '../io/terminalOf.js';
import { countOf } from './countOf.js';
import { wrap } from './wrap.js';

/** What checks what a diagnosis says in `notChecked`, of either network. */
const CHECKED_BY: Readonly<Record<string, string>> = {
  'its time': '--at TIME, when the message was sent or received',
};
/** What checks more of UnionPay, whose header has both. */
const CHECKED_BY_HEADER: Readonly<Record<string, string>> = {
  appId: '--app-id ID, as it was assigned to you',
  'the path': '--request-path PATH, as it is published',
  ...CHECKED_BY,
};

/** What says nothing of the request. */
const REFUSALS: readonly string[] = ['gateway-refusal', 'proxy-answer', 'nothing-at-path'];

const NETWORKS = {
  unionpay: 'UnionPay International',
  lianlian: 'LianLian',
  unknown: 'Network unknown',
} as const;

/** The languages in which code can be shown. */
export const CODE_LANGUAGES = ['typescript', 'java', 'php', 'python'] as const;

/** One of {@link CODE_LANGUAGES}. */
export type CodeLanguage = (typeof CODE_LANGUAGES)[number];

/** How a serialiser names its language. */
const WRITTEN_IN = { typescript: 'JavaScript', java: 'Java', php: 'PHP', python: 'Python' } as const;

const MOST_LINES = 2;
const COMMON = ['JavaScript', 'Java', 'PHP', 'Python', 'Go'];

/**
 * Describes a diagnosis to a person, what explains most first.
 *
 * @param language that of the code
 */
export function diagnosisReport(
  { network, healthy, findings, checked, notChecked = [], remarks = [] }: Diagnosis,
  terminal: Terminal,
  language?: CodeLanguage,
): string {
  const { width, colors } = terminal;
  const sound = notChecked.length > 0 ? 'no fault in what was checked' : 'healthy';
  const verdict = healthy ? colors.green(sound) : colors.red(countOf(findings.length, 'finding'));
  return [
    `${NETWORKS[network]}: ${verdict}`,
    ...(notChecked.length > 0 && findings.every(({ id }) => REFUSALS.includes(id))
      ? [wrap(`Not checked: ${withOptions(network, notChecked).join('; ')}.`, width, '  ')]
      : []),
    ...(healthy ? [wrap(`Checked: ${checked.map(printable).join('; ')}.`, width, '  ')] : []),
    ...remarks.map((remark) => wrap(`Read: ${printable(remark)}`, width, '  ')),
    ...findings.flatMap((finding, index) => ['', findingReport(finding, index + 1, terminal, language)]),
    ...(language === undefined ? otherLanguages(findings[0], terminal) : []),
    '',
  ].join('\n');
}

/** What was not checked, first what an option would check, with it. */
function withOptions(network: Diagnosis['network'], notChecked: readonly string[]): readonly string[] {
  const options = network === 'unionpay' ? CHECKED_BY_HEADER : CHECKED_BY;
  const checkable = notChecked.filter((item) => Object.hasOwn(options, item));
  const others = notChecked.filter((item) => !checkable.includes(item));
  return [...checkable.map((item) => `${item} (${options[item]})`), ...others.map(printable)];
}

function findingReport(
  finding: Finding,
  number: number,
  { width, colors }: Terminal,
  language: CodeLanguage | undefined,
): string {
  const { id, certainty, title, evidence, fix, reference } = finding;
  const mark = certainty === 'proven' ? colors.red('proven') : colors.yellow('likely');
  const indent = '   ';
  const code = number > 1 ? undefined : codeOf(finding, language ?? 'typescript');
  return [
    colors.bold(wrap(title, width, indent, `${number}. `)),
    `${indent}${mark}  ${id}`,
    wrap(printable(evidence), width, indent),
    wrap(`Fix: ${fix}`, width, indent),
    ...linesOf(finding, language).map((line) => colors.cyan(`${indent}  ${line}`)),
    ...(code === undefined ? [] : [colors.cyan(indented(code, `${indent}  `))]),
    colors.dim(wrap(reference, width, indent)),
  ].join('\n');
}

/** The last line: in which languages there is the code that was shown in TypeScript. */
function otherLanguages(shown: Finding | undefined, { width, colors }: Terminal): readonly string[] {
  const languages = Object.keys(shown?.codeIn ?? {});
  if (shown?.code === undefined || languages.length === 0) return [];
  return [
    '',
    colors.dim(wrap(`The code of the fix in another language: --language ${languages.join(', ')}.`, width)),
  ];
}

/** The line that ends it, of serialisers that write what was signed: in one language, or one in each common one. */
function linesOf({ writtenBy = [] }: Finding, language: CodeLanguage | undefined): readonly string[] {
  const own = writtenBy.filter((one) => language !== undefined && one.language === WRITTEN_IN[language]);
  const common = COMMON.flatMap((name) => writtenBy.find((one) => one.language === name) ?? []);
  const [shown = []] = [own.slice(0, MOST_LINES), common, writtenBy.slice(0, MOST_LINES)].filter(
    ({ length }) => length > 0,
  );
  return shown.map(({ library, code }) => `${library}: ${code}`);
}

function codeOf({ code, codeIn }: Finding, language: CodeLanguage): string | undefined {
  return language === 'typescript' ? code : codeIn?.[language];
}

function indented(code: string, indent: string): string {
  return code
    .trimEnd()
    .split('\n')
    .map((line) => (line === '' ? '' : indent + line))
    .join('\n');
}
