import { createPublicKey, sign, verify } from 'node:crypto';
import { openPayload } from '../judges/openPayload.js';
import { privateKeyOf, publicJwk } from '../properties/jwks.js';
import { payloadOf, payloadParts } from '../properties/sealPayload.js';
import type { JsonObject } from '../Testee.js';
import type { TrialTable } from '../trials/Trial.js';
import { lettersOf } from './drawn.js';
import type { ArrivedRequest } from './FarSide.js';
import {
  JSON_TYPE,
  jsonObject,
  type NetworkSide,
  type Sealing,
  transportFault,
  valueFault,
} from './NetworkSide.js';
import type { Party } from './Parties.js';
import type { Situation } from './Situation.js';

const HASHES = { RSA: 'md5', SHA256withRSA: 'sha256' } as const;

/** Tables of answers write SHA256WITHRSA where those of requests write SHA256withRSA. */
const HASHES_BY_NAME = new Map(Object.entries(HASHES).map(([name, hash]) => [name.toLowerCase(), hash]));

/** Codes of an answer that goes on; with the second another step follows. */
const SUCCESSES = ['0000', '8888'];

export const lianlianSide: NetworkSide = {
  failure: { ret_code: '1004', ret_msg: '商户请求参数校验错误' },
  refusal: { status: 200, body: { ret_code: '1001', ret_msg: '商户请求签名错误' } },
  async requestFault(request, situation) {
    const fault = transportFault(request, situation);
    if (fault !== undefined) return fault;
    const message = plainMessage(request, situation);
    if (typeof message === 'string') return message;
    const { called, parties, value } = situation;
    return signatureFault(message, called.request, parties.member) ?? valueFault(message, value);
  },
  seal: (value, { called, parties }, how = {}) => ({
    status: 200,
    headers: [JSON_TYPE],
    body: Buffer.from(signedText(value, called.response, parties.network, how)),
  }),
  sealRequest(value, { called, parties, draw }, how = {}) {
    const text = signedText(value, called.request, parties.member, how);
    const { key } = parties.network.encryption ?? parties.network;
    const body = called.payLoad
      ? JSON.stringify({
          oid_partner: value.oid_partner,
          pay_load: payloadOf(
            payloadParts(key, {
              plaintext: Buffer.from(text),
              macKey: draw('mac key', 32),
              contentKey: draw('content key', 32),
              nonce: draw('nonce', 8),
            }),
          ),
        })
      : text;
    return { method: 'POST', target: called.path, headers: [JSON_TYPE], body: Buffer.from(body) };
  },
  async answerFault({ body }, { called, parties }) {
    const message = jsonObject(body);
    return typeof message === 'string' ? message : signatureFault(message, called.response, parties.network);
  },
  saysYes: ({ ret_code: code }) => SUCCESSES.includes(String(code)),
  renewed: ({ no_order: number, ...value }, draw) => ({
    ...value,
    ...(typeof number === 'string' && { no_order: lettersOf(draw('order', number.length)) }),
  }),
};

/** The JSON of a message that a party signs. */
function signedText(
  value: JsonObject,
  table: TrialTable,
  from: Party,
  { signType = 'SHA256withRSA', key = from.key, text }: Sealing,
): string {
  const whole = { ...value, sign_type: signType };
  const source = Buffer.from(stringToSign(whole, table));
  const made = { ...whole, sign: sign(HASHES[signType], source, privateKeyOf(key)).toString('base64') };
  const json = JSON.stringify(made);
  return text?.(json) ?? json;
}

/** All members but sign, those without a value and those that are not signed, by name (LianLian's signature guide). */
function stringToSign(message: JsonObject, { rows }: TrialTable): string {
  const unsigned = new Set(rows.filter((row) => row.unsigned).map(({ identifier }) => identifier));
  return Object.keys(message)
    .filter((name) => name !== 'sign' && !unsigned.has(name))
    .filter((name) => ['string', 'number'].includes(typeof message[name]) && message[name] !== '')
    .sort()
    .map((name) => `${name}=${message[name]}`)
    .join('&');
}

/** The message of a request, decrypted where its interface encrypts it whole; what is wrong with it, in one sentence. */
export function plainMessage(
  request: Pick<ArrivedRequest, 'body'>,
  { called, parties }: Pick<Situation, 'called' | 'parties'>,
): JsonObject | string {
  const body = jsonObject(request.body);
  if (typeof body === 'string' || !called.payLoad) return body;
  if (typeof body.oid_partner !== 'string') return 'Beside pay_load there must be oid_partner.';
  const { key } = parties.network.encryption ?? parties.network;
  const opened = openPayload(body.pay_load, key);
  return typeof opened === 'string' ? opened : jsonObject(opened.plaintext);
}

function signatureFault(message: JsonObject, table: TrialTable, from: Party): string | undefined {
  const { sign_type: signType, sign: given } = message;
  const hash = HASHES_BY_NAME.get(String(signType).toLowerCase());
  if (hash === undefined) return 'sign_type must be RSA or SHA256withRSA.';
  const key = createPublicKey({ key: publicJwk(from.key), format: 'jwk' });
  const source = Buffer.from(stringToSign(message, table));
  const isRight = typeof given === 'string' && verify(hash, source, key, Buffer.from(given, 'base64'));
  return isRight ? undefined : 'sign must be the signature over the other members.';
}
