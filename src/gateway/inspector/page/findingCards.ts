import { printable } from '../../../codec/printable.js';
import type { Violation } from '../../../codec/Violation.js';
import type { Diagnosis, Finding } from '../../../diagnose/Finding.js';
import { element } from '../../../page/element.js';
import { termList } from './controls.js';

/** Why a request was not accepted: what the gateway says of it. */
export function violationCards(violations: readonly Violation[]): readonly HTMLElement[] {
  return violations.map(({ code, path, message, reference, rule }) =>
    element(
      'article',
      { class: 'card', 'data-certainty': 'violation' },
      element('h4', {}, printable(message)),
      termList([
        ['Member', path === '' ? undefined : element('code', {}, printable(path))],
        ['Code', element('code', {}, code)],
        ['Rule', rule],
        ['Row', element('code', {}, printable(reference))],
      ]),
    ),
  );
}

/** What a computation shows to be wrong with a request, with what does it right. */
export function findingCards({ findings, checked, healthy }: Diagnosis): readonly HTMLElement[] {
  if (healthy) {
    if (checked.length === 0) return [];
    return [element('p', { class: 'checked' }, `Checked and right: ${checked.map(printable).join('; ')}.`)];
  }
  return findings.map(findingCard);
}

function findingCard(finding: Finding): HTMLElement {
  const { id, certainty, title, evidence, fix, reference, writtenBy = [] } = finding;
  return element(
    'article',
    { class: 'card', 'data-certainty': certainty, 'data-finding': id },
    element('h4', {}, printable(title), ' ', element('span', { class: 'badge' }, certainty)),
    element('p', {}, printable(evidence)),
    element('p', { class: 'fix' }, element('b', {}, 'Fix: '), printable(fix)),
    ...writtenBy
      .slice(0, 3)
      .map(({ library, code }) => element('p', {}, `${library}: `, element('code', {}, code))),
    element('div', { class: 'codes' }, ...codeBlocks(finding)),
    element('p', { class: 'aside' }, element('code', {}, id), ` · ${printable(reference)}`),
  );
}

const LANGUAGES = { java: 'Java', php: 'PHP', python: 'Python' } as const;

function codeBlocks({ code, codeIn }: Finding): readonly HTMLElement[] {
  const blocks = [
    ...(code === undefined ? [] : [['TypeScript', code] as const]),
    ...Object.entries(codeIn ?? {}).map(
      ([language, text]) => [LANGUAGES[language as keyof typeof LANGUAGES], text] as const,
    ),
  ];
  return blocks.map(([language, text]) =>
    element(
      'details',
      { class: 'code' },
      element('summary', {}, language),
      element('pre', { tabindex: '0' }, element('code', {}, text.trimEnd())),
    ),
  );
}
