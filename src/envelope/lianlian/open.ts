import type { Message } from '../../codec/createMessage.js';
import { judgeRules } from '../../codec/judgeRules.js';
import { TallystickError } from '../../codec/TallystickError.js';
import { optionsChecker, requireFit } from '../../options/optionsChecker.js';
import { required } from '../../options/rules.js';
import { forgetMatch } from '../../table/forgetMatch.js';
import { isObject, type JsonObject } from '../../table/JsonObject.js';
import type { Reading } from '../../table/Row.js';
import { valueAt } from '../../table/valueAt.js';
import { signedNameRules } from '../../wire/lianlian/ambiguityOf.js';
import type { SignType } from '../../wire/lianlian/SignType.js';
import { isEmpty } from '../../wire/lianlian/stringToSign.js';
import { andThen, type Eventually } from '../andThen.js';
import { bytesOf } from '../bytesOf.js';
import { GatewayRefusal } from '../GatewayRefusal.js';
import type { Opened, Received } from '../Http.js';
import type { KeyRing } from '../keys/KeyRing.js';
import { keyRingWith, ownKeys } from '../keys/keyRules.js';
import type { OwnKey } from '../keys/RemoteKey.js';
import type { PrivateKey } from '../keys/RsaKey.js';
import { plainBody } from '../plainBody.js';
import { openPayload } from './openPayload.js';
import { readBody } from './readBody.js';
import { isSignatureDue, unsignedMembers } from './signatureRows.js';
import { accept, verify } from './verify.js';

/**
 * How a message is opened.
 *
 * @typeParam Own what our own keys are: private keys in memory, unless there may be a {@link RemoteKey} among them
 */
export interface OpenOptions<Own extends OwnKey = PrivateKey> {
  /** The sender's keys verify; our own decrypt, where the message is sent in `pay_load`. */
  readonly keys: Pick<KeyRing, 'verification'> & Partial<Pick<KeyRing<Own>, 'decryption'>>;
  /** SHA256withRSA alone by default. The message never widens it. */
  readonly accept?: readonly SignType[] | undefined;
  /** Tolerant by default. */
  readonly reading?: Reading | undefined;
  /** The request that a response answers, for the members that must match. */
  readonly request?: unknown;
  /** Members whose value may hold `&name=`, see {@link VerifyOptions}; none by default. */
  readonly allowAmbiguous?: readonly string[] | undefined;
}

const { reading, request } = judgeRules();
const checked = optionsChecker<OpenOptions<OwnKey>>({
  keys: required(keyRingWith('verification')),
  accept,
  reading,
  request,
  allowAmbiguous: signedNameRules.allowAmbiguous,
});

/**
 * Opens what was received: JSON or the fields of a form, decrypted where the whole message is in `pay_load`. Verifies
 * the signature, then decodes and validates. The signature covers every member but lists and those that the documents
 * leave out: nobody vouches for these.
 *
 * Notifications may come more than once; act on each `oid_paybill` once, and answer with {@link acknowledge}.
 *
 * @param message the message that is expected
 * @param received the raw body, and the status of a response
 * @param options keys, sign types that are accepted, and the reading
 * @typeParam Plain the plain form of the message
 * @returns the typed value with its notes
 * @throws {@link GatewayRefusal} `gateway-refused` where `ret_code` is not 0000, or the status 400 or above, and nothing is signed
 * @throws {@link TallystickError} `text-invalid`, `envelope-refused` or `message-invalid`
 * @throws TypeError where the body was parsed already, or for an option that is unknown, wrong or missing
 * @example
 * ```ts
 * import { createTestKeys, lianlian } from 'tallystick/envelope';
 * import { mpayVerify } from 'tallystick/lianlian';
 * import { samples } from 'tallystick/samples';
 *
 * const { member, network } = await createTestKeys();
 * const { value } = samples(mpayVerify.request, { seed: 1 }).next();
 * const sent = lianlian.seal(mpayVerify.request, value, { keys: member.ring, requestPath: '/v1/bankcardprepay' });
 * console.log(lianlian.open(mpayVerify.request, sent, { keys: network.ring }).value.oid_partner);
 * ```
 */
export function open<Plain>(message: Message<Plain>, received: Received, options: OpenOptions): Opened<Plain>;
/**
 * Opens what was received with keys of which some stay elsewhere: a promise where one of them answers one.
 *
 * @param message the message that is expected
 * @param received the raw body, and the status of a response
 * @param options keys, sign types that are accepted, and the reading
 * @typeParam Plain the plain form of the message
 * @returns the typed value with its notes
 * @throws {@link GatewayRefusal} `gateway-refused`, as above
 * @throws {@link TallystickError} `text-invalid`, `envelope-refused` or `message-invalid`
 * @throws TypeError where the body was parsed already, or for an option that is unknown, wrong or missing
 */
export function open<Plain>(
  message: Message<Plain>,
  received: Received,
  options: OpenOptions<OwnKey>,
): Eventually<Opened<Plain>>;
export function open<Plain>(
  message: Message<Plain>,
  received: Received,
  options: OpenOptions<OwnKey>,
): Eventually<Opened<Plain>> {
  try {
    const { keys, accept = ['SHA256withRSA'], reading, request, allowAmbiguous } = checked(options);
    const read = readBody(message, plainBody(received, Buffer.from(bytesOf(received.body))));
    refuseUnsigned(message, 'error' in read ? undefined : read.value, received.status);
    if ('error' in read) throw read.error;
    const { value } = read;
    if (!isObject(value)) throw new TallystickError('message-invalid', message.validate(value).violations);
    const names = { unsigned: unsignedMembers(message), allowAmbiguous };
    let members: Eventually<JsonObject> = value;
    if (message.table.payLoad) {
      const { decryption } = keys;
      requireFit('keys.decryption', decryption, required(ownKeys));
      members = openPayload(value, {
        verification: keys.verification,
        decryption: decryption ?? [],
        accept,
        ...names,
      });
    } else if (message.direction !== 'acknowledgement') {
      verify(value, { keys: keys.verification, accept, ...names });
    }
    return andThen(members, (opened) => {
      const accepted = message.accept(opened, { reading, request });
      if (!accepted.valid) {
        throw new TallystickError('message-invalid', accepted.violations, accepted.omitted);
      }
      return { value: accepted.value, notes: accepted.notes };
    });
  } finally {
    forgetMatch();
  }
}

/** What the gateway says when it declines: nothing signs it, and it may be no JSON. */
function refuseUnsigned(message: Message, value: unknown, status: number | undefined): void {
  if (message.direction !== 'response') return;
  if (isObject(value) && !isEmpty(value.sign)) return;
  const isFailed = status !== undefined && status >= 400;
  if (!isFailed && (!isObject(value) || isSignatureDue(message, value))) return;
  const code = valueAt(value, '/ret_code');
  throw new GatewayRefusal(typeof code === 'string' ? code : '', status, 'LianLian return codes');
}
