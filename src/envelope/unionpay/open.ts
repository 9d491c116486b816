import type { Message } from '../../codec/createMessage.js';
import { judgeRules } from '../../codec/judgeRules.js';
import { parseStrictJson, syntaxViolation } from '../../codec/strictJson.js';
import { TallystickError } from '../../codec/TallystickError.js';
import { type Clock, clock, readClock } from '../../identifiers/sources.js';
import { optionsChecker } from '../../options/optionsChecker.js';
import { boolean, objectWith, required, text } from '../../options/rules.js';
import { isCompactJwe } from '../../table/encryptedObject.js';
import { forgetMatch } from '../../table/forgetMatch.js';
import { isObject, type JsonObject } from '../../table/JsonObject.js';
import type { Party, Reading } from '../../table/Row.js';
import { responseCode } from '../../wire/unionpay/responseCode.js';
import type { Eventually } from '../andThen.js';
import { bytesOf } from '../bytesOf.js';
import { createReplayGuard } from '../createReplayGuard.js';
import { GatewayRefusal } from '../GatewayRefusal.js';
import { headerValues, type Opened, type Received } from '../Http.js';
import { decryptRemotely } from '../keys/askRemoteKey.js';
import type { KeyRing } from '../keys/KeyRing.js';
import { keyRingWith } from '../keys/keyRules.js';
import type { OwnKey } from '../keys/RemoteKey.js';
import { plainBody } from '../plainBody.js';
import type { ReplayGuard } from '../ReplayGuard.js';
import type { DecryptionPool } from './createDecryptionPool.js';
import { type AcceptedJwe, readJwe, unseal } from './decrypt.js';
import { headerRefusal } from './header.js';
import { rawDecrypt } from './rawDecrypt.js';
import { claim, expectedAppId, refuseRepeat, replayGuard, verifySigned } from './verify.js';

/** How a message is opened. */
export interface OpenOptions {
  /** The sender's keys verify, our own decrypt. */
  readonly keys: Pick<KeyRing<OwnKey>, 'verification' | 'decryption'>;
  /** The path that the message is for. A response may leave it out; a request may not. */
  readonly requestPath: string;
  /**
   * Whether a response passes without UPI-REQPATH: it does by default, because senders may leave it
   * out. `false` binds every answer to its interface. A request never passes without it.
   */
  readonly pathOptional?: boolean | undefined;
  /** The application IDs that are expected; any where not given. */
  readonly appId?: string | readonly string[] | undefined;
  /** One in the memory of the process by default. */
  readonly replayGuard?: ReplayGuard | undefined;
  /** The system's clock by default. */
  readonly clock?: Clock | undefined;
  /** Tolerant by default. */
  readonly reading?: Reading | undefined;
  /** Who sent the message. Not given: of the members for a merchant, all or none must be present. */
  readonly party?: Party | undefined;
  /** The request that a response answers, for the members that must match. */
  readonly request?: unknown;
  /** Threads that share the work of the private keys; this thread alone by default. */
  readonly pool?: DecryptionPool | undefined;
}

const { form: _, ...acceptRules } = judgeRules();
const checked = optionsChecker<OpenOptions>({
  ...acceptRules,
  keys: required(keyRingWith('verification', 'decryption')),
  requestPath: required(text),
  pathOptional: boolean,
  appId: expectedAppId,
  replayGuard,
  clock,
  pool: objectWith('decrypt'),
});

let guardOfProcess: ReplayGuard | undefined;

/**
 * Opens what was received: verifies header, signature over the raw bytes, path, application, time and
 * repetition, then decrypts, decodes and validates.
 *
 * Nothing that is signed says which request a response answers: read it on the connection of its request,
 * give the `request` for the members that must be repeated, and demand the path with `pathOptional: false`
 * where the other side sends it.
 *
 * @param message the message that is expected
 * @param received headers and raw body, and the status of a response
 * @param options keys, path and what else is expected
 * @typeParam Plain the plain form of the message
 * @returns the typed plain value with its notes
 * @throws {@link GatewayRefusal} `gateway-refused` where the gateway declined without signature
 * @throws {@link TallystickError} `envelope-refused`, `text-invalid` or `message-invalid`
 * @throws TypeError where the body was parsed already, or for an option that is unknown, wrong or missing
 * @example
 * ```ts
 * import { createTestKeys, unionpay } from 'tallystick/envelope';
 * import { samples } from 'tallystick/samples';
 * import { mobileNumberVerification } from 'tallystick/unionpay';
 *
 * const { member, network } = await createTestKeys();
 * const { request } = mobileNumberVerification;
 * const requestPath = '/v1/mobile-number-verification';
 * const { value } = samples(request, { seed: 1 }).next();
 * const sent = await unionpay.seal(request, value, { keys: member.ring, appId: '39990029', requestPath });
 * const opened = await unionpay.open(request, sent, { keys: network.ring, appId: '39990029', requestPath });
 * console.log(opened.value.memberIIN, opened.notes.length);
 * ```
 */
