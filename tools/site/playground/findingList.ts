import type { Violation } from 'tallystick';
import { codeLink, element } from '../../../src/page/element.js';
import { codeAddress, erratumAddress, referenceAddress } from './addresses.js';

/** Violations or notes as a list under a heading; nothing where there are none. */
export function findingList(heading: string, findings: readonly Violation[]): readonly Node[] {
  if (findings.length === 0) return [];
  return [
    element('h3', {}, heading),
    element(
      'ul',
      { class: 'playground-findings' },
      ...findings.map((finding) => element('li', {}, ...item(finding))),
    ),
  ];
}

function item({ code, path, rule, message, reference, erratum }: Violation): readonly Node[] {
  const address = referenceAddress(reference);
  return [
    element('p', {}, message),
    element(
      'dl',
      {},
      ...entry('Member', element('code', {}, path === '' ? 'the whole message' : path)),
      ...entry('Code', codeLink(codeAddress(code), code)),
      ...entry('Rule', element('code', {}, rule)),
      ...entry('Row', address === undefined ? reference : codeLink(address, reference)),
      ...(erratum === undefined ? [] : entry('Erratum', codeLink(erratumAddress(erratum), erratum))),
    ),
  ];
}

function entry(name: string, value: Node | string): readonly Node[] {
  return [element('div', {}, element('dt', {}, name), element('dd', {}, value))];
}
