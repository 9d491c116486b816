import {
  createMessageIdSource,
  createOrderIdSource,
  type Message,
  type Party,
  padSerialNumber,
  type Reading,
  TallystickError,
  type Violation,
} from 'tallystick';
import { flows, interfaces } from 'tallystick/catalogue';
import {
  importPrivateKey,
  importPublicKey,
  type KeySource,
  lianlian,
  type PrivateKey,
  type PublicKey,
  unionpay,
} from 'tallystick/envelope';
import { oneOf, optionsChecker } from '#options';
import { kit } from '../kit.js';
import type { Answer, JsonObject, Testee } from '../Testee.js';
import { textOrBytes } from './Bytes.js';
import { callOf } from './callOf.js';

const messages = new Map<unknown, Message>(
  interfaces.flatMap((entry) => entry.messages.map((message) => [message.name, message] as const)),
);

/** Seconds have a source each, because the clock of a case may lie before that of the case before it. */
const IDS_IN_A_SECOND = 1_000_000;

/** How the built-in implementation goes about it. */
export interface BuiltInOptions {
  /** How `validate` and `decode` read; tolerant by default. */
  readonly reading?: Reading | undefined;
}

const checked = optionsChecker<BuiltInOptions>({ reading: oneOf('strict', 'tolerant') });

/**
 * Makes the project's own implementation as a testee. Its identifiers never repeat as long as it lives.
 *
 * @param options how it reads
 * @returns an implementation with every operation
 * @throws TypeError for an option that is unknown or wrong
 * @example
 * ```ts
 * import { builtIn } from 'tallystick/conformance';
 *
 * const answer = await builtIn().operations['serial-pad']?.({ serial: '42' }, new Date());
 * console.log(JSON.stringify(answer)); // {"status":"ok"
 * ```
 */
export function builtIn(options?: BuiltInOptions): Testee {
  const { reading } = checked(options);
  const nextMessageId = messageIds();
  let now = 0;
  const nextOrderId = createOrderIdSource({ clock: () => now });
  return {
    implementation: { name: 'tallystick', version: kit, language: 'typescript' },
    messages: [...messages.keys()] as string[],
    features: ['request', 'app-id', 'accept'],
    operations: {
      validate: ({ message, form, party, json, request }) => {
        const options = { reading, form, party, request } as { form: 'plain' | 'wire'; party?: Party };
        const { valid, violations } = messageNamed(message).tryDecode(textOrBytes(json), options as never);
        return valid ? ok({}) : reject(violations);
      },
      encode: ({ message, party, value }) =>
        orReject(() => ({
          json: { text: messageNamed(message).encode(value, { party: party as Party | undefined }) },
        })),
      decode: ({ message, json }) =>
        orReject(() => ({ value: messageNamed(message).decode(textOrBytes(json), { reading }) })),
      'serial-pad': ({ serial }) => orReject(() => ({ serial: padSerialNumber(serial as string) })),
      'message-id': ({ industryCode, count }, at) =>
        orReject(() => ({ ids: times(count, () => nextMessageId(industryCode as string, at.getTime())) })),
      'order-id': ({ memberIIN, count }, at) => {
        now = at.getTime();
        return orReject(() => ({ ids: times(count, () => nextOrderId(memberIIN as string)) }));
      },
      'jws-sign': ({ body, key, kid, appId, requestPath }, at) =>
        orReject(async () => ({
          header: await unionpay.sign(textOrBytes(body), {
            key: privateKey(key, kid),
            appId: appId as string,
            requestPath: requestPath as string | undefined,
            clock: () => at.getTime(),
          }),
        })),
      'jws-verify': ({ body, header, keys, requestPath, seen = [], appId }, at) =>
        orReject(async () => {
          const received = new Set(seen as string[]);
          await unionpay.verify(textOrBytes(body), header as string, {
            keys: (keys as KeySource[]).map((key) => publicKey(key)),
            requestPath: requestPath as string | undefined,
            appId: appId as string | undefined,
            clock: () => at.getTime(),
            replayGuard: { claim: (name) => !received.has(name.slice(name.lastIndexOf(' ') + 1)) },
          });
          return {};
        }),
      'jwe-encrypt': ({ plaintext, key, kid }) =>
        orReject(() => ({ jwe: unionpay.encrypt(textOrBytes(plaintext), publicKey(key, kid)) })),
      'jwe-decrypt': ({ jwe, keys }) =>
        orReject(() => {
          const own = (keys as KeySource[]).map((key) => privateKey(key));
          return {
            plaintext: { base64: Buffer.from(unionpay.decrypt(jwe as string, own)).toString('base64') },
          };
        }),
      'kv-source': ({ params }) => ok({ source: lianlian.stringToSign(params as JsonObject) }),
      'kv-sign': ({ params, key, signType }) =>
        orReject(() => ({
          sign: lianlian.sign(params as JsonObject, {
            key: privateKey(key),
            signType: signType as lianlian.SignType,
            // The protocol signs every value; what else the signature holds for is our own caution.
            allowAmbiguous: Object.keys(params as JsonObject),
          }),
        })),
      'kv-verify': ({ params, key, accept = ['RSA', 'SHA256withRSA'] }) => {
        // For the package an empty list is misuse; in a question it means that no sign type is accepted.
        if ((accept as []).length === 0)
          return { status: 'reject', violations: [{ path: '', rule: 'value' }] };
        return orReject(() => {
          lianlian.verify(params as JsonObject, {
            keys: [publicKey(key)],
            accept: accept as lianlian.SignType[],
            allowAmbiguous: Object.keys(params as JsonObject),
          });
          return {};
        });
      },
      'payload-encrypt': ({ plaintext, key }) =>
        orReject(() => ({ payload: lianlian.encryptPayload(textOrBytes(plaintext), publicKey(key)) })),
      'payload-decrypt': ({ payload, keys }) =>
        orReject(() => {
          const own = (keys as KeySource[]).map((key) => privateKey(key));
          const plaintext = lianlian.decryptPayload(payload as string, own);
          return { plaintext: { base64: plaintext.toString('base64') } };
        }),
      'notify-schedule': ({ firstSentAt }) => ok({ at: resends(firstSentAt as string) }),
      call: callOf({ privateKey, publicKey }),
    },
  };
}

