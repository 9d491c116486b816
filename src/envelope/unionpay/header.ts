import type { JsonObject } from '../../table/JsonObject.js';
import { CRITICAL, headerForms } from '../../wire/unionpay/headerForms.js';
import { parseJws, partFaults } from '../../wire/unionpay/parseJws.js';
import { refusal } from '../refusal.js';

/** The protected header of a `UPI-JWS`, with the member names as published. */
export interface JwsHeader {
  /** The algorithm: RSA with the padding of PKCS#1 v1.5 and SHA-256; no other is taken. */
  readonly alg: 'RS256';
  /** The ID of the signer's certificate. */
  readonly kid: string;
  /** The names below that the receiver must understand. */
  readonly crit: readonly string[];
  /** A UUID without hyphens: 32 lower-case hex digits, new for each message. */
  readonly 'UPI-UUID': string;
  /** Seconds since 1970, as digits. */
  readonly 'UPI-TIMESTAMP': string;
  /** The institution or wallet that sends: 8 characters. */
  readonly 'UPI-APPID': string;
  /** The service's path; a response may leave it out. */
  readonly 'UPI-REQPATH'?: string;
}

/** The parts of a detached JWS: `protected..signature`. */
export interface DetachedJws {
  readonly protected: string;
  readonly signature: string;
  readonly header: JwsHeader;
}

/** A longer header is refused before it is read; a real one has about 700 characters. */
const MAX_LENGTH = 16_384;

/** A refusal of the header, by name. */
export function headerRefusal(message: string, code = 'jws-header'): Error {
  return refusal({ code, rule: 'header', field: 'UPI-JWS', message, reference: 'RFC 7515 appendix F' });
}

/**
 * Reads a `UPI-JWS` header and checks everything about it that needs no key.
 *
 * @throws {@link TallystickError} `envelope-refused`, rule `header`
 */
export function readHeader(text: string): DetachedJws {
  const { header, ...parts } = readJws(text);
  return { ...parts, header: checked(header) };
}

/** As {@link readHeader}, with what any JWS of RS256 must be alone: the names that start with `UPI-` are not looked at. */
export function readJws(text: string): Omit<DetachedJws, 'header'> & { readonly header: JsonObject } {
  const jws = parseJws(typeof text === 'string' && text.length <= MAX_LENGTH ? text : '');
  if (jws.count !== 3 || jws.payload !== '') {
    throw headerRefusal('UPI-JWS must be two base64url parts with two points between them.');
  }
  if (partFaults(jws.encoded).length > 0 || partFaults(jws.signature).length > 0) {
    throw headerRefusal('UPI-JWS must be base64url without padding, blanks and unused bits.');
  }
  const { members } = jws.header;
  if (members === undefined) {
    throw headerRefusal('The protected header must be a JSON object without duplicate names.');
  }
  requireRs256(members);
  return { protected: jws.encoded, signature: jws.signature, header: members };
}

function requireRs256(header: JsonObject): void {
  if (header.alg !== 'RS256') throw headerRefusal('The algorithm must be RS256.', 'jws-algorithm');
  for (const name of ['b64', 'zip']) {
    if (Object.hasOwn(header, name)) throw headerRefusal(`The header must not have ${name}.`, 'jws-header');
  }
}

function checked(header: JsonObject): JwsHeader {
  for (const name of ['kid', 'UPI-UUID', 'UPI-TIMESTAMP', 'UPI-APPID'] as const) checkMember(header, name);
  if (Object.hasOwn(header, 'UPI-REQPATH')) checkMember(header, 'UPI-REQPATH');
  checkCritical(header);
  return header as unknown as JwsHeader;
}

function checkMember(header: JsonObject, name: keyof typeof headerForms): void {
  const form = headerForms[name];
  const value = Object.hasOwn(header, name) ? header[name] : undefined;
  if (typeof value !== 'string' || !form.pattern.test(value)) {
    throw headerRefusal(`${name} must be ${form.expected}.`);
  }
}

function checkCritical(header: JsonObject): void {
  const { crit } = header;
  const due = CRITICAL.filter((name) => Object.hasOwn(header, name));
  const isRight =
    Array.isArray(crit) &&
    crit.length === due.length &&
    due.every((name) => (crit as unknown[]).includes(name));
  if (!isRight)
    throw headerRefusal(`crit must name ${due.join(', ')}, each once and nothing else.`, 'jws-crit');
}
