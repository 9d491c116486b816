import {
  createMessageId,
  createOrderId,
  type Message,
  padSerialNumber,
  parseMessageId,
  TallystickError,
} from 'tallystick';
import { interfaces } from 'tallystick/catalogue';
import { defineInterface, type JsonTable } from 'tallystick/define';
import {
  createReplayGuard,
  importPublicKey,
  type KeyRing,
  keyWarnings,
  lianlian,
  readCapture,
  unionpay,
} from 'tallystick/envelope';
import { importTable } from 'tallystick/import';
import { mpayVerify } from 'tallystick/lianlian';
import { jwe as createJwe } from '../../captures/jwe.js';
import { lianLianCapture } from '../../captures/lianLianCapture.js';
import { NOW } from '../../captures/NOW.js';
import { payloadOf, withPayloadPart } from '../../captures/payload.js';
import { PATH, unionPayCapture } from '../../captures/unionPayCapture.js';
import type { DocumentKeys } from '../documentKeys.js';
import type {
  CodeExample,
  JweExample,
  LianLianExample,
  MessageExample,
  PayloadExample,
  TextExample,
  UnionPayExample,
} from './CodeExample.js';
import { changed } from './changed.js';
import type { CodeList } from './loadCodes.js';

/** What an example gives. */
export interface Said {
  /** Of an error that was thrown. */
  readonly error?: TallystickError;
  /** Violations, notes or warnings. */
  readonly found: readonly { readonly code: string }[];
}

/** What examples are run with. */
export interface ExampleContext {
  readonly valid: CodeList['valid'];
  readonly keys: DocumentKeys;
}

const DAY = 86_400_000;
const CALLS: Readonly<Record<string, (...args: readonly never[]) => unknown>> = {
  createMessageId,
  createOrderId,
  padSerialNumber,
  parseMessageId,
};

/** Runs an example and tells what is said to it. */
export async function runCodeExample(example: CodeExample, context: ExampleContext): Promise<Said> {
  try {
    return { found: await resultOf(example, context) };
  } catch (error) {
    if (!(error instanceof TallystickError)) throw error;
    return { error, found: error.violations };
  }
}

function resultOf(example: CodeExample, context: ExampleContext): Said['found'] | Promise<Said['found']> {
  const { ring } = context.keys.network;
  if ('message' in example) return judged(example, context);
  if ('text' in example) return decoded(example);
  if ('unionpay' in example) return verified(example, context);
  if ('jwe' in example) return decrypted(example, context);
  if ('payload' in example) return decryptedPayload(example, context);
  if ('lianlian' in example) return verifiedMembers(example, context);
  if ('define' in example) return nothing(defineInterface(definition(example.define)));
  if ('key' in example) return nothing(importPublicKey(example.key));
  if ('capture' in example) return nothing(readCapture(example.capture + 'A'.repeat(example.longer ?? 0)));
  if ('gateway' in example) return opened(example.gateway, context);
  if ('unnamed' in example) return keyWarnings(withoutNames(ring), NOW);
  if ('swapped' in example) {
    const { signing, decryption, verification, encryption } = ring;
    const swapped = {
      signing: decryption,
      decryption: signing,
      verification: encryption,
      encryption: verification,
    };
    return keyWarnings(swapped, NOW);
  }
  if ('days' in example) return keyWarnings(ring, NOW + example.days * DAY);
  if ('call' in example) return called(example.call);
  return importTable(pageOf(example)).warnings;
}

/** As where `key-ring.json` has no kid. */
function withoutNames(ring: KeyRing): KeyRing {
  const unnamed = <Key>(keys: readonly Key[]) =>
    keys.map((key) => ({ ...key, kid: '', isUnnamed: true as const }));
  return {
    signing: unnamed(ring.signing),
    decryption: unnamed(ring.decryption),
    verification: unnamed(ring.verification),
    encryption: unnamed(ring.encryption),
  };
}

/** Nothing was found fault with. */
function nothing(_: unknown): Said['found'] {
  return [];
}

/** The message of an example. */
function messageOf({ message, set, unset }: MessageExample, { valid }: Pick<ExampleContext, 'valid'>) {
  const base = valid[message];
  if (base === undefined) throw new Error(`docs/codes.yaml has no valid ${message}`);
  return changed(base, set, unset);
}

function judged(example: MessageExample, context: ExampleContext): Said['found'] {
  const { violations, notes } = messageNamed(example.message).validate(
    messageOf(example, context),
    example.options,
  );
  return [...violations, ...notes];
}

function decoded({ text, as = 'utf8', options }: TextExample): Said['found'] {
  return nothing(messageNamed('unionpay/CHANNEL_LOGIN_INFO/request').decode(Buffer.from(text, as), options));
}

