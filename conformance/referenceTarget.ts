/** A place on the documentation site. */
export interface Target {
  /** The path of the page, without an extension. */
  readonly page: string;
  readonly anchor: string;
}

/**
 * Where the documentation site shows what a case refers to: a message, a table row, an erratum, a section of the
 * testee protocol, or a rule of another publication.
 *
 * @param reference such as `unionpay/MOBILE_NUMBER_VERIFICATION/request#encData.phoneNo`,
 * `errata#length-unit`, {@link HEADER_RULES} or `RFC 8259 section 4`
 * @returns nothing where the reference is of no such form
 */
export function referenceTarget(reference: string): Target | undefined {
  const [, id] = /^errata#([a-z0-9-]+)$/.exec(reference) ?? [];
  if (id !== undefined) return { page: 'errata', anchor: id };
  const [, section] = /^conformance\/protocol\.md#([a-z0-9-]+)$/.exec(reference) ?? [];
  if (section !== undefined) return { page: 'conformance/protocol', anchor: section };
  const [, name, kind, row] =
    /^[a-z0-9-]+\/([A-Z0-9_]+)\/(request|response)(?:#(.+))?$/.exec(reference) ?? [];
  if (name !== undefined && kind !== undefined)
    return { page: `interfaces/${name}`, anchor: row === undefined ? kind : `${kind}.${row}` };
  return /^(?:RFC \d|LianLian )[A-Za-z0-9_. ]+$/.test(reference)
    ? { page: 'notation', anchor: standardAnchor(reference) }
    : undefined;
}

/** `RFC 7515 section 5.2` as `standard.rfc-7515-section-5.2`. */
export function standardAnchor(name: string): string {
  return `standard.${name.toLowerCase().replaceAll(' ', '-')}`;
}

/** The section, in the package, of what a UPI-JWS holds: its age of 300 seconds, its UUID, its path. */
export const HEADER_RULES = 'conformance/protocol.md#the-header-upi-jws';
/** The section, in the package, of what LianLian signs, and with which hash. */
export const SOURCE_RULES = 'conformance/protocol.md#the-string-to-sign';
