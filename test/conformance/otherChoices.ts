import { createPublicKey, type JsonWebKey, randomBytes, sign, verify } from 'node:crypto';
import type { Row } from 'tallystick';
import { describedRow } from '../../conformance/faultyImplementations/describedRow.js';
import { seal } from '../../conformance/faultyImplementations/jweFaults.js';
import { type Found, overlooking } from '../../conformance/faultyImplementations/overlooking.js';
import { readBytes } from '../../conformance/judges/readBytes.js';
import { memberAt } from '../../conformance/pointers/applyChanges.js';
import { privateKeyOf } from '../../conformance/properties/jwks.js';
import type { Answer, JsonObject, Operate, Testee, ToldViolation } from '../../conformance/Testee.js';
import { builtIn } from '../../conformance/testees/builtIn.js';

type Operations = Required<Testee['operations']>;

/**
 * An implementation that is right by the letter of the testee protocol and chooses otherwise than the built-in
 * one wherever there is a choice: of several rules that hold it names only one, the first or the last that it
 * finds, and by another name where it may; it leaves out
 * what a page names only in a condition; it writes what may be written in several ways another way; and what
 * the publication leaves open it refuses throughout (`stern`) or accepts throughout (`lax`).
 */
export function otherChoices(manner: 'stern' | 'lax', place: 'first' | 'last'): Testee {
  const right = builtIn({ reading: manner === 'stern' ? 'strict' : 'tolerant' });
  const operations = right.operations as Operations;
  const codec = { ...operations, ...(manner === 'lax' && overlooking(isLeftOpen)(operations)) };
  const judged = (operate: Operate): Operate =>
    telling(manner === 'stern' ? refusing(operate) : operate, place);
  return {
    ...right,
    implementation: { name: `other choices, ${manner}, ${place}` },
    operations: {
      ...operations,
      validate: judged(codec.validate),
      encode: judged(codec.encode),
      decode: changing(judged(codec.decode), (output, { message }) => ({
        value: withoutUndeclared(output.value as JsonObject, String(message)),
      })),
      'serial-pad': telling(operations['serial-pad'], place),
      'jws-sign': signOtherwise,
      'jws-verify': (input, now) => verifyOtherwise(input, now, manner),
      'jwe-encrypt': (input) => seal(input, { header: { typ: 'JOSE', cty: 'json' } }),
      'jwe-decrypt': decrypting(operations['jwe-decrypt'], manner),
      'kv-verify': verifyingKeyValues(operations['kv-verify'], manner),
      'notify-schedule': changing(operations['notify-schedule'], ({ at }) => ({
        at: (at as readonly string[]).map((instant) => instant.replace('Z', '+00:00')),
      })),
    },
  };
}

function rejected(rule: string): Answer {
  return { status: 'reject', violations: [{ rule, path: '' }] };
}

function changing(operate: Operate, change: (output: JsonObject, input: JsonObject) => JsonObject): Operate {
  return async (input, now) => {
    const answer = await operate(input, now);
    return answer.status === 'ok' ? { status: 'ok', output: change(answer.output, input) } : answer;
  };
}

function withoutUndeclared(value: JsonObject, message: string): JsonObject {
  return Object.fromEntries(
    Object.entries(value).filter(([name]) => !describedRow(message, `/${name}`)?.withoutRow),
  );
}

// Messages

function messageOf({ value, json }: JsonObject): unknown {
  if (value !== undefined) return value;
  try {
    return JSON.parse(String(readBytes(json)));
  } catch {
    return undefined;
  }
}

/** One violation alone, under another of the names that are right for it. */
function telling(operate: Operate, place: 'first' | 'last'): Operate {
  return async (input, now) => {
    const answer = await operate(input, now);
    if (answer.status !== 'reject') return answer;
    const told = answer.violations?.at(place === 'first' ? 0 : -1);
    return { ...answer, violations: told === undefined ? [] : [renamed(told, input)] };
  };
}

function renamed(told: ToldViolation, input: JsonObject): ToldViolation {
  const { rule = '', path = '' } = told;
  const row = describedRow(String(input.message), path);
  if (row === undefined) return told;
  const text = memberAt(messageOf(input), path);
  return { path, rule: typeof text === 'string' ? otherRule(rule, row, text) : rule };
}

function otherRule(
  rule: string,
  { values, type, format, max = Number.POSITIVE_INFINITY }: Row,
  text: string,
) {
  const isFree = type === 'S' || type === 'String';
  if (rule === 'length' && values !== undefined && !Object.hasOwn(values, text)) return 'value';
  if (rule === 'length' && format?.name === 'confidence' && Number(text) > 100) return 'value';
  if (rule !== 'charset') return rule;
  if (values !== undefined) return 'value';
  if (isFree && format !== undefined) return 'format';
  return isFree && Buffer.byteLength(text) > max ? 'length' : 'charset';
}

