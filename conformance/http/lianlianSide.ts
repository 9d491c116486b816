import { createPublicKey, sign, verify } from 'node:crypto';
import { openPayload } from '../judges/openPayload.js';
import { privateKeyOf, publicJwk } from '../properties/jwks.js';
import type { JsonObject } from '../Testee.js';
import type { TrialTable } from '../trials/Trial.js';
import type { ArrivedRequest } from './FarSide.js';
import { keysOfCalls } from './keysOfCalls.js';
import { JSON_TYPE, jsonObject, type NetworkSide, transportFault, valueFault } from './NetworkSide.js';
import type { Situation } from './Situation.js';

const { member, network } = keysOfCalls;

const HASHES = { RSA: 'md5', SHA256withRSA: 'sha256' } as const;

export const lianlianSide: NetworkSide = {
  failure: { ret_code: '1004', ret_msg: '商户请求参数校验错误' },
  refusal: { status: 200, body: { ret_code: '1001', ret_msg: '商户请求签名错误' } },
  async requestFault(request, situation) {
    const fault = transportFault(request, situation);
    if (fault !== undefined) return fault;
    const message = plainMessage(request, situation);
    return typeof message === 'string' ? message : messageFault(message, situation);
  },
  seal(value, { called }, how = {}) {
    const { signType = 'SHA256withRSA', key = network.key, text } = how;
    const whole = { ...value, sign_type: signType };
    const source = Buffer.from(stringToSign(whole, called.response));
    const made = { ...whole, sign: sign(HASHES[signType], source, privateKeyOf(key)).toString('base64') };
    const json = JSON.stringify(made);
    return { status: 200, headers: [JSON_TYPE], body: Buffer.from(text?.(json) ?? json) };
  },
};

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

function plainMessage(request: ArrivedRequest, { called }: Situation): JsonObject | string {
  const body = jsonObject(request.body);
  if (typeof body === 'string' || !called.payLoad) return body;
  if (typeof body.oid_partner !== 'string') return 'Beside pay_load there must be oid_partner.';
  const opened = openPayload(body.pay_load, network.key);
  return typeof opened === 'string' ? opened : jsonObject(opened.plaintext);
}

function messageFault(message: JsonObject, { called, value }: Situation): string | undefined {
  const { sign_type: signType, sign: given } = message;
  if (signType !== 'RSA' && signType !== 'SHA256withRSA') return 'sign_type must be RSA or SHA256withRSA.';
  const key = createPublicKey({ key: publicJwk(member.key), format: 'jwk' });
  const source = Buffer.from(stringToSign(message, called.request));
  const isRight =
    typeof given === 'string' && verify(HASHES[signType], source, key, Buffer.from(given, 'base64'));
  return isRight ? valueFault(message, value) : 'sign must be the signature over the other members.';
}
