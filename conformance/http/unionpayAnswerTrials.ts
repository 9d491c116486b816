import { testKeys } from '../properties/testKeys.js';
import { HEADER_RULES } from '../referenceTarget.js';
import type { JsonObject } from '../Testee.js';
import type { AnswerTrial } from './AnswerTrial.js';
import type { ScriptedAnswer } from './FarSide.js';
import { failureOf } from './failureOf.js';
import type { Sealing } from './NetworkSide.js';
import type { Situation } from './Situation.js';
import { signature, unionpaySide } from './unionpaySide.js';

const RFC = ['RFC 7515 section 5.2'];
const RULES = [HEADER_RULES];

/** Answers that only UnionPay International may give. */
export const unionpayAnswerTrials: readonly AnswerTrial[] = [
  unknown('unsigned', 'A success has no UPI-JWS', {}, ({ headers, ...whole }) => ({
    ...whole,
    headers: headers.filter(([name]) => name !== 'UPI-JWS'),
  })),
  unknown('empty-signature', 'The UPI-JWS of a success is empty', {}, (whole) => withHeader(whole, '')),
  unknown('foreign-key', 'A success is signed with a key that is not of the network, under its kid', {
    key: testKeys.foreign,
  }),
  unknown('unknown-kid', 'A success is signed under a kid that nobody knows', {
    key: testKeys.foreign,
    header: { kid: 'network-2' },
  }),
  unknown('alg-none', 'The alg of the signature is none', { header: { alg: 'none' } }),
  unknown('alg-other', 'The alg of the signature is RS512', { header: { alg: 'RS512' } }),
  unknown('key-in-header', 'A foreign key stands in the header that it signs', {
    key: testKeys.foreign,
    header: {
      jwk: { kty: 'RSA', n: testKeys.foreign.n, e: testKeys.foreign.e },
      kid: undefined,
    },
  }),
  unruly('stale', 'A success was signed ten minutes ago', offset(-600)),
  unruly('early', 'A success will be signed in ten minutes', offset(600)),
  unruly('without-timestamp', 'The header has no UPI-TIMESTAMP', { header: { 'UPI-TIMESTAMP': undefined } }),
  unruly('without-uuid', 'The header has no UPI-UUID', { header: { 'UPI-UUID': undefined } }),
  unruly('other-path', 'The UPI-REQPATH is that of another service', {
    header: { 'UPI-REQPATH': '/v1/another-service' },
  }),
  unknown('crit-unknown', 'crit names a member that nobody understands', {
    header: { crit: ['UPI-UUID', 'UPI-TIMESTAMP', 'UPI-APPID', 'UPI-REQPATH', 'exp'], exp: 1 },
  }),
  {
    slug: 'without-path',
    title: 'The header has no UPI-REQPATH',
    outcome: 'answered',
    // It is printed of requests; of answers nothing says it.
    acceptable: ['unknown'],
    references: RULES,
    script: answered({ header: { 'UPI-REQPATH': undefined } }),
  },
  unknown('signature-twice', 'UPI-JWS comes twice, the first foreign', {}, (whole, situation) => ({
    ...whole,
    headers: [['UPI-JWS', signature(whole.body, situation, { key: testKeys.foreign })], ...whole.headers],
  })),
  unknown('other-bytes', 'The body was written anew behind its signature', {}, (whole) => ({
    ...whole,
    body: Buffer.from(JSON.stringify(JSON.parse(whole.body.toString()), null, 1)),
  })),
  unknown('refusal-200', 'A success without a signature says that it is signed inside', {}, (whole) => ({
    status: 200,
    headers: [['Content-Type', 'application/json']],
    body: Buffer.from(JSON.stringify({ ...parsed(whole), 'UPI-JWS': 'signed' })),
  })),
  {
    slug: 'refusal-without-body',
    title: 'The gateway answers 401 without a body',
    outcome: 'refused',
    acceptable: ['unknown'],
    references: ['RFC 9110 section 15.5.2'],
    script: () => () => ({ status: 401, headers: [], body: Buffer.alloc(0) }),
  },
  {
    slug: 'refusal-lower-case',
    title: 'The gateway answers 401 with msgResponse in the letter case of answers',
    outcome: 'refused',
    acceptable: ['unknown'],
    script: () => () => ({
      status: 401,
      headers: [['Content-Type', 'application/json']],
      body: Buffer.from('{"msgResponse":{"responseCode":"E0","responseMsg":"Unauthorized access"}}'),
    }),
  },
  {
    slug: 'failure-with-detail',
    title: 'An authentic answer says no, and which member it declines',
    outcome: 'failed',
    script: (situation) => () =>
      unionpaySide.seal(
        failureOf(situation, {
          msgResponse: { responseCode: '30', responseMsg: 'Format error', errorDetail: 'orderID' },
        }),
        situation,
      ),
  },
];

function unknown(
  slug: string,
  title: string,
  how: Sealing | ((situation: Situation) => Sealing) = {},
  change: (whole: ScriptedAnswer, situation: Situation) => ScriptedAnswer = (whole) => whole,
): AnswerTrial {
  return { slug, title, outcome: 'unknown', references: RFC, script: answered(how, change) };
}

/** What the header holds is wrong, while the JWS is right. */
function unruly(slug: string, title: string, how: Parameters<typeof unknown>[2]): AnswerTrial {
  return { ...unknown(slug, title, how), references: RULES };
}

function answered(
  how: Sealing | ((situation: Situation) => Sealing),
  change: (whole: ScriptedAnswer, situation: Situation) => ScriptedAnswer = (whole) => whole,
): AnswerTrial['script'] {
  return (situation, success) => () => {
    const sealing = typeof how === 'function' ? how(situation) : how;
    return change(unionpaySide.seal(success, situation, sealing), situation);
  };
}

function offset(seconds: number): (situation: Situation) => Sealing {
  return ({ now }) => ({ header: { 'UPI-TIMESTAMP': String(Date.parse(now) / 1000 + seconds) } });
}

function withHeader(whole: ScriptedAnswer, value: string): ScriptedAnswer {
  return { ...whole, headers: whole.headers.map(([name, old]) => [name, name === 'UPI-JWS' ? value : old]) };
}

function parsed({ body }: ScriptedAnswer): JsonObject {
  return JSON.parse(body.toString()) as JsonObject;
}
