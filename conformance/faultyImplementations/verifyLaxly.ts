import { createHmac, createPublicKey, type JsonWebKey, verify } from 'node:crypto';
import { readBytes } from '../judges/readBytes.js';
import { isCanonicalBase64url } from '../properties/isCanonicalBase64url.js';
import type { Answer, JsonObject } from '../Testee.js';

/** What a verifier of UnionPay's header checks, each of which one may leave out. */
export type Check =
  | 'form'
  | 'canonical'
  | 'payload'
  | 'object'
  | 'algorithm'
  | 'b64'
  | 'zip'
  | 'crit'
  | 'crit-named'
  | 'crit-known'
  | 'kid'
  | 'uuid'
  | 'timestamp-form'
  | 'app-id-form'
  | 'key'
  | 'signature'
  | 'time-past'
  | 'time-future'
  | 'replay'
  | 'path'
  | 'path-missing'
  | 'app-id';

/** How a verifier goes about it where it errs otherwise than by leaving a check out. */
export interface Ways {
  readonly tolerance?: number;
  /** Takes the algorithm from the header: HS256 with the public key as secret, or none. */
  readonly algorithmOfHeader?: 'HS256' | 'none';
  /** What is verified in place of the body. */
  readonly payload?: (body: Buffer) => Buffer;
  /** The key that is used, whatever kid says. */
  readonly firstKey?: boolean;
}

const CRITICAL = ['UPI-UUID', 'UPI-TIMESTAMP', 'UPI-APPID', 'UPI-REQPATH'];

/** Verifies by node:crypto, without some of the checks. With all of them it is right. */
export function verifyLaxly(
  input: JsonObject,
  now: Date,
  without: readonly Check[] = [],
  ways: Ways = {},
): Answer {
  const isDue = (check: Check) => !without.includes(check);
  const parts = String(input.header).split('.');
  const [encoded = '', payload = '', signature = ''] = parts.length === 2 ? [parts[0], '', parts[1]] : parts;
  const isFormed =
    parts.length === 3 && encoded !== '' && (signature !== '' || ways.algorithmOfHeader === 'none');
  if (isDue('form') && !isFormed) return rejected('header');
  if (isDue('payload') && payload !== '') return rejected('header');
  if (isDue('canonical') && ![encoded, signature].every(isCanonicalBase64url)) return rejected('header');
  const header = headerOf(encoded);
  if (header === undefined) return isDue('object') ? rejected('header') : { status: 'ok', output: {} };
  const fault =
    faultOfMembers(header, isDue, ways) ??
    faultOfSignature(input, { encoded, signature, header }, isDue, ways) ??
    faultOfClaims(input, header, now, isDue, ways);
  return fault === undefined ? { status: 'ok', output: {} } : rejected(fault);
}

type IsDue = (check: Check) => boolean;

function faultOfMembers(header: JsonObject, isDue: IsDue, { algorithmOfHeader }: Ways): string | undefined {
  const { alg, kid, crit } = header;
  if (isDue('algorithm') && ![algorithmOfHeader, 'RS256'].includes(String(alg) as 'none')) return 'header';
  if (isDue('b64') && 'b64' in header) return 'header';
  if (isDue('zip') && 'zip' in header) return 'header';
  const forms: readonly (readonly [Check, string, RegExp])[] = [
    ['kid', 'kid', /^.+$/],
    ['uuid', 'UPI-UUID', /^[0-9a-f]{32}$/],
    ['timestamp-form', 'UPI-TIMESTAMP', /^[0-9]{1,15}$/],
    ['app-id-form', 'UPI-APPID', /^[!-~]{8}$/],
  ];
  for (const [check, name, form] of forms) {
    const value = header[name];
    if (isDue(check) && !(typeof value === 'string' && form.test(value))) return 'header';
  }
  if (isDue('kid') && typeof kid !== 'string') return 'header';
  return faultOfCritical(crit, header, isDue);
}

