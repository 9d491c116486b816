import { gzipSync } from 'node:zlib';
import type { JsonObject } from '../Testee.js';
import type { TrialTable } from '../trials/Trial.js';
import type { AnswerTrial } from './AnswerTrial.js';
import type { ScriptedAnswer } from './FarSide.js';
import { failureOf } from './failureOf.js';
import type { NetworkSide } from './NetworkSide.js';
import type { CalledInterface } from './Situation.js';

/** More than any client reads: 64 MiB of a body, of which no copy is kept. */
const FLOOD = { bytes: 0x1_0000, times: 1024 };

/** Numbers that distinguish a request from every other one. */
const NUMBERS = ['no_order', 'no_refund'];

const PAGE = '<!doctype html><title>502 Bad Gateway</title><h1>502 Bad Gateway</h1>\n';

/** Answers that either network may give, or something in between. */
export function anyAnswerTrials(side: NetworkSide): readonly AnswerTrial[] {
  const trial = (
    about: Omit<AnswerTrial, 'script'>,
    change: (whole: ScriptedAnswer) => ScriptedAnswer,
  ): AnswerTrial => ({
    ...about,
    script: (situation, success) => () => change(side.seal(success, situation)),
  });
  const text = (about: Omit<AnswerTrial, 'script'>, change: (json: string) => string): AnswerTrial => ({
    ...about,
    script: (situation, success) => () => side.seal(success, situation, { text: change }),
  });
  const page = (status: number, title: string): AnswerTrial =>
    trial(
      { slug: `page-${status}`, title, outcome: 'unknown', references: ['RFC 9110 section 15.6'] },
      () => ({ status, headers: [['Content-Type', 'text/html']], body: Buffer.from(PAGE) }),
    );
  return [
    trial({ slug: 'success', title: 'An authentic answer says yes', outcome: 'answered' }, (whole) => whole),
    {
      slug: 'members-reversed',
      title: 'An authentic answer has its members in another order',
      outcome: 'answered',
      references: ['RFC 8259 section 4'],
      script: (situation, success) => () =>
        side.seal(Object.fromEntries(Object.entries(success).reverse()), situation),
    },
    {
      slug: 'unknown-member',
      title: 'An authentic answer has a member that no row has',
      outcome: 'answered',
      script: (situation, success) => () => side.seal({ ...success, zusatz: 'neu' }, situation),
    },
    text({ slug: 'indented', title: 'An authentic answer is indented JSON', outcome: 'answered' }, (json) =>
      JSON.stringify(JSON.parse(json), null, 2),
    ),
    trial(
      {
        slug: 'type-without-charset',
        title: 'The type of an authentic answer has no charset',
        outcome: 'answered',
      },
      ({ headers, ...whole }) => ({
        ...whole,
        headers: headers.map(([name, value]) =>
          name === 'Content-Type' ? [name, 'application/json'] : [name, value],
        ),
      }),
    ),
    {
      slug: 'failure',
      title: 'An authentic answer says no',
      outcome: 'failed',
      // LianLian signs answers of success alone by its tables, so that a reader may stop at the code.
      acceptable: ['refused', 'unknown'],
      script: (situation) => () => side.seal(failureOf(situation, side.failure), situation),
    },
    {
      slug: 'refusal',
      title: 'The gateway declines without a signature',
      outcome: 'refused',
      acceptable: ['unknown'],
      script: () => () => ({
        status: side.refusal.status,
        headers: [['Content-Type', 'application/json']],
        body: Buffer.from(JSON.stringify(side.refusal.body)),
      }),
    },
    trial(
      {
        slug: 'tampered-value',
        title: 'A value of the answer is changed behind its signature',
        outcome: 'unknown',
      },
      (whole) => ({ ...whole, body: withOtherValue(whole.body) }),
    ),
    trial(
      {
        slug: 'malformed',
        title: 'The last brace of the body is missing',
        outcome: 'unknown',
        references: ['RFC 8259 section 2'],
      },
      (whole) => ({ ...whole, body: whole.body.subarray(0, -1) }),
    ),
    trial({ slug: 'empty', title: 'The body is empty', outcome: 'unknown' }, (whole) => ({
      ...whole,
      body: Buffer.alloc(0),
    })),
    trial({ slug: 'not-utf8', title: 'The body is not UTF-8', outcome: 'unknown' }, (whole) => ({
      ...whole,
      body: Buffer.concat([
        whole.body.subarray(0, -1),
        Buffer.from([0x2c, 0x22, 0xff, 0x22, 0x3a, 0x31, 0x7d]),
      ]),
    })),
    trial(
      { slug: 'reset', title: 'The connection is reset after the request', outcome: 'unknown' },
      (whole) => ({ ...whole, wire: { kind: 'reset' } }),
    ),
    trial(
      {
        slug: 'truncated',
        title: 'The connection ends within the body',
        outcome: 'unknown',
        references: ['RFC 9112 section 8'],
      },
      (whole) => ({ ...whole, wire: { kind: 'cut', after: whole.body.length >> 1 } }),
    ),
    trial(
      {
        slug: 'drip',
        title: 'The answer drips in, past the time of the call',
        outcome: 'unknown',
        isEndless: true,
      },
      (whole) => ({ ...whole, wire: { kind: 'drip', parts: 30, every: 100 } }),
    ),
    {
      slug: 'of-another-request',
      title: 'An authentic answer is that to another request',
      outcome: 'unknown',
      fits: (called) => repeatedName(called) !== undefined,
      script: (situation, success) => () =>
        side.seal(withOtherEnd(success, repeatedName(situation.called)), situation),
    },
    {
      slug: 'other-message-id',
      title: 'An authentic answer has another msgID than the request',
      outcome: 'unknown',
      // M and the same note allow a new ID as well as that of the request.
      acceptable: ['answered'],
      references: ['errata#response-message-id'],
      fits: ({ request, response }) => [request, response].every((table) => hasRow(table, 'msgID')),
      script: (situation, success) => () => side.seal(withOtherEnd(success, 'msgID'), situation),
    },
    trial({ slug: 'silence', title: 'No answer comes', outcome: 'unknown', isEndless: true }, (whole) => ({
      ...whole,
      wire: { kind: 'hang' },
    })),
    trial({ slug: 'flood', title: 'The answer is of 64 MiB', outcome: 'unknown' }, ({ headers }) => ({
      status: 200,
      headers,
      body: Buffer.alloc(FLOOD.bytes, ' '),
      wire: { kind: 'repeat', times: FLOOD.times },
    })),
    {
      slug: 'redirect',
      title: 'The answer sends the client elsewhere, where a right answer is',
      outcome: 'unknown',
      acceptable: ['refused'],
      references: ['RFC 9110 section 15.4'],
      script: (situation, success) => (_, count) =>
        count === 1
          ? { status: 307, headers: [['Location', situation.called.path]], body: Buffer.alloc(0) }
          : side.seal(success, situation),
    },
    page(500, 'A server answers 500 with a page'),
    page(502, 'A proxy answers 502 with a page'),
    page(503, 'A proxy answers 503 with a page'),
    trial({ slug: 'page-200', title: 'A proxy answers 200 with a page', outcome: 'unknown' }, () => ({
      status: 200,
      headers: [['Content-Type', 'text/html']],
      body: Buffer.from(PAGE),
    })),
    trial(
      {
        slug: 'gzip',
        title: 'An authentic answer is compressed, and says so',
        outcome: 'answered',
        // Nobody prints whether bytes are signed before or after a coding; nor was one asked for.
        acceptable: ['unknown'],
        references: ['RFC 9110 section 8.4'],
      },
      ({ headers, body, ...whole }) => ({
        ...whole,
        headers: [...headers, ['Content-Encoding', 'gzip']],
        body: gzipSync(body),
      }),
    ),
  ];
}

