import { interfaces } from 'tallystick/catalogue';
import { samples } from 'tallystick/samples';
import { describe, expect, it } from 'vitest';
import { composeAnswer } from '../../src/gateway/composeAnswer.js';
import { rollDice } from '../../src/samples/rollDice.js';

/** Every interface whose requests are answered. */
const answering = interfaces.flatMap(({ name, system, messages: [request, response] }) =>
  request?.direction === 'request' && response?.direction === 'response'
    ? [{ name, system, request, response }]
    : [],
);

/** The members that tell a refusal, with those that sign it. */
const OUTCOME = {
  lianlian: { ret_code: '8901', ret_msg: 'x' },
  unionpay: { msgResponse: { responseCode: '30', responseMsg: 'x' } },
} as const;

describe('a refusal', () => {
  it.each(answering)('of $name has nothing of an order that the request does not name', (one) => {
    const { system, request, response } = one;
    const outcome = OUTCOME[system as keyof typeof OUTCOME];
    for (let seed = 0; seed < 20; seed++) {
      const asked = samples(request, { seed, party: 'member' }).next().value as Record<string, unknown>;
      const about = { message: response, isSuccess: false, known: {}, outcome, request: asked };
      const answer = composeAnswer({ ...about, dice: rollDice(seed) });
      const { sign_type: _, ...told } = answer;
      expect({ ...asked, ...outcome }).toMatchObject(told);
    }
  });

  const [query] = answering.filter(({ name }) => name === 'AGGREGATE_RESULT_QUERY');

  it('leaves out what the request has that its own table does not let it have', () => {
    const asked = { no_order: 'NOPE', dt_order: '\u007f', oid_paybill: '0'.repeat(19) };
    const about = { isSuccess: false, known: {}, outcome: OUTCOME.lianlian, dice: rollDice(1) };
    if (query === undefined) throw new Error('it is in the catalogue');
    expect(composeAnswer({ ...about, message: query.response, request: asked })).toEqual({
      ...OUTCOME.lianlian,
      no_order: 'NOPE',
    });
  });

  it('names the order that was asked for, where the table lets it', () => {
    const asked = { oid_partner: '201304121000001004', no_order: 'NOPE', dt_order: '20260301160000' };
    const about = { isSuccess: false, known: {}, outcome: OUTCOME.lianlian, dice: rollDice(1) };
    if (query === undefined) throw new Error('it is in the catalogue');
    expect(composeAnswer({ ...about, message: query.response, request: asked })).toEqual({
      ...OUTCOME.lianlian,
      ...{ no_order: 'NOPE', dt_order: '20260301160000' },
    });
  });
});
