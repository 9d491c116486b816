import { gzipSync } from 'node:zlib';
import { testKeys } from '../properties/testKeys.js';
import type { NetworkSide } from './NetworkSide.js';
import type { RequestTrial } from './RequestTrial.js';
import type { SentRequest } from './SentRequest.js';

/** Longer than any message with the largest photo. */
const OVERSIZED = 4 * 0x10_0000;

/** Requests that either network may get. */
export function anyRequestTrials(side: NetworkSide): readonly RequestTrial[] {
  const trial = (
    about: Omit<RequestTrial, 'requests'>,
    change: (whole: SentRequest) => SentRequest,
  ): RequestTrial => ({
    ...about,
    requests: (situation, value) => [change(side.sealRequest(value, situation))],
  });
  const text = (about: Omit<RequestTrial, 'requests'>, change: (json: string) => string): RequestTrial => ({
    ...about,
    requests: (situation, value) => [side.sealRequest(value, situation, { text: change })],
  });
  const beside = (slug: string, title: string, change: (slow: SentRequest) => SentRequest): RequestTrial => ({
    slug,
    title,
    outcome: 'accepted',
    references: ['RFC 9112 section 9.5'],
    requests: (situation, value) => {
      const second = {
        ...situation,
        draw: (what: string, size: number) => situation.draw(`second ${what}`, size),
      };
      // The same value: what never ends is never carried out.
      const whole = side.sealRequest(value, second);
      return [{ ...whole, beside: change(side.sealRequest(value, situation)) }];
    },
  });
  return [
    trial({ slug: 'success', title: 'A right request', outcome: 'accepted' }, (whole) => whole),
    {
      slug: 'members-reversed',
      title: 'A right request has its members in another order',
      outcome: 'accepted',
      references: ['RFC 8259 section 4'],
      requests: (situation, value) => [
        side.sealRequest(Object.fromEntries(Object.entries(value).reverse()), situation),
      ],
    },
    {
      slug: 'unknown-member',
      title: 'A right request has a member that no row has',
      outcome: 'accepted',
      requests: (situation, value) => [side.sealRequest({ ...value, zusatz: 'neu' }, situation)],
    },
    text({ slug: 'indented', title: 'A right request is indented JSON', outcome: 'accepted' }, (json) =>
      JSON.stringify(JSON.parse(json), null, 2),
    ),
    trial(
      {
        slug: 'chunked',
        title: 'A right request comes in chunks',
        outcome: 'accepted',
        references: ['RFC 9112 section 7.1'],
      },
      (whole) => ({ ...whole, framing: 'chunked' }),
    ),
    trial(
      {
        slug: 'header-in-lower-case',
        title: 'The names of the headers of a right request are in lower case',
        outcome: 'accepted',
        references: ['RFC 9110 section 5.1'],
      },
      ({ headers, ...whole }) => ({
        ...whole,
        headers: headers.map(([name, value]) => [name.toLowerCase(), value]),
      }),
    ),
    trial(
      {
        slug: 'type-with-charset',
        title: 'The type of a right request has the charset in other letters',
        outcome: 'accepted',
        references: ['RFC 9110 section 8.3'],
      },
      ({ headers, ...whole }) => ({
        ...whole,
        headers: headers.map(([name, value]) =>
          name === 'Content-Type' ? [name, 'application/json;charset=UTF-8'] : [name, value],
        ),
      }),
    ),
    {
      slug: 'foreign-key',
      title: 'The request is signed with a key that is not of the member',
      outcome: 'refused',
      requests: (situation, value) => [side.sealRequest(value, situation, { key: testKeys.foreign })],
    },
    trial(
      { slug: 'not-json', title: 'The body is text behind its signature', outcome: 'refused' },
      (whole) => ({ ...whole, body: Buffer.from('hello') }),
    ),
    trial({ slug: 'empty', title: 'The body is empty', outcome: 'refused' }, (whole) => ({
      ...whole,
      body: Buffer.alloc(0),
    })),
    trial(
      { slug: 'malformed', title: 'The last brace of the body is missing', outcome: 'refused' },
      (whole) => ({ ...whole, body: whole.body.subarray(0, -1) }),
    ),
    text(
      {
        slug: 'malformed-signed',
        title: 'A body is signed whose last brace is missing',
        outcome: 'refused',
      },
      (json) => json.slice(0, -1),
    ),
    text(
      {
        slug: 'two-texts',
        title: 'Two JSON texts follow each other, signed together',
        outcome: 'refused',
        references: ['RFC 8259 section 2'],
      },
      (json) => `${json}${json}`,
    ),
    text({ slug: 'array', title: 'A JSON array is signed', outcome: 'refused' }, (json) => `[${json}]`),
    trial(
      {
        slug: 'get',
        title: 'The method is GET',
        outcome: 'refused',
        references: ['RFC 9110 section 15.5.6'],
      },
      (whole) => ({ ...whole, method: 'GET', body: Buffer.alloc(0) }),
    ),
    trial(
      {
        slug: 'type-of-form',
        title: 'The type says that the body is a form',
        outcome: 'refused',
        // The bytes are signed all the same, and nobody prints that the type is looked at.
        acceptable: 'accepted',
        references: ['RFC 9110 section 15.5.16'],
      },
      ({ headers, ...whole }) => ({
        ...whole,
        headers: headers.map(([name, value]) =>
          name === 'Content-Type' ? [name, 'application/x-www-form-urlencoded'] : [name, value],
        ),
      }),
    ),
    trial(
      {
        slug: 'gzip',
        title: 'The body is compressed, and says so',
        outcome: 'refused',
        acceptable: 'accepted',
        references: ['RFC 9110 section 8.4'],
      },
      ({ headers, body, ...whole }) => ({
        ...whole,
        headers: [...headers, ['Content-Encoding', 'gzip']],
        body: gzipSync(body),
      }),
    ),
    trial(
      {
        slug: 'two-lengths',
        title: 'The request has two lengths that differ',
        outcome: 'refused',
        references: ['RFC 9112 section 6.3'],
      },
      (whole) => ({ ...whole, framing: 'two-lengths' }),
    ),
    trial(
      {
        slug: 'length-and-chunks',
        title: 'The request has a length and comes in chunks',
        outcome: 'refused',
        // The chunks count where it is not taken for an attack.
        acceptable: 'accepted',
        references: ['RFC 9112 section 6.3'],
      },
      (whole) => ({ ...whole, framing: 'length-and-chunks' }),
    ),
    {
      slug: 'path-unknown',
      title: 'A right request, signed for it, goes to a path that nobody serves',
      outcome: 'refused',
      requests: ({ called, ...situation }, value) => {
        const elsewhere = { ...called, path: `${called.path}-nowhere` };
        return [side.sealRequest(value, { ...situation, called: elsewhere })];
      },
    },
    beside('beside-a-slow-one', 'A right request comes while half of another has arrived', (slow) => slow),
    beside(
      'beside-slow-headers',
      'A right request comes while the headers of another have not all arrived',
      (slow) => ({ ...slow, slow: 'headers' }),
    ),
    trial({ slug: 'oversized', title: 'The body is of 4 MiB', outcome: 'refused' }, ({ body, ...whole }) => ({
      ...whole,
      body: Buffer.concat([body, Buffer.alloc(OVERSIZED, ' ')]),
    })),
    {
      slug: 'member-null',
      title: 'A member that the table demands is a number',
      outcome: 'refused',
      requests: (situation, value) => {
        const due = situation.called.request.rows.find(
          ({ identifier, presence, condition, type, members, values }) =>
            presence === 'M' && !condition && type !== 'Int' && !members && !values && identifier in value,
        );
        return [side.sealRequest({ ...value, [due?.identifier ?? '']: 1 }, situation)];
      },
    },
  ];
}