/** Refuses texts that some reading of the publication takes for wrong, where the built-in one has none. */
function refusing(operate: Operate): Operate {
  return async (input, now) => {
    const answer = await operate(input, now);
    if (answer.status !== 'ok') return answer;
    const violations = refusals(String(input.message), messageOf(input) as JsonObject, '');
    return violations.length > 0 ? { status: 'reject', violations } : answer;
  };
}

function refusals(message: string, members: JsonObject, parent: string): readonly ToldViolation[] {
  return Object.entries(members).flatMap(([name, member]) => {
    const path = `${parent}/${name}`;
    const row = describedRow(message, path);
    if (row === undefined || row.withoutRow) return [];
    if (typeof member !== 'string') return refusals(message, member as JsonObject, path);
    const rule = row.members ? undefined : refusedBy(member, row);
    return rule === undefined ? [] : [{ rule, path }];
  });
}

function refusedBy(text: string, { identifier, type, min = 1, max, values }: Row): string | undefined {
  const isExact =
    (type === 'String' && values === undefined && min === 1) || type === 'NS' || identifier === 'idNo';
  if (isExact && max !== undefined && [...text].length !== max) return 'length';
  if (identifier === 'industryUrl' && /^https?:\/\/(?:\[|[^.]+(?:\/|$))/.test(text)) return 'format';
  const isNumber = /^(?:certifID|idNo)$/.test(identifier) && /^\d{17}[\dX]$/.test(text);
  return isNumber && !hasCheckDigit(text) ? 'value' : undefined;
}

/** GB 11643. */
function hasCheckDigit(number: string): boolean {
  const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
  const sum = weights.reduce((total, weight, index) => total + weight * Number(number[index]), 0);
  return '10X98765432'[sum % 11] === number[17];
}

/** What no reading of ours accepts, and another reading of the page may. */
function isLeftOpen({ rule, path, text, row, value, message }: Found): boolean {
  if (typeof value !== 'string' || row === undefined || row.members) return false;
  const isFormed = rule === 'format' || rule === 'value' || rule === 'charset';
  if (!isFormed) return false;
  if (path.endsWith('/customerNm'))
    return /^[\p{Script=Han}\u00b7\u2022\u2027\u30fb\uff65\uff0e.]+$/u.test(text);
  if (path === '/language') return /^[A-Za-z]{2}[ -~][A-Za-z]{2}$/.test(text);
  if (row.type === 'NS') return !/[\p{L}\p{Cc}]/u.test(text);
  if (path === '/money_order')
    return rule === 'value' && message.endsWith('request') && !text.startsWith('-');
  return path === '/industryUrl' && rule === 'format' && /^(?:ftp:|javascript:)\S+$/.test(text);
}

// Signatures of UnionPay

const MEMBERS = ['UPI-REQPATH', 'UPI-APPID', 'UPI-TIMESTAMP', 'UPI-UUID'];

/** With the members in another order, and one that nobody asked for. */
function signOtherwise({ body, key, kid, appId, requestPath }: JsonObject, now: Date): Answer {
  const header = {
    ...(requestPath !== undefined && { 'UPI-REQPATH': requestPath }),
    'UPI-APPID': appId,
    'UPI-TIMESTAMP': String(now.getTime() / 1000),
    'UPI-UUID': randomBytes(16).toString('hex'),
    crit: MEMBERS.filter((name) => name !== 'UPI-REQPATH' || requestPath !== undefined),
    typ: 'JOSE',
    kid,
    alg: 'RS256',
  };
  const encoded = Buffer.from(JSON.stringify(header)).toString('base64url');
  const payload = (readBytes(body) as Buffer).toString('base64url');
  const signature = sign('sha256', Buffer.from(`${encoded}.${payload}`), privateKeyOf(key as JsonWebKey));
  return { status: 'ok', output: { header: `${encoded}..${signature.toString('base64url')}` } };
}

/** Judges the form of the header last of all, so that everything else that holds is named first. */
function verifyOtherwise(input: JsonObject, now: Date, manner: 'stern' | 'lax'): Answer {
  const [encoded = '', payload, signature = '', ...more] = String(input.header).split('.');
  const isCompact =
    payload === '' && more.length === 0 && [encoded, signature].every((part) => /^[\w-]+$/.test(part));
  const header = isCompact ? objectOf(encoded) : undefined;
  if (header === undefined) return rejected('signature');
  if (manner === 'stern' && ![encoded, signature].every(isCanonical)) return rejected('header');
  const {
    kid,
    'UPI-UUID': uuid,
    'UPI-TIMESTAMP': timestamp,
    'UPI-APPID': appId,
    'UPI-REQPATH': path,
  } = header;
  const keys = input.keys as readonly JsonWebKey[];
  const key = keys.find((candidate) => candidate.kid === kid);
  const signed = Buffer.from(`${encoded}.${(readBytes(input.body) as Buffer).toString('base64url')}`);
  const isSigned = (candidate: JsonWebKey) => {
    const { kty, n, e } = candidate;
    const publicKey = createPublicKey({ key: { kty, n, e } as JsonWebKey, format: 'jwk' });
    return verify('sha256', signed, publicKey, Buffer.from(signature, 'base64url'));
  };
  const isTimely =
    /^\d{10}$/.test(String(timestamp)) && Math.abs(now.getTime() / 1000 - Number(timestamp)) <= 300;
  const broken: Readonly<Record<string, boolean>> = {
    signature: key !== undefined && !isSigned(key),
    timestamp: !isTimely,
    path: input.requestPath !== undefined && path !== input.requestPath,
    replay: ((input.seen ?? []) as readonly unknown[]).includes(uuid),
    'app-id': input.appId !== undefined && appId !== input.appId,
    key: key === undefined,
    header: !isWellFormed(header),
  };
  const rule = Object.keys(broken).find((name) => broken[name]);
  return rule === undefined ? { status: 'ok', output: {} } : rejected(rule);
}

function objectOf(encoded: string): JsonObject | undefined {
  try {
    const parsed: unknown = JSON.parse(Buffer.from(encoded, 'base64url').toString());
    const isObject = typeof parsed === 'object' && parsed !== null && !Array.isArray(parsed);
    return isObject ? (parsed as JsonObject) : undefined;
  } catch {
    return undefined;
  }
}

function isCanonical(part: string): boolean {
  return Buffer.from(part, 'base64url').toString('base64url') === part;
}

function isWellFormed(header: JsonObject): boolean {
  const forms: Readonly<Record<string, RegExp>> = {
    kid: /^[^\n]+$/,
    'UPI-UUID': /^[0-9a-f]{32}$/,
    'UPI-TIMESTAMP': /^\d{10}$/,
    'UPI-APPID': /^[!-~]{8}$/,
    ...('UPI-REQPATH' in header && { 'UPI-REQPATH': /^\/[!-~]*$/ }),
  };
  const { alg, crit } = header;
  const due = MEMBERS.filter((name) => name !== 'UPI-REQPATH' || name in header);
  return (
    alg === 'RS256' &&
    !('b64' in header) &&
    !('zip' in header) &&
    Object.entries(forms).every(
      ([name, form]) => typeof header[name] === 'string' && form.test(header[name]),
    ) &&
    Array.isArray(crit) &&
    crit.length === due.length &&
    due.every((name) => crit.includes(name))
  );
}

// Encryption of UnionPay

const MODULUS = 256;

/** Reads the encrypted key as a number, and base64url leniently; of wrong parts it says `decryption`. */
function decrypting(operate: Operate, manner: 'stern' | 'lax'): Operate {
  return async (input, now) => {
    const parts = String(input.jwe).split('.');
    const isFormed = parts.length === 5 && parts.every((part) => /^[\w-]+$/.test(part));
    if (!isFormed || objectOf(parts[0] as string) === undefined) return rejected('decryption');
    if (manner === 'stern') return named(await operate(input, now), parts);
    const [header, wrapped = '', ...others] = parts;
    const octets = Buffer.from(wrapped, 'base64url');
    const zeros = Buffer.alloc(Math.max(0, MODULUS - octets.length));
    const lenient = [
      header,
      Buffer.concat([zeros, octets]).toString('base64url'),
      ...others.map((part) => Buffer.from(part, 'base64url').toString('base64url')),
    ];
    return named(await operate({ ...input, jwe: lenient.join('.') }, now), parts);
  };
}

/** A header without a kid that is a name has no key. */
function named(answer: Answer, [header = '']: readonly string[]): Answer {
  if (answer.status === 'ok') {
    const bytes = readBytes(answer.output.plaintext) as Buffer;
    const text = bytes.toString();
    return Buffer.from(text).equals(bytes) ? { status: 'ok', output: { plaintext: { text } } } : answer;
  }
  const { kid, alg, enc, zip, crit } = objectOf(header) ?? {};
  const isOtherwiseRight =
    alg === 'RSA1_5' && enc === 'A128CBC-HS256' && zip === undefined && crit === undefined;
  const isNamed = typeof kid === 'string' && kid !== '';
  return answer.status === 'reject' && isOtherwiseRight && !isNamed ? rejected('key') : answer;
}

// Signatures of LianLian

function verifyingKeyValues(operate: Operate, manner: 'stern' | 'lax'): Operate {
  return async (input, now) => {
    const { sign: signature, sign_type: type } = input.params as JsonObject;
    const isPrinted = ['RSA', 'SHA256withRSA'].includes(String(type));
    if (manner === 'stern' && !isPrinted && type) return rejected('value');
    const answer = await operate(input, now);
    if (answer.status !== 'reject') return answer;
    // Without one of the two there is nothing that could hold; what nobody accepts is not verified.
    if (!signature || !type) return rejected('signature');
    return /^(?:RSA|SHA256withRSA)$/i.test(String(type)) ? answer : rejected('value');
  };
}
