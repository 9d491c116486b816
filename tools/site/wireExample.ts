import type { MessageTable, Row } from 'tallystick';
import { lianlian } from 'tallystick/envelope';
import { isAnswer } from '../../src/table/isAnswer.js';
import { compactJwe, derived, detachedJws, keyValueSignature } from '../signing/sign.js';
import { examplePayLoad } from '../spec/openApiSignature.js';
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
  readonly table: MessageTable;
  readonly value: Members;
  readonly path: string;
}

/** Seals an example. What a sender draws is derived from the message's name, so that each build gives the same. */
export function wireExample(message: Sealable): WireExample {
  const { direction, network } = message.table;
  const start = isAnswer(direction) ? 'HTTP/1.1 200 OK' : `POST ${message.path} HTTP/1.1`;
  return network === 'unionpay'
    ? { start, ...sealedForUnionPay(message) }
    : { start, ...signedForLianLian(message) };
}

function sealedForUnionPay({ table, value, path }: Sealable): Omit<WireExample, 'start'> {
  const { direction, rows } = table;
  const name = `${path} ${direction} example`;
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
    'UPI-APPID': APP_ID[isAnswer(direction) ? 'response' : 'request'],
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

function signedForLianLian({ table, value }: Sealable): Omit<WireExample, 'start'> {
  const { transport, field, payLoad, rows } = table;
  const message = withSignature(value, rows);
  if (transport === 'form') {
    const fields = field === undefined ? message : { [field]: JSON.stringify(message) };
    const body = new URLSearchParams(fields as Record<string, string>).toString();
    return { headers: { 'Content-Type': 'application/x-www-form-urlencoded' }, body };
  }
  const headers = { 'Content-Type': 'application/json;charset=utf-8' };
  // The message is not in it: what is encrypted is shown in plain form.
  const sent = payLoad ? { oid_partner: message.oid_partner, pay_load: examplePayLoad() } : message;
  return { headers, body: JSON.stringify(sent) };
}

function withSignature(value: Members, rows: readonly Row[]): Members {
  // A failure carries no signature, nor does an acknowledgement.
  if (value.sign_type === undefined) return value;
  const unsigned = rows.filter((row) => row.unsigned).map(({ identifier }) => identifier);
  const sign = keyValueSignature(lianlian.stringToSign(value, unsigned), 'sha256', 'lianlian-2048');
  return { ...value, sign };
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
  const shown = body.startsWith('{') ? shortenedJson(JSON.parse(body) as Members) : shortenedForm(body);
  return [start, ...lines, '', shown].join('\n');
}

/** The fields of a form, one a line. */
function shortenedForm(body: string): string {
  return body.split('&').map(shortened).join('&\n');
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
