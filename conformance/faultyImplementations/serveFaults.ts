import { createPublicKey, type JsonWebKey, verify } from 'node:crypto';
import { calledInterfaces } from '../http/calledInterfaces.js';
import { exchangeOf } from '../http/exchangeOf.js';
import { keysOfCalls } from '../http/keysOfCalls.js';
import { lianlianSide } from '../http/lianlianSide.js';
import type { SentRequest, ServedAnswer } from '../http/SentRequest.js';
import type { Situation } from '../http/Situation.js';
import { signature } from '../http/unionpaySide.js';
import { readBytes } from '../judges/readBytes.js';
import { publicJwk } from '../properties/jwks.js';
import type { Answer, JsonObject } from '../Testee.js';
import type { Faulty, RightOperations } from './Faulty.js';

type Headers = SentRequest['headers'];

/** A request as a server with a fault takes it: what it does not check is put right ahead of the gateway. */
type Overlooked = (request: SentRequest, now: Date) => SentRequest;

/** Servers that do one thing wrong. */
export const serveFaults: readonly Faulty[] = [
  overlooking(
    'serve-signature-not-checked',
    'No signature is verified.',
    ['wrong-signature', 'foreign-key', 'tampered'],
    signedAnew({}),
  ),
  overlooking('serve-unsigned-taken', 'What has no signature is taken.', ['unsigned'], (request, now) =>
    has(request.headers, 'upi-jws') ? request : signedAnew({})(request, now),
  ),
  overlooking(
    'serve-time-not-checked',
    'What was signed at another time is taken.',
    ['stale', 'early'],
    whereSigned(({ 'UPI-TIMESTAMP': at }, now) => Math.abs(Number(at) - now.getTime() / 1000) > 300),
  ),
  overlooking(
    'serve-timestamp-not-demanded',
    'What has no time is taken.',
    ['without-timestamp'],
    whereSigned((header) => !('UPI-TIMESTAMP' in header)),
  ),
  overlooking(
    'serve-milliseconds-taken',
    'A time in milliseconds is taken.',
    ['timestamp-in-milliseconds'],
    whereSigned(({ 'UPI-TIMESTAMP': at }) => String(at).length === 13),
  ),
  overlooking(
    'serve-uuid-not-demanded',
    'What has no UUID is taken.',
    ['without-uuid'],
    whereSigned((header) => !('UPI-UUID' in header)),
  ),
  overlooking(
    'serve-replay-taken',
    'What comes again is taken again.',
    ['uuid-again'],
    whereSigned(() => true),
  ),
  overlooking(
    'serve-path-not-checked',
    'A request that is signed for another service is taken.',
    ['path-of-another-service'],
    whereSigned(({ 'UPI-REQPATH': path }) => path === '/v1/another-service'),
  ),
  overlooking(
    'serve-path-not-demanded',
    'What has no path is taken.',
    ['without-path'],
    whereSigned((header) => !('UPI-REQPATH' in header)),
  ),
  overlooking(
    'serve-crit-not-demanded',
    'What has no crit is taken.',
    ['without-crit'],
    whereSigned((header) => !('crit' in header)),
  ),
  overlooking(
    'serve-crit-not-looked-at',
    'What crit names is not looked at.',
    ['crit-unknown'],
    whereSigned((header) => 'exp' in header),
  ),
  overlooking(
    'serve-kid-not-demanded',
    'What has no kid is taken.',
    ['without-kid'],
    whereSigned((header) => !('kid' in header)),
  ),
  overlooking(
    'serve-kid-not-looked-at',
    'Every known key is tried, whatever the kid.',
    ['unknown-kid'],
    whereSigned(({ kid }) => kid === 'nobody'),
  ),
  overlooking(
    'serve-alg-not-looked-at',
    'The alg of the header is not looked at.',
    ['alg-none', 'alg-other'],
    whereSigned(({ alg }) => alg !== 'RS256'),
  ),
  overlooking(
    'serve-key-of-header',
    'The key that verifies is taken from the header.',
    ['key-in-header'],
    (request, now) => ('jwk' in headerOf(request) ? signedAnew({})(request, now) : request),
  ),
  overlooking(
    'serve-first-of-two-signatures',
    'Of two signatures the first is verified.',
    ['signature-twice'],
    (request) => ({
      ...request,
      headers: request.headers.filter(
        ([name], index, all) =>
          name.toLowerCase() !== 'upi-jws' ||
          index === all.findIndex(([one]) => one.toLowerCase() === 'upi-jws'),
      ),
    }),
  ),
  overlooking(
    'serve-white-space-passed-over',
    'White space around the body is passed over.',
    ['line-end-added'],
    (request) => ({
      ...request,
      body: Buffer.from(request.body.toString().trim()),
    }),
  ),
  overlooking(
    'serve-body-read-anew',
    'What is verified is the body as the server would write it.',
    ['other-bytes'],
    (request) => ({
      ...request,
      body: written(request.body),
    }),
  ),
  overlooking(
    'serve-one-member-alone-demanded',
    'Of the members that the table demands, only the first is missed.',
    [
      'member-missing-order-id',
      'member-missing-money-order',
      'member-missing-user-id',
      'member-missing-card-no',
    ],
    allButOneFilled,
  ),
  overlooking('serve-attached-taken', 'A JWS with its payload is taken.', ['attached'], (request) => ({
    ...request,
    headers: request.headers.map(([name, value]) => [
      name,
      value.replace(/^([^.]*)\.[^.]+\.([^.]*)$/, '$1..$2'),
    ]),
  })),
  overlooking(
    'serve-lianlian-unsigned-taken',
    'What has no sign is taken.',
    ['unsigned', 'empty-signature', 'null-signature'],
    ofLianLian(({ sign }) => !sign),
  ),
  overlooking(
    'serve-lianlian-not-checked',
    'No sign is verified.',
    ['wrong-signature', 'added-member', 'changed-member'],
    ofLianLian(() => true),
  ),
  overlooking(
    'serve-lianlian-hex-taken',
    'A sign in hex is taken.',
    ['hex-signature'],
    ofLianLian(({ sign }) => /^[0-9a-f]{512}$/.test(String(sign))),
  ),
  overlooking(
    'serve-lianlian-algorithm-not-demanded',
    'What has no sign_type is taken.',
    ['without-algorithm'],
    ofLianLian(({ sign_type: type }) => type === undefined),
  ),
  overlooking(
    'serve-lianlian-md5-taken',
    'A sum is taken for a signature.',
    ['other-algorithm'],
    ofLianLian(({ sign_type: type }) => type === 'MD5'),
  ),
  answering('serve-answer-unsigned', 'The answer is not signed.', ['success'], ({ headers, ...answer }) => ({
    ...answer,
    headers: headers.filter(([name]) => name.toLowerCase() !== 'upi-jws'),
    body: Buffer.from(answer.body.toString().replace(/,?"sign":"[^"]*"/, '')),
  })),
  answering(
    'serve-answer-written-anew',
    'The answer is written anew behind its signature.',
    ['success'],
    (answer) => ({
      ...answer,
      body: Buffer.from(`${answer.body} `),
    }),
    'mobile-number-verification',
  ),
  answering(
    'serve-answer-changed',
    'A member is added to the answer behind its signature.',
    ['success'],
    (answer) => ({
      ...answer,
      body: Buffer.from(answer.body.toString().replace(/}$/, ',"zusatz":"neu"}')),
    }),
  ),
  answering(
    'serve-refusal-as-success',
    'Every refusal is answered with a success that nobody signed.',
    ['wrong-signature'],
    (answer) =>
      answer.status < 400
        ? answer
        : {
            status: 200,
            headers: [],
            body: Buffer.from('{"msgResponse":{"responseCode":"00","responseMsg":"Success"}}'),
          },
  ),
  overlooking(
    'serve-first-of-two-texts',
    'What follows the first JSON text is passed over.',
    ['two-texts'],
    (request, now) => {
      const text = request.body.toString();
      const isTwice = text.length % 2 === 0 && text.slice(text.length / 2) === text.slice(0, text.length / 2);
      if (!isTwice) return request;
      const first = { ...request, body: Buffer.from(text.slice(text.length / 2)) };
      return isOfUnionPay(first) ? signedAnew({})(first, now) : first;
    },
  ),
  overlooking(
    'serve-any-path',
    'The path is looked at from its beginning alone.',
    ['path-unknown'],
    (request, now) => {
      const first = { ...request, target: request.target.replace(/-nowhere$/, '') };
      return first.target !== request.target && isOfUnionPay(first) ? signedAnew({})(first, now) : first;
    },
  ),
  {
    id: 'serve-two-lengths-taken',
    wrong: 'Of two lengths the first counts.',
    convictedBy: ['serve.*.two-lengths'],
    ofCalls: true,
    operations: (right) => ({
      serve: ({ framing: _, ...input }, now) => served(right, input, now),
    }),
  },
  {
    id: 'serve-waits-for-headers',
    wrong: 'Headers may take as long as they drip.',
    convictedBy: ['serve.slow-headers'],
    ofCalls: true,
    operations: (right) => ({
      serve: (input, now) => (input.slow === 'headers' ? { status: 'error' } : served(right, input, now)),
    }),
  },
  {
    id: 'serve-waits-for-the-body',
    wrong: 'A body may take as long as it drips.',
    convictedBy: ['serve.slow-body'],
    ofCalls: true,
    operations: (right) => ({
      serve: (input, now) => (input.slow === 'body' ? { status: 'error' } : served(right, input, now)),
    }),
  },
  {
    id: 'serve-slow-headers-hold-all',
    wrong: 'Nobody is answered while headers are under way.',
    convictedBy: ['serve.*.beside-slow-headers'],
    ofCalls: true,
    operations: (right) => ({
      serve: (input, now) =>
        (input.beside as JsonObject | undefined)?.slow === 'headers'
          ? { status: 'error' }
          : served(right, input, now),
    }),
  },
  {
    id: 'serve-one-after-the-other',
    wrong: 'Nobody is answered while a request is under way.',
    convictedBy: ['serve.*.beside-a-slow-one'],
    ofCalls: true,
    operations: (right) => ({
      serve: (input, now) => ('beside' in input ? { status: 'error' } : served(right, input, now)),
    }),
  },
  {
    id: 'serve-unknown-member-refused',
    wrong: 'A member that the server does not know is refused.',
    convictedBy: ['serve.*.unknown-member'],
    ofCalls: true,
    operations: (right) => ({
      serve: (input, now) =>
        /"zusatz"/.test(String(readBytes(input.body))) ? refusal(400) : served(right, input, now),
    }),
  },
  {
    id: 'serve-all-refused',
    wrong: 'Every request is refused.',
    convictedBy: ['serve.*.success', 'serve.*.chunked'],
    ofCalls: true,
    operations: () => ({ serve: () => refusal(401) }),
  },
  {
    id: 'serve-indented-refused',
    wrong: 'Only JSON without blanks is read.',
    convictedBy: ['serve.*.indented'],
    ofCalls: true,
    operations: (right) => ({
      serve: (input, now) =>
        /^{\s/.test(String(readBytes(input.body))) ? refusal(400) : served(right, input, now),
    }),
  },
  {
    id: 'serve-lower-case-headers-refused',
    wrong: 'The letter case of the names of headers counts.',
    convictedBy: ['serve.*.header-in-lower-case'],
    ofCalls: true,
    operations: (right) => ({
      serve: (input, now) =>
        (input.headers as Headers).some(([name]) => name === 'content-type')
          ? refusal(400)
          : served(right, input, now),
    }),
  },
];

function overlooking(id: string, wrong: string, slugs: readonly string[], overlooked: Overlooked): Faulty {
  return {
    id,
    wrong,
    convictedBy: slugs.map((slug) => `serve.*.${slug}`),
    ofCalls: true,
    operations: (right) => ({
      serve: (input, now) => {
        if (input.observe === true) return served(right, input, now);
        const request = { ...(input as unknown as SentRequest), body: readBytes(input.body) as Buffer };
        const { body, ...taken } = overlooked(request, now);
        return served(right, { ...taken, body: { base64: body.toString('base64') } }, now);
      },
    }),
  };
}

function answering(
  id: string,
  wrong: string,
  slugs: readonly string[],
  change: (answer: ServedAnswer) => ServedAnswer,
  name = '*',
): Faulty {
  return {
    id,
    wrong,
    convictedBy: slugs.map((slug) => `serve.${name}.${slug}`),
    ofCalls: true,
    operations: (right) => ({
      serve: async (input, now) => {
        const answer = await served(right, input, now);
        if (answer.status !== 'ok' || 'count' in answer.output) return answer;
        const given = answer.output as unknown as ServedAnswer;
        const { body, ...changed } = change({ ...given, body: readBytes(given.body) as Buffer });
        return { status: 'ok', output: { ...changed, body: { base64: body.toString('base64') } } };
      },
    }),
  };
}

function served(right: RightOperations, input: JsonObject, now: Date): Answer | Promise<Answer> {
  return right.serve(input, now);
}

function refusal(status: number): Answer {
  return { status: 'ok', output: { status, headers: [], body: { text: '' } } };
}

function has(headers: Headers, name: string): boolean {
  return headers.some(([given]) => given.toLowerCase() === name);
}

/** The protected header of a request, whether or not it is right. */
function headerOf({ headers }: SentRequest): JsonObject {
  const value = headers.find(([name]) => name.toLowerCase() === 'upi-jws')?.[1] ?? '';
  try {
    return JSON.parse(Buffer.from(value.split('.')[0] ?? '', 'base64url').toString()) as JsonObject;
  } catch {
    return {};
  }
}

/** Signs a request of UnionPay as a member that does all right. */
function signedAnew(header: JsonObject): Overlooked {
  return (request, now) => {
    if (!isOfUnionPay(request)) return request;
    const [called] = calledInterfaces();
    const situation = {
      called: { ...called, path: request.target },
      parties: keysOfCalls,
      now: now.toISOString(),
      draw: (_: string, size: number) => Buffer.from(crypto.getRandomValues(new Uint8Array(size))),
    } as unknown as Situation;
    const jws = signature(request.body, situation, { header }, keysOfCalls.member);
    const others = request.headers.filter(([name]) => name.toLowerCase() !== 'upi-jws');
    return { ...request, headers: [...others, ['UPI-JWS', jws]] };
  };
}

/** Puts right what is signed by the member itself, where its header is such. */
function whereSigned(fits: (header: JsonObject, now: Date) => boolean): Overlooked {
  return (request, now) =>
    isSignedByMember(request) && fits(headerOf(request), now) ? signedAnew({})(request, now) : request;
}

function isSignedByMember({ headers, body }: SentRequest): boolean {
  const [value, other] = headers
    .filter(([name]) => name.toLowerCase() === 'upi-jws')
    .map(([, given]) => given);
  const [encoded = '', , signed = ''] = value?.split('.') ?? [];
  const key = createPublicKey({ key: publicJwk(keysOfCalls.member.key as JsonWebKey), format: 'jwk' });
  const bytes = Buffer.from(`${encoded}.${body.toString('base64url')}`);
  return other === undefined && verify('sha256', bytes, key, Buffer.from(signed, 'base64url'));
}

function isOfUnionPay({ target }: SentRequest): boolean {
  return calledInterfaces().some(({ path, network }) => network === 'unionpay' && path === target);
}

/** Signs a request of LianLian anew, where its message is such. */
function ofLianLian(fits: (message: JsonObject) => boolean): Overlooked {
  return (request, now) => {
    const called = calledInterfaces().find(
      ({ path, network }) => network === 'lianlian' && path === request.target,
    );
    const message = parsed(request.body);
    if (called === undefined || called.payLoad || message === undefined || !fits(message)) return request;
    const { sign: _, sign_type: __, ...value } = message;
    const situation = { called, parties: keysOfCalls, now: now.toISOString() } as unknown as Situation;
    return { ...request, body: lianlianSide.sealRequest(value, situation).body };
  };
}

/** Fills in what is missing, but for the first member, and signs anew. */
function allButOneFilled(request: SentRequest, now: Date): SentRequest {
  const called = calledInterfaces().find(({ path }) => path === request.target);
  const message = parsed(request.body);
  if (called === undefined || called.payLoad || message === undefined) return request;
  const { value } = exchangeOf(called);
  const due = Object.keys(value).filter((name, index) => index > 0 && !(name in message));
  if (due.length === 0) return request;
  const filled = { ...message, ...Object.fromEntries(due.map((name) => [name, value[name]])) };
  if (called.network === 'unionpay')
    return signedAnew({})({ ...request, body: Buffer.from(JSON.stringify(filled)) }, now);
  const { sign: _, sign_type: __, ...unsigned } = filled as JsonObject;
  const situation = { called, parties: keysOfCalls, now: now.toISOString() } as unknown as Situation;
  return { ...request, body: lianlianSide.sealRequest(unsigned, situation).body };
}

function parsed(body: Buffer): JsonObject | undefined {
  try {
    return JSON.parse(body.toString()) as JsonObject;
  } catch {
    return undefined;
  }
}

function written(body: Buffer): Buffer {
  const value = parsed(body);
  return value === undefined ? body : Buffer.from(JSON.stringify(value));
}
