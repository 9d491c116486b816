import { interfaces } from 'tallystick/catalogue';
import { lianlian, type TestKeys, unionpay } from 'tallystick/envelope';
import { samples } from 'tallystick/samples';
import type { Message } from '../../src/codec/createMessage.js';
import { TallystickError } from '../../src/codec/TallystickError.js';
import { unsignedMembers } from '../../src/envelope/lianlian/signatureRows.js';
import { isCompactJwe } from '../../src/table/encryptedObject.js';
import { isObject, type JsonObject } from '../../src/table/JsonObject.js';

/** Whom a request comes from, and what it is. */
export interface SigningContext {
  readonly keys: TestKeys;
  readonly clock: () => number;
  /** Such as `MPAY_VERIFY`. */
  readonly interfaceName: string;
  readonly path: string;
}

/** A body as it is sent, and the headers that sign it. */
export interface SignedBody {
  readonly body: Buffer;
  readonly headers: Readonly<Record<string, string>>;
}

const APP_ID = '39990029';

/**
 * Signs what a tester made of the schemas, right or wrong, as a member signs it. In place of a text that only looks
 * encrypted comes one that the network can decrypt. What is not a message of the network stays as it is.
 */
export async function signedBody(body: Buffer, context: SigningContext): Promise<SignedBody> {
  const entry = interfaces.find(({ name }) => name === context.interfaceName);
  const request = entry?.messages.find(({ direction }) => direction === 'request');
  if (entry === undefined || request === undefined) return { body, headers: {} };
  return entry.system === 'unionpay'
    ? signedUnionPay(body, request, context)
    : { body: signedLianLian(body, request, context), headers: {} };
}

async function signedUnionPay(body: Buffer, request: Message, context: SigningContext): Promise<SignedBody> {
  const { keys, clock, path } = context;
  const { signing, encryption } = keys.member.ring;
  const [key, theirs] = [signing[0], encryption[0]];
  if (key === undefined || theirs === undefined) throw new Error('the test keys have no keys');
  const members = parsed(body.toString());
  const text = members && isCompactJwe(members.encData) ? encrypted(members, request, theirs) : undefined;
  const sent = text === undefined ? body : Buffer.from(text);
  const signature = await unionpay.sign(sent, { key, appId: APP_ID, requestPath: path, clock });
  return { body: sent, headers: { 'UPI-JWS': signature } };
}

function encrypted(
  members: JsonObject,
  request: Message,
  key: Parameters<typeof unionpay.encrypt>[1],
): string {
  const drawn = sampleWith(request, 'encData');
  return JSON.stringify({ ...members, encData: unionpay.encrypt(JSON.stringify(drawn.encData), key) });
}

function signedLianLian(body: Buffer, request: Message, context: SigningContext): Buffer {
  const { transport, field, payLoad } = request.table;
  if (transport === 'form') return signedForm(body, request, context, field);
  const members = parsed(body.toString());
  if (members === undefined) return body;
  if (payLoad !== true) return Buffer.from(JSON.stringify(withSignature(members, request, context)));
  const key = context.keys.member.ring.encryption[0];
  if (typeof members.pay_load !== 'string' || key === undefined) return body;
  const inside = { ...sampleWith(request, 'oid_partner'), oid_partner: members.oid_partner };
  const text = JSON.stringify(withSignature(inside, request, context));
  return Buffer.from(JSON.stringify({ ...members, pay_load: lianlian.encryptPayload(text, key) }));
}

function signedForm(
  body: Buffer,
  request: Message,
  context: SigningContext,
  field: string | undefined,
): Buffer {
  const form = Object.fromEntries(new URLSearchParams(body.toString()));
  const members = field === undefined ? form : parsed(form[field] ?? '');
  if (members === undefined) return body;
  const signed = withSignature(members, request, context) as Record<string, string>;
  const fields = field === undefined ? signed : { ...form, [field]: JSON.stringify(signed) };
  return Buffer.from(new URLSearchParams(fields).toString());
}

function withSignature(members: JsonObject, request: Message, { keys }: SigningContext): JsonObject {
  const key = keys.member.ring.signing[0];
  if (key === undefined) throw new Error('the test keys have no keys');
  const { sign: _, ...others } = members;
  const signed = { ...others, sign_type: 'SHA256withRSA' };
  try {
    return { ...signed, sign: lianlian.sign(signed, { key, unsigned: unsignedMembers(request) }) };
  } catch (error) {
    // No honest sender signs what would hold for other members too.
    if (error instanceof TallystickError) return members;
    throw error;
  }
}

/** A message that has a member, which may be optional. */
function sampleWith(request: Message, member: string): JsonObject {
  for (const drawn of samples(request, { seed: 1 })) {
    const value = drawn as JsonObject;
    if (value[member] !== undefined) return value;
  }
  throw new Error(`no sample of ${request.table.interface} has ${member}`);
}

function parsed(text: string): JsonObject | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return isObject(value) ? value : undefined;
  } catch {
    return undefined;
  }
}
