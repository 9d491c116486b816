import { describe, expect, it } from 'vitest';
import type { ResultEvent } from '../../../conformance/Event.js';
import { causesOf } from '../../../conformance/reports/causesOf.js';
import { events } from '../conformanceEvents.js';

const sample = events.find((event): event is ResultEvent => event.type === 'result' && event.id === 'f');

function failure(changes: Partial<ResultEvent>): ResultEvent {
  return { ...(sample as ResultEvent), title: 'mcc is wrong.', received: 'ok', ...changes };
}

const reasonsOf = (results: readonly ResultEvent[]) =>
  causesOf(results).map(({ reason, count }) => [reason, count]);

describe('causes of failures', () => {
  it('are the reasons, the largest first, without the place of what is expected', () => {
    const results = [
      failure({ reason: 'Broke.', expected: 'ok', received: 'error' }),
      failure({ reason: 'Taken.', expected: 'reject with length at /a/b', operation: 'decode' }),
      failure({ reason: 'Taken.', expected: 'reject with length at /c' }),
      failure({ reason: 'Taken.', expected: 'reject with type at /c' }),
    ];
    expect(causesOf(results)).toEqual([
      {
        reason: 'Taken.',
        search: 'Taken.',
        count: 3,
        refusedRight: 0,
        expected: [
          ['reject with length', 2],
          ['reject with type', 1],
        ],
        operations: ['decode', 'validate'],
        messages: ['lianlian/MPAY_VERIFY/request'],
        hasExchange: false,
      },
      expect.objectContaining({ reason: 'Broke.', count: 1, expected: [['ok', 1]] }),
    ]);
  });

  it('are one for a validate that demands msgID, whatever was expected', () => {
    const received = 'reject: required at /msgID';
    const results = [
      failure({ received, expected: 'ok', reason: 'A valid input is rejected with required at /msgID.' }),
      failure({ received, expected: 'reject with charset at /memberIIN', reason: 'not with charset' }),
      failure({ received, expected: 'reject with required at /memberIIN', reason: 'not with required' }),
    ];
    expect(reasonsOf(results)).toEqual([['Rejected with required at /msgID.', 3]]);
    expect(causesOf(results)[0]).toMatchObject({ search: 'required at /msgID', refusedRight: 1 });
  });

  it('are first those that refuse what is right, even where they are fewer', () => {
    const results = [
      failure({ reason: 'An invalid input is accepted.' }),
      failure({ reason: 'An invalid input is accepted.' }),
      failure({ received: 'reject: length at /mcc', expected: 'ok', reason: 'A valid input is rejected.' }),
    ];
    expect(reasonsOf(results)).toEqual([
      ['Rejected with length at /mcc.', 1],
      ['An invalid input is accepted.', 2],
    ]);
  });

  it('put several violations down for the one that refuses what is right', () => {
    const results = [
      failure({ received: 'reject: charset at /name, required at /msgID and 2 more' }),
      failure({ received: 'reject: required at /msgID', expected: 'ok, with the members as received' }),
    ];
    expect(reasonsOf(results)).toEqual([['Rejected with required at /msgID.', 2]]);
  });

  it('take no violation of several answers, of which one alone is wrong', () => {
    const received = 'reject: signature, then ok';
    expect(reasonsOf([failure({ received, reason: 'Two bits.' })])).toEqual([['Two bits.', 1]]);
  });

  it('are what was tried over HTTP, and how a right request was refused', () => {
    const served = { operation: 'serve', received: undefined } as unknown as Partial<ResultEvent>;
    const work = {
      title: 'A request comes twice: the work is not done.',
      reason: 'The work was done 2 times.',
    };
    const refused = { reason: 'A right request is refused with HTTP 401.' };
    const results = [
      failure({ ...served, ...work }),
      failure({ ...served, ...work }),
      failure({ ...served, title: 'A right request.', ...refused }),
      failure({ ...served, title: 'A right request comes in chunks.', ...refused }),
    ];
    expect(reasonsOf(results)).toEqual([
      ['A right request is refused with HTTP 401.', 2],
      ['A request comes twice: the work is not done. The work was done 2 times.', 2],
    ]);
  });

  it('are one for the same wrong verdict, whatever rule and time the cases have', () => {
    const results = [
      failure({ reason: 'An invalid input is accepted.' }),
      failure({ reason: 'An invalid input is accepted, not refused with charset at /mcc.' }),
      failure({ reason: 'The time of a message ID must be that of the case in UTC+8 (20260301160000).' }),
      failure({ reason: 'The time of a message ID must be that of the case in UTC+8 (19700101080000).' }),
    ];
    expect(reasonsOf(results)).toEqual([
      ['An invalid input is accepted.', 2],
      ['The time of a message ID must be that of the case in UTC+8.', 2],
    ]);
    for (const { search } of causesOf(results))
      expect(results.filter(({ reason }) => reason?.includes(search))).toHaveLength(2);
  });

  it('are one over HTTP for the same reason, without a title where several were tried', () => {
    const served = (title: string) => failure({ operation: 'receive', title, reason: 'It is acted on.' });
    expect(causesOf([served('No signature.'), served('A forged one.')])).toMatchObject([
      { reason: 'It is acted on.', search: 'It is acted on.', count: 2 },
    ]);
    expect(reasonsOf([served('No signature.'), served('No signature.')])).toEqual([
      ['No signature. It is acted on.', 2],
    ]);
  });
});
