import { type JsonWebKey, sign } from 'node:crypto';
import { headerFault, openedHeader } from '../judges/openedHeader.js';
import { openJwe } from '../judges/openJwe.js';
import { privateKeyOf, publicJwk } from '../properties/jwks.js';
import { sealJwe } from '../properties/sealJwe.js';
import type { JsonObject } from '../Testee.js';
import { valueAt } from '../trials/members.js';
import type { TrialTable } from '../trials/Trial.js';
import { digitsOf, lettersOf } from './drawn.js';
import {
  headerOnce,
  JSON_TYPE,
  jsonObject,
  type NetworkSide,
  type Sealing,
  transportFault,
  valueFault,
} from './NetworkSide.js';
import type { Party } from './Parties.js';
import type { Situation } from './Situation.js';

/** Seconds that a signature may be old, or early. */
const TOLERANCE = 300;

export const unionpaySide: NetworkSide = {
  failure: { msgResponse: { responseCode: '05', responseMsg: 'Declined' } },
  refusal: {
    status: 401,
    body: { MsgResponse: { responseCode: 'E0', responseMsg: 'Unauthorized access' } },
  },
  async requestFault(request, situation) {
    const fault = transportFault(request, situation);
    if (fault !== undefined) return fault;
    const { member } = situation.parties;
    const input = {
      body: { base64: request.body.toString('base64') },
      key: publicJwk(member.key),
      kid: member.kid,
      appId: member.appId,
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
    const { called, parties } = situation;
    const body = bodyOf(value, called.response, parties.member, situation, how);
    const jws = signature(body, situation, how);
    return { status: 200, headers: [JSON_TYPE, ['UPI-JWS', jws]], body };
  },
  sealRequest(value, situation, how = {}) {
    const { called, parties } = situation;
    const body = bodyOf(value, called.request, parties.network, situation, how);
    const jws = signature(body, situation, how, parties.member);
    return { method: 'POST', target: called.path, headers: [JSON_TYPE, ['UPI-JWS', jws]], body };
  },
  async answerFault(answer, { parties, called, now }) {
    const header = headerOnce(answer, 'upi-jws');
    if (header === undefined) return 'The header UPI-JWS must come once.';
    const input = { body: { base64: answer.body.toString('base64') }, key: publicJwk(parties.network.key) };
    const opened = await openedHeader(header, { input, now });
    if (typeof opened === 'string') return opened;
    const { kid, 'UPI-TIMESTAMP': timestamp, 'UPI-APPID': appId, 'UPI-REQPATH': requestPath } = opened;
    const at = Number(timestamp);
    if (!(Math.abs(at - Date.parse(now) / 1000) <= TOLERANCE))
      return 'UPI-TIMESTAMP must be the time of the answer.';
    const asked = { ...input, kid: parties.network.kid, appId, requestPath: requestPath && called.path };
    return kid === parties.network.kid
      ? headerFault(opened, { input: asked, now: new Date(at * 1000).toISOString() })
      : 'kid must be that of the network.';
  },
  saysYes: (body) => valueAt(body, ['msgResponse', 'responseCode']) === '00',
  renewed({ msgID, orderID, ...value }, draw) {
    return {
      ...(typeof msgID === 'string' && { msgID: `${msgID.slice(0, 23)}${digitsOf(draw('message', 6))}` }),
      ...value,
      ...(typeof orderID === 'string' && {
        orderID: `${orderID.slice(0, 10)}${lettersOf(draw('order', 25))}`,
      }),
    };
  },
};

/** The value of UPI-JWS over bytes (RFC 7515 appendix F). */
export function signature(
  body: Buffer,
  { called, now, draw, parties }: Situation,
  { key, header = {} }: Sealing = {},
  from: Party = parties.network,
): string {
  const members = {
    alg: 'RS256',
    kid: from.kid,
    'UPI-UUID': draw('uuid', 16).toString('hex'),
    'UPI-TIMESTAMP': String(Math.floor(Date.parse(now) / 1000)),
    'UPI-APPID': from.appId,
    'UPI-REQPATH': called.path,
    ...header,
  };
  const given = Object.entries(members).filter(([, value]) => value !== undefined);
  const critical = given.map(([name]) => name).filter((name) => name.startsWith('UPI-'));
  const whole = { ...('crit' in header ? {} : { crit: critical }), ...Object.fromEntries(given) };
  const encoded = Buffer.from(JSON.stringify(whole)).toString('base64url');
  const bytes = Buffer.from(`${encoded}.${body.toString('base64url')}`);
  return `${encoded}..${sign('sha256', bytes, privateKeyOf(key ?? from.key)).toString('base64url')}`;
}

/** The JSON of a message whose encrypted members are a JWE for a party. */
function bodyOf(
  value: JsonObject,
  { rows }: TrialTable,
  to: Party,
  { draw }: Situation,
  { text }: Sealing,
): Buffer {
  const { kid, key } = to.encryption ?? to;
  const wire = Object.fromEntries(
    Object.entries(value).map(([name, given]) => {
      const isEncrypted = rows.some(({ identifier, encrypted }) => encrypted && identifier === name);
      return [name, isEncrypted && typeof given === 'object' ? encrypted(given, { kid, key }, draw) : given];
    }),
  );
  const json = JSON.stringify(wire);
  return Buffer.from(text?.(json) ?? json);
}

function encrypted(
  value: unknown,
  { kid, key }: { readonly kid: string; readonly key: JsonWebKey },
  draw: Situation['draw'],
): string {
  const plaintext = Buffer.from(JSON.stringify(value));
  return sealJwe(key, { plaintext, contentKey: draw('content key', 32), vector: draw('iv', 16), kid });
}

/** Opens what the table encrypts, and compares. */
function decryptedFault(message: JsonObject, { called, value, parties }: Situation): string | undefined {
  const { network } = parties;
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
