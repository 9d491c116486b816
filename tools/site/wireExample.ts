import type { Row } from 'tallystick';
import { lianlian } from 'tallystick/envelope';
import { compactJwe, derived, detachedJws, keyValueSignature } from '../signing/sign.js';
import type { Members } from './exampleMessages.js';

/** A message as it goes over HTTP, sealed with the test keys of `vectors/keys.json`. */
export interface WireExample {
  /** Request line or status line. */
  readonly start: string;
  readonly headers: Readonly<Record<string, string>>;
  /** JSON, as it is signed. */
  readonly body: string;
}

/** When the examples were sealed. */
export const SEALED_AT = '2026-03-01T08:00:00Z';
/** Who sent them. */
export const APP_ID = { request: '39990029', response: '00010344' } as const;

/** What is sealed. */
export interface Sealable {
  readonly system: string;
  readonly kind: 'request' | 'response';
  readonly rows: readonly Row[];
  readonly value: Members;
  readonly path: string;
}

/** Seals an example. What a sender draws is derived from the message's name, so that each build gives the same. */
export function wireExample(message: Sealable): WireExample {
  const start = message.kind === 'request' ? `POST ${message.path} HTTP/1.1` : 'HTTP/1.1 200 OK';
  return message.system === 'unionpay'
    ? { start, ...sealedForUnionPay(message) }
    : { start, ...signedForLianLian(message) };
}

function sealedForUnionPay({ kind, rows, value, path }: Sealable): Omit<WireExample, 'start'> {
  const name = `${path} ${kind} example`;
  const encrypted = rows
    .filter((row) => row.encrypted && value[row.identifier] !== undefined)
    .map(({ identifier }) => [identifier, compactJwe(name, JSON.stringify(value[identifier]))]);
  const body = JSON.stringify({ ...value, ...Object.fromEntries(encrypted) });
  const header = {
    alg: 'RS256',
    kid: 'signing-2048',
    crit: ['UPI-UUID', 'UPI-TIMESTAMP', 'UPI-APPID', 'UPI-REQPATH'],
    'UPI-UUID': derived(name, 16).toString('hex'),
    'UPI-TIMESTAMP': String(Date.parse(SEALED_AT) / 1000),
    'UPI-APPID': APP_ID[kind],
    'UPI-REQPATH': path,
  };
  return {
    headers: {
      'Content-Type': 'application/json; charset=utf-8',
      'UPI-JWS': detachedJws(JSON.stringify(header), body),
    },
    body,
  };
}

function signedForLianLian({ value }: Sealable): Omit<WireExample, 'start'> {
  const headers = { 'Content-Type': 'application/json;charset=utf-8' };
  // A failure carries no signature.
  if (value.sign_type === undefined) return { headers, body: JSON.stringify(value) };
  const sign = keyValueSignature(lianlian.stringToSign(value), 'sha256', 'lianlian-2048');
  return { headers, body: JSON.stringify({ ...value, sign }) };
}

/** The whole message as raw HTTP, such as `tallystick open` reads it. */
export function rawHttp({ start, headers, body }: WireExample): string {
  const lines = Object.entries({
    Host: 'gateway.example',
    ...headers,
    'Content-Length': Buffer.byteLength(body),
  });
  const shown = start.startsWith('HTTP/') ? lines.filter(([name]) => name !== 'Host') : lines;
  return `${[start, ...shown.map(([name, value]) => `${name}: ${value}`)].join('\r\n')}\r\n\r\n${body}`;
}

/** The message to read: JSON indented, what is long shortened to its beginning and its length. */
export function shortenedHttp({ start, headers, body }: WireExample): string {
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${shortened(value)}`);
  return [start, ...lines, '', shortenedJson(JSON.parse(body) as Members)].join('\n');
}

function shortenedJson(value: Members): string {
  return JSON.stringify(
    value,
    (_, member: unknown) => (typeof member === 'string' ? shortened(member) : member),
    2,
  );
}

const LONG = 140;
const BEGINNING = 60;

function shortened(text: string): string {
  return text.length <= LONG ? text : `${text.slice(0, BEGINNING)}… (${text.length} characters)`;
}
