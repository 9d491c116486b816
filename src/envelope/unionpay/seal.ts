import type { EncodeOptions, Message } from '../../codec/createMessage.js';
import { encodeRules } from '../../codec/judgeRules.js';
import { type Clock, clock, readClock } from '../../identifiers/sources.js';
import { optionsChecker } from '../../options/optionsChecker.js';
import { required } from '../../options/rules.js';
import { forgetMatch } from '../../table/forgetMatch.js';
import { isAnswer } from '../../table/isAnswer.js';
import type { JsonObject } from '../../table/JsonObject.js';
import type { Sealed, SealedRequest } from '../Http.js';
import { currentKey } from '../keys/currentKey.js';
import type { KeyRing } from '../keys/KeyRing.js';
import { keyRingWith } from '../keys/keyRules.js';
import type { OwnKey } from '../keys/RemoteKey.js';
import { encrypt, encryptParts } from './encrypt.js';
import { jsonOf, utf8Of } from './pieces.js';
import { appId, requestPath, sign } from './sign.js';

/** How a message is sealed. */
export interface SealOptions extends EncodeOptions {
  /** The current ones of its keys sign and encrypt. */
  readonly keys: Pick<KeyRing<OwnKey>, 'signing' | 'encryption'>;
  /** The institution or wallet that sends: 8 characters. */
  readonly appId: string;
  /** The service's path, such as `/scis/switch/verification`; a response may omit it. */
  readonly requestPath?: string | undefined;
  /** The system's clock by default. */
  readonly clock?: Clock | undefined;
}

const checked = optionsChecker<SealOptions>({
  ...encodeRules(),
  keys: required(keyRingWith('signing', 'encryption')),
  appId,
  requestPath,
  clock,
});

/** How a request is sealed. */
export interface SealRequestOptions extends SealOptions {
  /** The service's path, such as `/scis/switch/verification`. */
  readonly requestPath: string;
}

/**
 * Makes a message ready to be sent: encoded, its encrypted members turned into a JWE, the bytes signed.
 * The table of the message says which members are encrypted.
 *
 * @param message a request or response of UnionPay, or of your own table
 * @param value the plain form
 * @param options keys, path and application ID
 * @typeParam Input what `encode` of the message takes
 * @returns headers, and the body as the exact bytes that were signed; method and path where `requestPath` is given
 * @throws {@link TallystickError} `message-invalid` or `key-invalid`
 * @throws TypeError where a request has no `requestPath`, or for an option that is unknown, wrong or missing
 * @example
 * ```ts
 * import { createTestKeys, unionpay } from 'tallystick/envelope';
 * import { samples } from 'tallystick/samples';
 * import { mobileNumberVerification } from 'tallystick/unionpay';
 *
 * const { member } = await createTestKeys();
 * const { request } = mobileNumberVerification;
 * const { value } = samples(request, { seed: 1 }).next();
 * const { path, headers, body } = await unionpay.seal(request, value, {
 *   keys: member.ring,
 *   appId: '39990029',
 *   requestPath: '/v1/mobile-number-verification',
 * });
 * console.log(path, Object.keys(headers), body.length);
 * ```
 */
export function seal<Input>(
  message: Message<unknown, unknown, Input>,
  value: Input,
  options: SealRequestOptions,
): Promise<SealedRequest>;
/**
 * Makes a response ready to be sent: encoded, its encrypted members turned into a JWE, the bytes signed.
 * The table of the message says which members are encrypted.
 *
 * @param message a request or response of UnionPay, or of your own table
 * @param value the plain form
 * @param options keys, path and application ID
 * @typeParam Input what `encode` of the message takes
 * @returns headers, and the body as the exact bytes that were signed
 * @throws {@link TallystickError} `message-invalid` or `key-invalid`
 * @throws TypeError where a request has no `requestPath`, or for an option that is unknown, wrong or missing
 */
export function seal<Input>(
  message: Message<unknown, unknown, Input>,
  value: Input,
  options: SealOptions,
): Promise<Sealed>;
export async function seal<Input>(
  message: Message<unknown, unknown, Input>,
  value: Input,
  options: SealOptions,
): Promise<Sealed | SealedRequest> {
  try {
    const { keys, appId, requestPath, clock = Date.now, party, request } = checked(options);
    if (requestPath === undefined && !isAnswer(message.direction))
      throw new TypeError('a request needs its requestPath');
    const now = readClock(clock);
    const plain = message.canonical(value, { party, request }) as JsonObject;
    const body = utf8Of(jsonOf(toWire(message, plain, keys, now)));
    const key = currentKey(keys.signing, 'signing', now);
    const headers = {
      'Content-Type': 'application/json; charset=utf-8',
      'UPI-JWS': await sign(body, { key, appId, requestPath, clock: () => now }),
    };
    return requestPath === undefined
      ? { headers, body }
      : { method: 'POST', path: requestPath, headers, body };
  } finally {
    forgetMatch();
  }
}

/** The wire form; a long member is in pieces. */
function toWire(
  { table }: Message,
  plain: JsonObject,
  { encryption }: Pick<KeyRing, 'encryption'>,
  now: number,
): JsonObject {
  const sealed = table.rows
    .filter(({ encrypted, identifier }) => encrypted && plain[identifier] !== undefined)
    .map(({ identifier }) => {
      const key = currentKey(encryption, 'encryption', now);
      const text = jsonOf(plain[identifier] as JsonObject);
      return [identifier, typeof text === 'string' ? encrypt(text, key) : encryptParts(text, key)];
    });
  // A member that is written over keeps its place, so the order stays that of the table.
  return { ...plain, ...Object.fromEntries(sealed) };
}
