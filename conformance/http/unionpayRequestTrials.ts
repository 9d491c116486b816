import { testKeys } from '../properties/testKeys.js';
import { HEADER_RULES } from '../referenceTarget.js';
import type { JsonObject } from '../Testee.js';
import type { Sealing } from './NetworkSide.js';
import type { RequestTrial } from './RequestTrial.js';
import type { SentRequest } from './SentRequest.js';
import type { Situation } from './Situation.js';
import { signature, unionpaySide } from './unionpaySide.js';

const RFC = ['RFC 7515 section 5.2'];
const RULES = [HEADER_RULES];

/** Requests that only UnionPay International may get. */
export const unionpayRequestTrials: readonly RequestTrial[] = [
  refused('unsigned', 'There is no UPI-JWS', {}, ({ headers, ...whole }) => ({
    ...whole,
    headers: headers.filter(([name]) => name !== 'UPI-JWS'),
  })),
  refused('empty-signature', 'UPI-JWS is empty', {}, (whole) => withHeader(whole, () => '')),
  refused('wrong-signature', 'One character of the signature is another', {}, (whole) =>
    withHeader(
      whole,
      (value) => `${value.slice(0, -8)}${value.at(-8) === 'A' ? 'B' : 'A'}${value.slice(-7)}`,
    ),
  ),
  refused('attached', 'The payload stands in the JWS', {}, (whole) =>
    withHeader(whole, (value) => value.replace('..', `.${whole.body.toString('base64url')}.`)),
  ),
  refused('tampered', 'A character of the body is another behind the signature', {}, (whole) => ({
    ...whole,
    body: withOtherCharacter(whole.body),
  })),
  refused('other-bytes', 'The body was written anew behind its signature', {}, (whole) => ({
    ...whole,
    body: Buffer.from(JSON.stringify(JSON.parse(whole.body.toString()), null, 1)),
  })),
  refused('line-end-added', 'A line end was added behind the signature', {}, (whole) => ({
    ...whole,
    body: Buffer.concat([whole.body, Buffer.from('\n')]),
  })),
  refused('unknown-kid', 'The kid is one that nobody knows', { header: { kid: 'nobody' } }),
  refused('without-kid', 'There is no kid', { header: { kid: undefined } }),
  unruly('stale', 'The request was signed ten minutes ago', offset(-600)),
  unruly('early', 'The request will be signed in ten minutes', offset(600)),
  unruly('without-timestamp', 'There is no UPI-TIMESTAMP', { header: { 'UPI-TIMESTAMP': undefined } }),
  unruly('timestamp-in-milliseconds', 'UPI-TIMESTAMP is in milliseconds', ({ now }) => ({
    header: { 'UPI-TIMESTAMP': String(Date.parse(now)) },
  })),
  unruly('without-uuid', 'There is no UPI-UUID', { header: { 'UPI-UUID': undefined } }),
  unruly('without-path', 'There is no UPI-REQPATH', { header: { 'UPI-REQPATH': undefined } }),
  unruly('path-of-another-service', 'UPI-REQPATH is that of another service', {
    header: { 'UPI-REQPATH': '/v1/another-service' },
  }),
  refused('alg-none', 'alg is none', { header: { alg: 'none' } }),
  refused('alg-other', 'alg is RS512', { header: { alg: 'RS512' } }),
  refused('without-crit', 'There is no crit', { header: { crit: undefined } }),
  refused('crit-unknown', 'crit names a member that nobody understands', {
    header: { crit: ['UPI-UUID', 'UPI-TIMESTAMP', 'UPI-APPID', 'UPI-REQPATH', 'exp'], exp: 1 },
  }),
  refused('key-in-header', 'A foreign key stands in the header that it signs', {
    key: testKeys.foreign,
    header: { jwk: { kty: 'RSA', n: testKeys.foreign.n, e: testKeys.foreign.e } },
  }),
  refused('signature-twice', 'UPI-JWS comes twice, the second foreign', {}, (whole, situation) => ({
    ...whole,
    headers: [
      ...whole.headers,
      ['UPI-JWS', signature(whole.body, situation, { key: testKeys.foreign }, situation.parties.member)],
    ],
  })),
  {
    slug: 'replayed',
    title: 'A right request comes twice, byte by byte',
    outcome: 'refused',
    references: RULES,
    requests: (situation, value) => {
      const whole = unionpaySide.sealRequest(value, situation);
      return [whole, whole];
    },
  },
  {
    slug: 'uuid-again',
    title: 'A second request has the UPI-UUID of the first',
    outcome: 'refused',
    references: RULES,
    requests: (situation, value) => [
      unionpaySide.sealRequest(value, situation),
      unionpaySide.sealRequest(
        unionpaySide.renewed(value, (what, size) => situation.draw(`second ${what}`, size)),
        situation,
      ),
    ],
  },
  {
    slug: 'encrypted-member-plain',
    title: 'The encrypted member comes as it is',
    outcome: 'refused',
    requests: (situation, value) => [encryptedAs(situation, value, (object) => JSON.stringify(object))],
  },
  {
    slug: 'encrypted-member-broken',
    title: 'The tag of the encrypted member is another',
    outcome: 'refused',
    requests: (situation, value) => [unionpaySide.sealRequest(value, situation, { text: withOtherTag })],
  },
];

