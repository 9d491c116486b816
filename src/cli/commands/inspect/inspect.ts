import { TallystickError } from 'tallystick';
import { readCapture, unionpay } from 'tallystick/envelope';
import type { Message } from '../../../codec/createMessage.js';
import { parseStrictJson, syntaxViolation } from '../../../codec/strictJson.js';
import type { KeyRing } from '../../../envelope/keys/KeyRing.js';
import { isCompactJwe } from '../../../table/encryptedObject.js';
import { isObject, type JsonObject } from '../../../table/JsonObject.js';
import type { Capture } from '../../../wire/capture/Capture.js';
import { NO_CAPTURE } from '../../../wire/capture/exchangesIn.js';
import { utf8File } from '../../../wire/file/utf8File.js';
import { pastedToken } from '../../../wire/unionpay/pastedToken.js';
import { captureKindOf } from '../../arguments/captureKindOf.js';
import { maxMessageBytes } from '../../io/maxMessageBytes.js';
import { headerMembers } from './headerMembers.js';
import type { Inspection, ProtectedHeader } from './Inspection.js';
import { messageAtPath } from './messageAtPath.js';
import { messageFields } from './messageFields.js';

/** What helps to see more. */
export interface InspectOptions {
  /** The message whose table explains the members. */
  readonly message?: Message | undefined;
  /** Where no message is given: of these it is the one that is called at the path of a capture. */
  readonly messages?: readonly Message[] | undefined;
  /** Decrypts what is encrypted, and says which keys are known. */
  readonly keys?: KeyRing | undefined;
  /** The entry of a HAR file, from 0. */
  readonly entry?: number | undefined;
}

const SHOWN_HEADERS = ['content-length', 'content-type', 'date', 'host', 'transfer-encoding'];
/** The encrypted member of every message of UnionPay. */
const ENCRYPTED = 'encData';
const MOST_FIELDS = 1000;
const PART = '[\\w+/=-]*';
const COMPACT_PADDED_JWE = new RegExp(`^${PART}(?:\\.${PART}){4}$`);

/**
 * Takes apart what a file holds, told by its form: the value of a UPI-JWS header, a compact JWE, raw HTTP or
 * a HAR file, or a JSON message. Nothing is verified.
 *
 * @throws {@link TallystickError} `capture-invalid` or `text-invalid` where it is something else
 */
export function inspect(bytes: Uint8Array, options: InspectOptions): Inspection {
  const text = utf8File(Buffer.from(bytes)).bytes.toString('utf8').trim();
  if (text.startsWith('{'))
    return isHar(text) ? inspectCapture(captureOf(bytes, options), options) : inspectJson(bytes, options);
  const refused = refusalOf(() => inspectCapture(captureOf(bytes, options), options));
  if (!(refused instanceof TallystickError)) return refused;
  const token = pastedToken(text);
  if (token === undefined) throw notReadable(refused);
  const { form, value, wrapping } = token;
  const inspection = form === 'jws' ? inspectJws(value, options) : inspectJwe(value, options);
  // As HTTP writes it.
  const isHeader = /^UPI-JWS: /i.test(text);
  const around = wrapping.filter((name) => !(isHeader && name === 'a name in front'));
  if (around.length === 0) return inspection;
  const passedOver = `Passed over: ${around.join(', ')}. A receiver does not pass over them.`;
  return { ...inspection, remarks: [passedOver, ...inspection.remarks] };
}

/** The result, or the error where what is read is something else. */
function refusalOf(work: () => Inspection): Inspection | TallystickError {
  try {
    return work();
  } catch (error) {
    if (error instanceof TallystickError) return error;
    throw error;
  }
}

/** What the text must be, where it is not known what it is. */
function notReadable(refused: TallystickError): TallystickError {
  const [violation] = refused.violations;
  if (violation?.message !== NO_CAPTURE) return refused;
  const message =
    'The text must be the value of a UPI-JWS header, a compact JWE, HTTP text, a HAR file, a command for curl or a JSON message.';
  return new TallystickError('capture-invalid', [{ ...violation, message, reference: 'tallystick inspect' }]);
}

function isHar(text: string): boolean {
  const parsed = parseStrictJson(text, { maxBytes: maxMessageBytes });
  const log = 'value' in parsed && isObject(parsed.value) ? parsed.value.log : undefined;
  return isObject(log) && Array.isArray(log.entries);
}

function inspectJws(value: string, { keys }: InspectOptions): Inspection {
  const { header, remarks } = jwsHeader(value, '', keys);
  return { form: 'UPI-JWS', verified: false, protectedHeaders: header, remarks };
}

function jwsHeader(
  value: string,
  of: string,
  keys: KeyRing | undefined,
): { readonly header: readonly ProtectedHeader[]; readonly remarks: readonly string[] } {
  const [encoded = '', payload] = value.split('.');
  const members = headerMembers(encoded, 'JWS', keys);
  const remarks = [
    ...(members === undefined ? ['The protected header of the JWS holds no JSON object.'] : []),
    ...(payload === '' ? [] : ['The JWS must be detached, with nothing between its two points.']),
  ];
  return { header: members === undefined ? [] : [{ kind: 'JWS', of, members }], remarks };
}

function inspectJwe(value: string, { message, keys }: InspectOptions): Inspection {
  const names = encryptedNames(message);
  const encrypted = names[0] ?? ENCRYPTED;
  const { protectedHeaders, opened, remarks } = openJwes({ [encrypted]: value }, names, keys);
  const shown = opened[encrypted];
  const fields = messageFields(opened, message).filter(({ path }) => path.startsWith(`/${encrypted}`));
  return {
    form: 'JWE',
    verified: false,
    protectedHeaders: protectedHeaders.map((header) => ({ ...header, of: '' })),
    ...(isObject(shown) && { ...(message && { message: message.name }), fields }),
    remarks,
  };
}

