import { referenceTarget as targetOf } from '../../conformance/referenceTarget.js';
import { standards } from './standards.js';

export { standardAnchor } from '../../conformance/referenceTarget.js';

/** A place on the site. */
export interface Target {
  /** Of a document, from `docs/generated`. */
  readonly file: string;
  readonly anchor: string;
}

/**
 * The document of what a violation or a vector refers to.
 *
 * @param reference such as `unionpay/MOBILE_NUMBER_VERIFICATION/request#encData.phoneNo`,
 * `errata#length-unit` or `RFC 8259`
 * @returns nothing where the reference is of no such form, or of a rule that the site does not list
 */
export function referenceTarget(reference: string): Target | undefined {
  const target = targetOf(reference);
  if (target === undefined) return undefined;
  const { page, anchor } = target;
  if (page === 'notation' && !standards.some(({ name }) => name === reference)) return undefined;
  const isGenerated = !page.startsWith('conformance/');
  return { file: `${isGenerated ? '' : '../../'}${page}.md`, anchor };
}