function refused(
  slug: string,
  title: string,
  how: Sealing | ((situation: Situation) => Sealing) = {},
  change: (whole: SentRequest, situation: Situation) => SentRequest = (whole) => whole,
): RequestTrial {
  return {
    slug,
    title,
    outcome: 'refused',
    references: RFC,
    requests: (situation, value) => {
      const sealing = typeof how === 'function' ? how(situation) : how;
      return [change(unionpaySide.sealRequest(value, situation, sealing), situation)];
    },
  };
}

/** What the header holds is wrong, while the JWS is right. */
function unruly(slug: string, title: string, how: Parameters<typeof refused>[2]): RequestTrial {
  return { ...refused(slug, title, how), references: RULES };
}

function offset(seconds: number): (situation: Situation) => Sealing {
  return ({ now }) => ({
    header: { 'UPI-TIMESTAMP': String(Math.floor(Date.parse(now) / 1000) + seconds) },
  });
}

function withHeader(whole: SentRequest, change: (value: string) => string): SentRequest {
  return {
    ...whole,
    headers: whole.headers.map(([name, value]) => [name, name === 'UPI-JWS' ? change(value) : value]),
  };
}

function withOtherCharacter(body: Buffer): Buffer {
  const changed = Buffer.from(body);
  const place = changed.findLastIndex((byte) => /[0-9A-Za-z]/.test(String.fromCharCode(byte)));
  changed[place] = changed[place] === 0x31 ? 0x32 : 0x31;
  return changed;
}

/** The encrypted members as a text of another kind. */
function encryptedAs(
  situation: Situation,
  value: JsonObject,
  write: (object: unknown) => string,
): SentRequest {
  const members = Object.entries(value).map(([name, given]) => {
    const isEncrypted = situation.called.request.rows.some(
      ({ identifier, encrypted }) => encrypted && identifier === name,
    );
    return [name, isEncrypted ? write(given) : given];
  });
  return unionpaySide.sealRequest(Object.fromEntries(members) as JsonObject, situation);
}

/** The first character of the tag of each JWE in a JSON text is another. */
function withOtherTag(json: string): string {
  return json.replace(
    /"((?:[A-Za-z0-9_-]+\.){4})([A-Za-z0-9_-])([A-Za-z0-9_-]+)"/g,
    (_, ahead: string, first: string, rest: string) => `"${ahead}${first === 'A' ? 'B' : 'A'}${rest}"`,
  );
}