/** As {@link inspect}, of a message that was taken out of a capture. */
export function inspectCapture(capture: Capture, options: InspectOptions): Inspection {
  const { headers, body, bodyMissing } = capture;
  const signatures = headers
    .filter(([name]) => name.toLowerCase() === 'upi-jws')
    .map(([, value]) => jwsHeader(value, 'UPI-JWS', options.keys));
  const called = options.message === undefined ? messageAtPath(capture, options.messages ?? []) : undefined;
  const inside: Inspection = bodyMissing
    ? { ...NOTHING, remarks: ['The tool that captured the message left its body out.'] }
    : inspectBody(body, { ...options, message: options.message ?? called });
  const chosen = called && `Read as ${called.name} by the path that was called; --message names another.`;
  return {
    ...inside,
    form: `HTTP ${capture.kind}`,
    startLine: startLineOf(capture),
    httpHeaders: headers.map(([name, value]) => ({ name, value: shownHeader(name, value) })),
    protectedHeaders: [...signatures.flatMap(({ header }) => header), ...inside.protectedHeaders],
    remarks: [
      ...(chosen === undefined ? [] : [chosen]),
      ...(capture.remarks ?? []),
      ...signatures.flatMap(({ remarks }) => remarks),
      ...inside.remarks,
    ],
  };
}

const NOTHING = { form: 'JSON message', verified: false, protectedHeaders: [] } as const;

/** Of a file with both, the one that the message travels in. */
function captureOf(bytes: Uint8Array, { message, entry }: InspectOptions): Capture {
  try {
    return readCapture(bytes, { entry, kind: message && captureKindOf(message.direction) });
  } catch (error) {
    if (message === undefined || !(error instanceof TallystickError)) throw error;
    return readCapture(bytes, { entry });
  }
}

function inspectBody(body: Uint8Array, options: InspectOptions): Inspection {
  try {
    return inspectJson(body, options);
  } catch (error) {
    if (!(error instanceof TallystickError)) throw error;
    const remarks = [`The body is not shown. ${error.message}`];
    return { ...NOTHING, remarks };
  }
}

function startLineOf({ method, target = '', status }: Capture): string {
  if (status !== undefined) return `HTTP ${status}`;
  return `${method} ${target.replace(/\?.*$/s, '?***')}`;
}

function shownHeader(name: string, value: string): string {
  if (name.toLowerCase() === 'upi-jws') return 'see below';
  return SHOWN_HEADERS.includes(name.toLowerCase()) ? value : '***';
}

function inspectJson(bytes: Uint8Array, { message, keys }: InspectOptions): Inspection {
  const parsed = parseStrictJson(bytes, { maxBytes: maxMessageBytes });
  if ('fault' in parsed) {
    throw new TallystickError('text-invalid', [
      syntaxViolation(parsed.fault, message?.name ?? 'RFC 8259', bytes),
    ]);
  }
  const { protectedHeaders, opened, remarks } = isObject(parsed.value)
    ? openJwes(parsed.value, encryptedNames(message), keys)
    : { protectedHeaders: [], opened: parsed.value, remarks: [] };
  const fields = messageFields(opened, message);
  return {
    form: 'JSON message',
    verified: false,
    protectedHeaders,
    ...(message && { message: message.name }),
    fields: fields.slice(0, MOST_FIELDS),
    remarks: [
      ...remarks,
      ...(fields.length > MOST_FIELDS ? [`JsonObject after the first ${MOST_FIELDS} are not shown.`] : []),
      ...(message === undefined
        ? ['All members are masked, because nothing says which table explains them: name it with --message.']
        : []),
    ],
  };
}

function encryptedNames(message: Message | undefined): readonly string[] {
  const named = message?.table.rows.filter(({ encrypted }) => encrypted) ?? [];
  return named.length === 0 ? [ENCRYPTED] : named.map(({ identifier }) => identifier);
}

/** Explains the members that are a JWE, and puts what is inside in their place where a key is at hand. */
function openJwes(
  members: JsonObject,
  names: readonly string[],
  keys: KeyRing | undefined,
): {
  readonly protectedHeaders: readonly ProtectedHeader[];
  readonly opened: JsonObject;
  readonly remarks: readonly string[];
} {
  const protectedHeaders: ProtectedHeader[] = [];
  const opened: Record<string, unknown> = { ...members };
  const remarks: string[] = [];
  for (const name of names) {
    const value = members[name];
    if (typeof value !== 'string' || !COMPACT_PADDED_JWE.test(value)) continue;
    const explained = headerMembers(value.split('.', 1)[0] ?? '', 'JWE', keys);
    if (explained === undefined) continue;
    protectedHeaders.push({ kind: 'JWE', of: name, members: explained });
    if (!isCompactJwe(value)) remarks.push(`${name} is not five base64url parts without padding.`);
    if (keys === undefined) continue;
    const inside = plaintextOf(value, keys);
    if ('value' in inside) opened[name] = inside.value;
    else remarks.push(`${name} stays closed. ${inside.reason}`);
  }
  return { protectedHeaders, opened, remarks };
}

function plaintextOf(
  jwe: string,
  { decryption }: KeyRing,
): { readonly value: unknown } | { readonly reason: string } {
  try {
    const parsed = parseStrictJson(unionpay.decrypt(jwe, decryption));
    return 'value' in parsed ? parsed : { reason: 'What is inside is not JSON.' };
  } catch (error) {
    if (error instanceof TallystickError) return { reason: error.message };
    throw error;
  }
}
