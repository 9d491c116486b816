import { sign } from 'node:crypto';
import { headerFault, openedHeader } from '../judges/openedHeader.js';
import { openJwe } from '../judges/openJwe.js';
import { privateKeyOf, publicJwk } from '../properties/jwks.js';
import { sealJwe } from '../properties/sealJwe.js';
import type { JsonObject } from '../Testee.js';
import type { ScriptedAnswer } from './FarSide.js';
import { appIds, keysOfCalls } from './keysOfCalls.js';
import {
  headerOnce,
  JSON_TYPE,
  jsonObject,
  type NetworkSide,
  type Sealing,
  transportFault,
  valueFault,
} from './NetworkSide.js';
import type { Situation } from './Situation.js';

const { member, network } = keysOfCalls;

export const unionpaySide: NetworkSide = {
  failure: { msgResponse: { responseCode: '05', responseMsg: 'Declined' } },
  refusal: {
    status: 401,
    body: { MsgResponse: { responseCode: 'E0', responseMsg: 'Unauthorized access' } },
  },
  async requestFault(request, situation) {
    const fault = transportFault(request, situation);
    if (fault !== undefined) return fault;
    const input = {
      body: { base64: request.body.toString('base64') },
      key: publicJwk(member.key),
      kid: member.kid,
      appId: appIds.member,
      requestPath: situation.called.path,
    };
    const header = headerOnce(request, 'upi-jws');
    if (header === undefined) return 'The header UPI-JWS must come once.';
    const asked = { input, now: situation.now };
    const opened = await openedHeader(header, asked);
    if (typeof opened === 'string') return opened;
    const message = jsonObject(request.body);
    if (typeof message === 'string') return message;
    return headerFault(opened, asked) ?? decryptedFault(message, situation);
  },
  seal(value, situation, how = {}) {
    const { called } = situation;
    const wire = Object.fromEntries(
      Object.entries(value).map(([name, given]) => {
        const row = called.response.rows.find(({ identifier }) => identifier === name);
        return [name, row?.encrypted ? encrypted(given, situation) : given];
      }),
    );
    const json = JSON.stringify(wire);
    return signed(Buffer.from(how.text?.(json) ?? json), situation, how);
  },
};

/** A body with the signature over it. */
export function signed(body: Buffer, situation: Situation, { key, header }: Sealing = {}): ScriptedAnswer {
  const jws = signature(body, situation, { ...(key && { key }), ...(header && { header }) });
  return { status: 200, headers: [JSON_TYPE, ['UPI-JWS', jws]], body };
}

/** The value of UPI-JWS over bytes (RFC 7515 appendix F). */
export function signature(
  body: Buffer,
  { called, now, draw }: Situation,
  { key = network.key, header = {} }: Sealing = {},
): string {
  const members = {
    alg: 'RS256',
    kid: network.kid,
    'UPI-UUID': draw('uuid', 16).toString('hex'),
    'UPI-TIMESTAMP': String(Date.parse(now) / 1000),
    'UPI-APPID': appIds.network,
    'UPI-REQPATH': called.path,
    ...header,
  };
  const given = Object.entries(members).filter(([, value]) => value !== undefined);
  const critical = given.map(([name]) => name).filter((name) => name.startsWith('UPI-'));
  const whole = { crit: critical, ...Object.fromEntries(given) };
  const encoded = Buffer.from(JSON.stringify(whole)).toString('base64url');
  const bytes = Buffer.from(`${encoded}.${body.toString('base64url')}`);
  return `${encoded}..${sign('sha256', bytes, privateKeyOf(key)).toString('base64url')}`;
}

function encrypted(value: unknown, { draw }: Situation): string {
  return sealJwe(member.key, {
    plaintext: Buffer.from(JSON.stringify(value)),
    contentKey: draw('content key', 32),
    vector: draw('iv', 16),
    kid: member.kid,
  });
}

/** Opens what the table encrypts, and compares. */
function decryptedFault(message: JsonObject, { called, value }: Situation): string | undefined {
  const plain: Record<string, unknown> = { ...message };
  for (const { identifier, encrypted: isEncrypted } of called.request.rows) {
    if (!isEncrypted || value[identifier] === undefined) continue;
    const opened = openJwe(String(message[identifier]), network.key);
    if (opened === undefined) return `The member ${identifier} must be a JWE for the key of the network.`;
    const { kid } = opened.header as JsonObject;
    if (kid !== network.kid) return `The JWE of ${identifier} must name the key of the network.`;
    const object = jsonObject(opened.plaintext);
    if (typeof object === 'string') return `What ${identifier} encrypts must be a JSON object.`;
    plain[identifier] = object;
  }
  return valueFault(plain, value);
}