export async function open<Plain>(
  message: Message<Plain>,
  received: Received,
  options: OpenOptions,
): Promise<Opened<Plain>> {
  try {
    return openWith(message, received, checked(options));
  } finally {
    forgetMatch();
  }
}

async function openWith<Plain>(
  message: Message<Plain>,
  received: Received,
  options: OpenOptions,
): Promise<Opened<Plain>> {
  const isResponse = message.direction === 'response';
  // What is verified is what is parsed, even where the caller's buffer is written over meanwhile.
  const sent = Buffer.from(bytesOf(received.body));
  const body = plainBody(received, sent);
  const headers = headerValues(received, 'UPI-JWS');
  if (headers.length === 0 || headers[0] === '') {
    if (isResponse) refuseUnsigned(body, received.status);
    throw headerRefusal('The header UPI-JWS is missing.');
  }
  if (headers.length > 1) throw headerRefusal('The header UPI-JWS occurs twice.');
  guardOfProcess ??= createReplayGuard();
  const now = readClock(options.clock ?? Date.now);
  const { requestPath, appId } = options;
  const pathOptional = isResponse && options.pathOptional !== false;
  const expected = { keys: options.keys.verification, requestPath, pathOptional, appId };
  const claims = verifyEither(body, sent, (bytes) =>
    verifySigned(bytes, headers[0] as string, expected, now),
  );
  const isNew = claim(claims, options.replayGuard ?? guardOfProcess, now);
  // Not awaited where it is known: what follows may already keep other threads busy.
  refuseRepeat(typeof isNew === 'boolean' ? isNew : await isNew);
  const plain = await toPlain(message, members(message, body), options);
  const { reading, party, request } = options;
  const { valid, value, violations, notes, omitted } = message.accept(plain, { reading, party, request });
  if (!valid) throw new TallystickError('message-invalid', violations, omitted);
  return { value, notes };
}

/** A body that was compressed is signed as it was before, or as it was sent: what is parsed follows from either. */
function verifyEither<Claims>(body: Buffer, sent: Buffer, verify: (bytes: Buffer) => Claims): Claims {
  try {
    return verify(body);
  } catch (error) {
    if (body === sent) throw error;
    try {
      return verify(sent);
    } catch {
      throw error;
    }
  }
}

function members(message: Message, text: string | Uint8Array): JsonObject {
  const parsed = parseStrictJson(text);
  if ('fault' in parsed) {
    throw new TallystickError('text-invalid', [syntaxViolation(parsed.fault, message.name, text)]);
  }
  if (isObject(parsed.value)) return parsed.value;
  throw new TallystickError('message-invalid', message.validate(parsed.value).violations);
}

async function toPlain(message: Message, wire: JsonObject, options: OpenOptions): Promise<JsonObject> {
  const { keys, pool } = options;
  const sealed = message.table.rows
    .filter(({ encrypted, identifier }) => encrypted && wire[identifier] !== undefined)
    .map(({ identifier }) => identifier);
  if (!sealed.every((name) => isCompactJwe(wire[name]))) refuseSealed(message, wire, sealed);
  const opened = await Promise.all(
    sealed.map(async (name) => {
      const jwe = readJwe(wire[name] as string, keys.decryption);
      const encoded = await encodedKey(jwe, pool);
      return [name, members(message, unseal(jwe, encoded))] as const;
    }),
  );
  return { ...wire, ...Object.fromEntries(opened) };
}

function encodedKey({ key, wrapped }: AcceptedJwe, pool: DecryptionPool | undefined): Eventually<Buffer> {
  if (key.type === 'remote') return decryptRemotely(key, wrapped);
  return pool?.decrypt(key.key, wrapped) ?? rawDecrypt(key.key, wrapped);
}

/** Refuses members that must be a JWE and are not. */
function refuseSealed(message: Message, wire: JsonObject, names: readonly string[]): never {
  const members = Object.fromEntries(names.map((name) => [name, wire[name]]));
  // All of them: what is wrong with the sealed members must not hide behind what is missing.
  const { violations } = message.validate(members, { form: 'wire', maxViolations: 1_000_000 });
  throw new TallystickError(
    'message-invalid',
    violations.filter(({ field }) => names.includes(field)),
  );
}

/** What the gateway says when it declines; the rules write `MsgResponse`, the tables `msgResponse`. */
function refuseUnsigned(body: Uint8Array, status: number | undefined): void {
  const parsed = parseStrictJson(body);
  const value = 'fault' in parsed ? undefined : parsed.value;
  const code = responseCode(value);
  const isDeclined = typeof code === 'string' && code !== '00';
  if (isDeclined || (status !== undefined && status >= 400)) {
    throw new GatewayRefusal(isDeclined ? code : '', status, 'UnionPay International, HTTP 401');
  }
}