/** What an answer has to repeat of its request: the number of the order, or else what the table calls returned. */
function repeatedName({ request, response }: CalledInterface): string | undefined {
  const repeated = response.rows.filter(({ identifier }) => hasRow(request, identifier));
  const number = repeated.find(
    ({ identifier, presence, matchesRequest }) =>
      NUMBERS.includes(identifier) && (presence === 'R' || matchesRequest),
  );
  return (number ?? repeated.find(({ presence }) => presence === 'R'))?.identifier;
}

function hasRow({ rows }: TrialTable, name: string): boolean {
  return rows.some(({ identifier }) => identifier === name);
}

/** The last character of a member is another. */
function withOtherEnd(message: JsonObject, name = ''): JsonObject {
  const text = String(message[name]);
  return { ...message, [name]: `${text.slice(0, -1)}${text.at(-1) === '1' ? '2' : '1'}` };
}

/** The body with another character in a text that is signed: in ret_msg, or in its last. */
function withOtherValue(body: Buffer): Buffer {
  const changed = Buffer.from(body);
  const name = '"ret_msg":"';
  const at = body.indexOf(name);
  const place =
    at === -1
      ? changed.findLastIndex((byte) => /[0-9A-Za-z]/.test(String.fromCharCode(byte)))
      : at + name.length;
  changed[place] = changed[place] === 0x31 ? 0x32 : 0x31;
  return changed;
}