async function verified(
  { unionpay: faults }: UnionPayExample,
  { keys }: ExampleContext,
): Promise<Said['found']> {
  const { times = 1, options, ...deviations } = faults;
  const { headers, body } = unionPayCapture(keys.member.signing, deviations);
  const header = headers.find(([name]) => name === 'UPI-JWS')?.[1] ?? '';
  const replayGuard = createReplayGuard();
  for (let time = 0; time < times; time++) {
    await unionpay.verify(body, header, {
      keys: keys.network.ring.verification,
      requestPath: PATH,
      clock: () => NOW,
      replayGuard,
      ...options,
    });
  }
  return [];
}

function decrypted({ jwe: faults }: JweExample, { keys }: ExampleContext): Said['found'] {
  const { header = {}, parts = 5, tag } = faults;
  const whole = createJwe(keys.network.encryption, '{"phoneNo":"13800138000"}', { header }).split('.');
  const sent = [...whole.slice(0, 4), tag ?? whole[4]].slice(0, parts).join('.');
  return nothing(unionpay.decrypt(sent, keys.network.ring.decryption));
}

function decryptedPayload({ payload: faults }: PayloadExample, { keys }: ExampleContext): Said['found'] {
  const { part, value = '', keyless, partner } = faults;
  if (partner !== undefined) return openedPayload(partner, keys);
  const payload = payloadOf({ key: keys.network.encryption.certificate, plaintext: '{"no_order":"7"}' });
  const sent = part === undefined ? payload : withPayloadPart(payload, part, value);
  return nothing(lianlian.decryptPayload(sent, keyless ? [] : keys.network.ring.decryption));
}

/** A signed message inside `pay_load`, next to another partner's number. */
function openedPayload(partner: string, { member, network }: DocumentKeys): Said['found'] {
  const { body } = lianLianCapture(member.signing);
  const pay_load = payloadOf({ key: network.encryption.certificate, plaintext: body });
  const { request } = mpayVerify;
  const message = { ...request, table: { ...request.table, payLoad: true } } as const;
  const received = { headers: {}, body: JSON.stringify({ oid_partner: partner, pay_load }) };
  return nothing(lianlian.open(message, received, { keys: network.ring }));
}

function verifiedMembers({ lianlian: faults }: LianLianExample, { keys }: ExampleContext): Said['found'] {
  const { body } = lianLianCapture(keys.member.signing, faults);
  const members = JSON.parse(Buffer.from(body).toString());
  return nothing(lianlian.verify(members, { keys: keys.network.ring.verification }));
}

async function opened(
  { status, body }: { readonly status: number; readonly body: string },
  { keys }: ExampleContext,
): Promise<Said['found']> {
  const message = messageNamed('unionpay/MOBILE_NUMBER_VERIFICATION/response');
  const received = { status, headers: {}, body };
  return nothing(
    await unionpay.open(message, received, { keys: keys.member.ring, requestPath: PATH, clock: () => NOW }),
  );
}

function called(call: Readonly<Record<string, readonly string[]>>): Said['found'] {
  for (const [name, args] of Object.entries(call)) CALLS[name]?.(...(args as readonly never[]));
  return [];
}

function messageNamed(name: string): Message {
  const message = interfaces.flatMap(({ messages }) => messages).find((one) => one.name === name);
  if (message === undefined) throw new Error(`no message is called ${name}`);
  return message;
}

/** A table file with changes. */
function definition(changes: Readonly<Record<string, unknown>>): JsonTable {
  return changed(RATE_INQUIRY, changes) as JsonTable;
}

const RATE_INQUIRY = {
  interface: 'EXCHANGE_RATE_INQUIRY',
  system: 'unionpay',
  title: 'Exchange Rate Inquiry',
  messages: {
    request: { rows: [{ identifier: 'currency', name: 'Currency', type: 'AN', length: 3, presence: 'M' }] },
    response: { rows: [{ identifier: 'rate', name: 'Rate', type: 'NS', length: '1-12', presence: 'M' }] },
  },
};

/** The text of a page, with what the example leaves out. */
function pageOf(
  example: { readonly page: string } | { readonly rows: string } | { readonly cells: string },
): string {
  if ('page' in example) return example.page;
  return 'rows' in example
    ? `Parcel Locker\nLOCKER_DOOR API is used to open a door.\nRequest Parameter\n${example.rows}\nSynchronous Response parameters\nOutcome outcome AN 2 M:Mandatory\n`
    : `Locker Door API\nLOCKER_DOOR\nRequest Parameters\n${example.cells}\nResponse\nret_code\nRequired\nString(4)\n`;
}