function ok(output: JsonObject): Answer {
  return { status: 'ok', output };
}

function reject(violations: readonly Violation[]): Answer {
  return { status: 'reject', violations: violations.map(({ path, rule }) => ({ path, rule })) };
}

/** Only what the package refuses is a reject; anything else is a fault of the testee. */
async function orReject(work: () => JsonObject | Promise<JsonObject>): Promise<Answer> {
  try {
    return ok(await work());
  } catch (error) {
    if (error instanceof TallystickError) return reject(error.violations);
    throw error;
  }
}

function messageNamed(name: unknown): Message {
  const message = messages.get(name);
  if (message === undefined) throw new TypeError('the message must be one that is declared');
  return message;
}

function times<Value>(count: unknown, make: () => Value): readonly Value[] {
  return Array.from({ length: count as number }, make);
}

function messageIds(): (industryCode: string, milliseconds: number) => string {
  const sources = new Map<number, { next: (industryCode: string) => string; used: number }>();
  return (industryCode, milliseconds) => {
    for (let second = Math.floor(milliseconds / 1000); ; second += 1) {
      const source = sources.get(second) ?? {
        next: createMessageIdSource({ clock: () => second * 1000 }),
        used: 0,
      };
      sources.set(second, source);
      if (source.used >= IDS_IN_A_SECOND) continue;
      const id = source.next(industryCode);
      source.used += 1;
      return id;
    }
  };
}

// Reading a key costs more than using it, and the suite has few.
const privateKeys = new Map<string, PrivateKey>();
const publicKeys = new Map<string, PublicKey>();

function privateKey(source: unknown, kid?: unknown): PrivateKey {
  return cached(privateKeys, source, kid, importPrivateKey);
}

function publicKey(source: unknown, kid?: unknown): PublicKey {
  return cached(publicKeys, source, kid, importPublicKey);
}

function cached<Key>(
  keys: Map<string, Key>,
  source: unknown,
  kid: unknown,
  read: (source: KeySource, options: { readonly kid?: string }) => Key,
): Key {
  const name = JSON.stringify([source, kid]);
  const known = keys.get(name);
  if (known !== undefined) return known;
  const key = read(source as KeySource, typeof kid === 'string' ? { kid } : {});
  if (keys.size > 100) keys.clear();
  keys.set(name, key);
  return key;
}

function resends(firstSentAt: string): readonly string[] {
  const intervals = flows
    .flatMap(({ steps }) => steps)
    .find((step) => step.interface === 'PAYMENT_RESULT_NOTICE')?.resend?.intervalsInMinutes;
  let at = Date.parse(firstSentAt);
  return (intervals ?? []).map((minutes) => {
    at += minutes * 60_000;
    return new Date(at).toISOString().replace('.000Z', 'Z');
  });
}