function faultOfCritical(crit: unknown, header: JsonObject, isDue: IsDue): string | undefined {
  if (!Array.isArray(crit)) return isDue('crit') ? 'header' : undefined;
  const due = CRITICAL.filter((name) => name in header || name !== 'UPI-REQPATH');
  if (isDue('crit-named') && !due.every((name) => crit.includes(name))) return 'header';
  const isKnown = crit.every((name) => due.includes(name)) && new Set(crit).size === crit.length;
  return isDue('crit-known') && !isKnown ? 'header' : undefined;
}

interface Parts {
  readonly encoded: string;
  readonly signature: string;
  readonly header: JsonObject;
}

function faultOfSignature(
  input: JsonObject,
  { encoded, signature, header }: Parts,
  isDue: IsDue,
  { algorithmOfHeader, payload = (body) => body, firstKey }: Ways,
): string | undefined {
  const keys = input.keys as readonly (JsonWebKey & { readonly kid: string })[];
  const key = keys.find(({ kid }) => kid === header.kid);
  if (key === undefined && isDue('key')) return 'key';
  if (!isDue('signature') || (algorithmOfHeader === 'none' && header.alg === 'none')) return undefined;
  const body = payload(readBytes(input.body) as Buffer);
  const signed = Buffer.from(`${encoded}.${body.toString('base64url')}`);
  const candidates = key === undefined || firstKey ? keys : [key];
  const isRight = candidates.some((candidate) => {
    const { kty, n, e } = candidate;
    if (algorithmOfHeader === 'HS256' && header.alg === 'HS256') {
      return createHmac('sha256', String(n)).update(signed).digest('base64url') === signature;
    }
    const jwk = { kty, n, e } as JsonWebKey;
    return verify(
      'sha256',
      signed,
      createPublicKey({ key: jwk, format: 'jwk' }),
      Buffer.from(signature, 'base64url'),
    );
  });
  return isRight ? undefined : 'signature';
}

function faultOfClaims(
  input: JsonObject,
  header: JsonObject,
  now: Date,
  isDue: IsDue,
  { tolerance = 300 }: Ways,
): string | undefined {
  const { requestPath, seen = [], appId } = input;
  const path = header['UPI-REQPATH'];
  const isPathDue = path === undefined ? isDue('path-missing') : isDue('path');
  const isPathRight = typeof path === 'string' && /^\/[!-~]*$/.test(path) && path === requestPath;
  if (requestPath !== undefined && isPathDue && !isPathRight) return 'path';
  if (appId !== undefined && isDue('app-id') && header['UPI-APPID'] !== appId) return 'app-id';
  const age = now.getTime() / 1000 - Number(header['UPI-TIMESTAMP']);
  if (isDue('time-past') && age > tolerance) return 'timestamp';
  if (isDue('time-future') && age < -tolerance) return 'timestamp';
  return isDue('replay') && (seen as readonly unknown[]).includes(header['UPI-UUID']) ? 'replay' : undefined;
}

function headerOf(encoded: string): JsonObject | undefined {
  try {
    const bytes = Buffer.from(encoded, 'base64url');
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    const header: unknown = JSON.parse(text);
    const isObject = typeof header === 'object' && header !== null && !Array.isArray(header);
    const isNamedOnce = membersIn(text) === membersIn(JSON.stringify(header));
    return isObject && isNamedOnce ? (header as JsonObject) : undefined;
  } catch {
    return undefined;
  }
}

/** How many members a JSON text has; the parser keeps one of those with the same name. */
function membersIn(json: string): number {
  const [outside = '', ...others] = json.replace(/\\./g, '').split('"');
  const outsideStrings = [outside, ...others.filter((_, index) => index % 2 === 1)];
  return outsideStrings.join('').split(':').length - 1;
}

function rejected(rule: string): Answer {
  return { status: 'reject', violations: [{ rule }] };
}
