import type { EncodeOptions, Message } from '../../codec/createMessage.js';
import { encodeRules } from '../../codec/judgeRules.js';
import { type Clock, clock, readClock } from '../../identifiers/sources.js';
import { optionsChecker, requireFit } from '../../options/optionsChecker.js';
import { required } from '../../options/rules.js';
import { forgetMatch } from '../../table/forgetMatch.js';
import { isObject, type JsonObject } from '../../table/JsonObject.js';
import { signedNameRules } from '../../wire/lianlian/ambiguityOf.js';
import { type SignType, signType } from '../../wire/lianlian/SignType.js';
import { andThen, type Eventually } from '../andThen.js';
import type { Sealed, SealedRequest } from '../Http.js';
import { currentKey } from '../keys/currentKey.js';
import type { KeyRing } from '../keys/KeyRing.js';
import { keyRingWith, publicKeys } from '../keys/keyRules.js';
import type { OwnKey } from '../keys/RemoteKey.js';
import type { PrivateKey, PublicKey } from '../keys/RsaKey.js';
import { requestPath } from '../unionpay/sign.js';
import { encryptPayload } from './encryptPayload.js';
import { sign } from './sign.js';
import { isSignatureDue, signTypeAsPrinted, unsignedMembers } from './signatureRows.js';

/**
 * How a message is sealed.
 *
 * @typeParam Own what our own keys are: private keys in memory, unless there may be a {@link RemoteKey} among them
 */
export interface SealOptions<Own extends OwnKey = PrivateKey> extends EncodeOptions {
  /** The current ones of its keys sign, and encrypt where the message is sent in `pay_load`. */
  readonly keys: Pick<KeyRing<Own>, 'signing'> & Partial<Pick<KeyRing, 'encryption'>>;
  /** The service's path; only a request needs it. */
  readonly requestPath?: string | undefined;
  /** SHA256withRSA by default; without this option, the value's `sign_type` counts. */
  readonly signType?: SignType | undefined;
  /** The system's clock by default. */
  readonly clock?: Clock | undefined;
  /** Members whose value may hold `&name=`, see {@link SignOptions}; none by default. */
  readonly allowAmbiguous?: readonly string[] | undefined;
}

const checked = optionsChecker<SealOptions<OwnKey>>({
  ...encodeRules(),
  keys: required(keyRingWith('signing')),
  requestPath,
  signType,
  clock,
  allowAmbiguous: signedNameRules.allowAmbiguous,
});

/**
 * How a request is sealed.
 *
 * @typeParam Own what our own keys are: private keys in memory, unless there may be a {@link RemoteKey} among them
 */
export interface SealRequestOptions<Own extends OwnKey = PrivateKey> extends SealOptions<Own> {
  /** The service's path, such as `/scis/switch/verification`. */
  readonly requestPath: string;
}

/**
 * Makes a message ready to be sent: encoded, and signed in `sign` where its table demands a signature; encrypted as a
 * whole to `pay_load`, or written as the fields of a form, where its table says so.
 *
 * @param message a request or response of LianLian, or of your own table
 * @param value the members; `sign` and `sign_type` may be left out
 * @param options keys, path and sign type
 * @typeParam Input what `encode` of the message takes
 * @returns headers and body; method and path where `requestPath` is given
 * @throws {@link TallystickError} `message-invalid`, `key-invalid`, or `envelope-refused` where a value
 * holds `&name=` of a name that sorts behind its own
 * @throws TypeError where a request has no `requestPath`, or for an option that is unknown, wrong or missing
 * @example
 * ```ts
 * import { createTestKeys, lianlian } from 'tallystick/envelope';
 * import { mpayVerify } from 'tallystick/lianlian';
 * import { samples } from 'tallystick/samples';
 *
 * const { member } = await createTestKeys();
 * const { value } = samples(mpayVerify.request, { seed: 1 }).next();
 * const sent = lianlian.seal(mpayVerify.request, value, { keys: member.ring, requestPath: '/v1/bankcardprepay' });
 * console.log(sent.body.length);
 * ```
 */
export function seal<Input>(
  message: Message<unknown, unknown, Input>,
  value: Input,
  options: SealRequestOptions,
): SealedRequest;
/**
 * Makes a response ready to be sent: encoded, and signed in `sign` where its table demands a signature.
 *
 * @param message a request or response of LianLian, or of your own table
 * @param value the members; `sign` and `sign_type` may be left out
 * @param options keys, path and sign type
 * @typeParam Input what `encode` of the message takes
 * @returns headers and body
 * @throws {@link TallystickError} `message-invalid`, `key-invalid`, or `envelope-refused` where a value
 * holds `&name=` of a name that sorts behind its own
 * @throws TypeError where a request has no `requestPath`, or for an option that is unknown, wrong or missing
 */
