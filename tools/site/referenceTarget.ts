import { standards } from './standards.js';

/** A place on the site. */
export interface Target {
  /** Of a generated document, under `docs/generated`. */
  readonly file: string;
  readonly anchor: string;
}

/**
 * Where the site shows what a violation or a vector refers to: a message, a table row, an erratum, or
 * a rule of another publication.
 *
 * @param reference such as `unionpay/MOBILE_NUMBER_VERIFICATION/request#encData.phoneNo`,
 * `errata#length-unit` or `RFC 8259`
 * @returns nothing where the reference is of no such form
 */
export function referenceTarget(reference: string): Target | undefined {
  const [, id] = /^errata#(.+)$/.exec(reference) ?? [];
  if (id !== undefined) return { file: 'errata.md', anchor: id };
  const standard = standards.find(({ name }) => name === reference);
  if (standard !== undefined) return { file: 'notation.md', anchor: standardAnchor(standard.name) };
  const [, name, kind, row] =
    /^[a-z0-9-]+\/([A-Z0-9_]+)\/(request|response)(?:#(.+))?$/.exec(reference) ?? [];
  if (name === undefined || kind === undefined) return undefined;
  return { file: `interfaces/${name}.md`, anchor: row === undefined ? kind : `${kind}.${row}` };
}

/** `RFC 7515 section 5.2` as `standard.rfc-7515-section-5.2`. */
export function standardAnchor(name: string): string {
  return `standard.${name.toLowerCase().replaceAll(' ', '-')}`;
}
