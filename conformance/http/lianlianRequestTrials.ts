import { SOURCE_RULES } from '../referenceTarget.js';
import type { JsonObject } from '../Testee.js';
import { lianlianSide } from './lianlianSide.js';
import type { RequestTrial } from './RequestTrial.js';
import type { SentRequest } from './SentRequest.js';

/** Requests that only LianLian may get. */
export const lianlianRequestTrials: readonly RequestTrial[] = [
  refused('unsigned', 'There is no sign', ({ sign: _, ...message }) => message),
  refused('empty-signature', 'sign is empty', (message) => ({ ...message, sign: '' })),
  refused('null-signature', 'sign is null', (message) => ({ ...message, sign: null })),
  refused('wrong-signature', 'One character of sign is another', (message) => ({
    ...message,
    sign: otherCharacter(String(message.sign)),
  })),
  refused('hex-signature', 'sign is in hex', (message) => ({
    ...message,
    sign: Buffer.from(String(message.sign), 'base64').toString('hex'),
  })),
  refused('without-algorithm', 'sign_type is missing', ({ sign_type: _, ...message }) => message),
  refused('other-algorithm', 'sign_type is MD5, and sign the hex of a sum', (message) => ({
    ...message,
    sign_type: 'MD5',
    sign: '0cc175b9c0f1b6a831c399e269772661',
  })),
  refused('algorithm-changed', 'sign_type is RSA behind a signature of SHA256withRSA', (message) => ({
    ...message,
    sign_type: 'RSA',
  })),
  refused('added-member', 'A member is added behind the signature', (message) => ({
    ...message,
    zusatz: 'added',
  })),
  refused('changed-member', 'A member is changed behind the signature', (message) => ({
    ...message,
    oid_partner: otherCharacter(String(message.oid_partner)),
  })),
  {
    slug: 'member-twice',
    title: 'oid_partner comes twice',
    outcome: 'refused',
    references: ['RFC 8259 section 4'],
    requests: (situation, value) => [
      lianlianSide.sealRequest(value, situation, {
        text: (json) => `${json.slice(0, -1)},"oid_partner":"another"}`,
      }),
    ],
  },
  {
    slug: 'md5-with-rsa',
    title: 'A right request is signed with RSA, which is MD5 with RSA',
    outcome: 'accepted',
    // The page lists both; a gateway may have one of them switched off.
    acceptable: 'refused',
    requests: (situation, value) => [lianlianSide.sealRequest(value, situation, { signType: 'RSA' })],
  },
  {
    slug: 'payload-broken',
    title: 'The MAC of pay_load is another; of a message that is not encrypted, sign is',
    outcome: 'refused',
    requests: (situation, value) => {
      const whole = lianlianSide.sealRequest(value, situation);
      const member = situation.called.payLoad ? 'pay_load' : 'sign';
      return [changed(whole, (body) => ({ ...body, [member]: otherCharacter(String(body[member])) }))];
    },
  },
];

function refused(slug: string, title: string, change: (message: JsonObject) => JsonObject): RequestTrial {
  return {
    slug,
    title,
    outcome: 'refused',
    references: [SOURCE_RULES],
    requests: (situation, value) => [
      lianlianSide.sealRequest(value, situation, {
        text: (json) => JSON.stringify(change(JSON.parse(json) as JsonObject)),
      }),
    ],
  };
}

function changed(whole: SentRequest, change: (body: JsonObject) => JsonObject): SentRequest {
  const body = JSON.parse(whole.body.toString()) as JsonObject;
  return { ...whole, body: Buffer.from(JSON.stringify(change(body))) };
}

/** The text with another character before its last eight. */
function otherCharacter(text: string): string {
  const place = Math.max(0, text.length - 9);
  return `${text.slice(0, place)}${text[place] === 'A' ? 'B' : 'A'}${text.slice(place + 1)}`;
}