export function seal<Input>(
  message: Message<unknown, unknown, Input>,
  value: Input,
  options: SealOptions,
): Sealed;
/**
 * Makes a message ready to be sent with a key that may stay elsewhere: a promise where it answers one.
 *
 * @param message a message of LianLian, or of your own table
 * @param value the members; `sign` and `sign_type` may be left out
 * @param options keys, path and sign type
 * @typeParam Input what `encode` of the message takes
 * @returns headers and body; method and path where `requestPath` is given
 * @throws {@link TallystickError} `message-invalid`, `key-invalid` or `envelope-refused`, as above
 * @throws TypeError where a request has no `requestPath`, or for an option that is unknown, wrong or missing
 */
export function seal<Input>(
  message: Message<unknown, unknown, Input>,
  value: Input,
  options: SealRequestOptions<OwnKey>,
): Eventually<SealedRequest>;
/**
 * Makes a message other than a request ready to be sent with a key that may stay elsewhere: a promise where it answers one.
 *
 * @param message a message of LianLian, or of your own table
 * @param value the members; `sign` and `sign_type` may be left out
 * @param options keys, path and sign type
 * @typeParam Input what `encode` of the message takes
 * @returns headers and body
 * @throws {@link TallystickError} `message-invalid`, `key-invalid` or `envelope-refused`, as above
 * @throws TypeError where a request has no `requestPath`, or for an option that is unknown, wrong or missing
 */
export function seal<Input>(
  message: Message<unknown, unknown, Input>,
  value: Input,
  options: SealOptions<OwnKey>,
): Eventually<Sealed>;
export function seal<Input>(
  message: Message<unknown, unknown, Input>,
  value: Input,
  options: SealOptions<OwnKey>,
): Eventually<Sealed | SealedRequest> {
  return sealTold(message, value, options, () => {});
}

/**
 * As {@link seal}.
 *
 * @param told gets the members as they are sent, before they are encrypted
 */
export function sealTold<Input>(
  message: Message<unknown, unknown, Input>,
  value: Input,
  options: SealOptions<OwnKey>,
  told: (members: JsonObject) => void,
): Eventually<Sealed | SealedRequest> {
  try {
    const {
      keys,
      requestPath,
      signType,
      clock = Date.now,
      party,
      request,
      allowAmbiguous,
    } = checked(options);
    if (requestPath === undefined && message.direction === 'request')
      throw new TypeError('a request needs its requestPath');
    const now = readClock(clock);
    const key = currentKey(keys.signing, 'signing', now);
    const canonical = (members: unknown) =>
      message.canonical(members as Input, { party, request }) as JsonObject;
    const finished = (members: JsonObject): Sealed | SealedRequest => {
      told(members);
      const sealed = packed(message, members, () => {
        requireFit('keys.encryption', keys.encryption, required(publicKeys));
        return currentKey(keys.encryption ?? [], 'encryption', now);
      });
      return requestPath === undefined ? sealed : { method: 'POST', path: requestPath, ...sealed };
    };
    if (!isObject(value) || !isSignatureDue(message, value)) return finished(canonical(value));
    const unsigned = canonical(withSignType(message, value, signType));
    const names = { unsigned: unsignedMembers(message), allowAmbiguous };
    return andThen(sign(unsigned, { key, ...names }), (signature) =>
      finished(canonical({ ...unsigned, sign: signature })),
    );
  } finally {
    forgetMatch();
  }
}

/** Signed members as they are sent: as JSON, as a form, or encrypted as a whole. */
function packed({ table }: Message, members: JsonObject, encryptionKey: () => PublicKey): Sealed {
  if (table.transport === 'form') {
    // No text that `canonical` lets pass has what a browser rewrites when it posts a form, such as a line break.
    const fields = table.field === undefined ? fieldsOf(members) : { [table.field]: JSON.stringify(members) };
    const body = Buffer.from(new URLSearchParams(fields).toString());
    return { headers: { 'Content-Type': 'application/x-www-form-urlencoded;charset=utf-8' }, body, fields };
  }
  const text = JSON.stringify(members);
  const sent = table.payLoad
    ? JSON.stringify({
        oid_partner: members.oid_partner,
        pay_load: encryptPayload(text, encryptionKey()),
      })
    : text;
  const type = table.direction === 'notification' ? 'text/json' : 'application/json';
  return { headers: { 'Content-Type': `${type};charset=utf-8` }, body: Buffer.from(sent) };
}

function fieldsOf(members: JsonObject): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(members).map(([name, value]) => [
      name,
      typeof value === 'string' ? value : JSON.stringify(value),
    ]),
  );
}

function withSignType(message: Message, value: JsonObject, signType: SignType | undefined): JsonObject {
  if (signType === undefined && value.sign_type !== undefined) return value;
  return { ...value, sign_type: signTypeAsPrinted(message, signType ?? 'SHA256withRSA') };
}
