import { referenceTarget } from '../referenceTarget.js';

/** Where the site explains a reference of a violation, from the playground's page. */
export function referenceAddress(reference: string): string | undefined {
  const target = referenceTarget(reference);
  return target && `${target.file.replace('../../', '').replace(/\.md$/, '.html')}#${target.anchor}`;
}

/** Where the site explains a code. */
export function codeAddress(code: string): string {
  return `codes.html#${code}`;
}

/** Where the site explains an erratum. */
export function erratumAddress(id: string): string {
  return `errata.html#${id}`;
}
