import type { Row } from 'tallystick';
import { adviceOn, returnCode, returnCodes } from 'tallystick/catalogue';
import { describe, expect, it } from 'vitest';
import { allMessages } from '../messageNamed.js';

describe('return codes', () => {
  // A payment that was asked for once may have been made: paying again without a query pays twice.
  it.each(['1003', '2003', '2005', '2007', '2008', '1007', '9094', '9990', '9999', '1002', '9983', '4002'])(
    '%s is queried first',
    (code) => {
      expect(returnCode('lianlian', code)?.action).toBe('query');
    },
  );

  it('leaves success alone', () => {
    expect(returnCodes.filter(({ action }) => action === 'done').map(({ code }) => code)).toEqual([
      '00',
      '0000',
      // States of a pre-authorization: authorized, captured, cancelled.
      'PR07',
      'PR11',
      'PR14',
    ]);
  });

  it('name only members that a table of their network has', () => {
    const identifiersOf = (rows: readonly Row[]): readonly string[] =>
      rows.flatMap(({ identifier, members = [] }) => [identifier, ...identifiersOf(members)]);
    for (const network of ['unionpay', 'lianlian']) {
      const tables = allMessages.filter((message) => message.network === network).map(({ table }) => table);
      const known = new Set(tables.flatMap(({ rows }) => identifiersOf(rows)));
      // The wire form of what is encrypted as a whole.
      if (tables.some(({ payLoad }) => payLoad)) known.add('pay_load');
      const named = returnCodes
        .filter((code) => code.network === network)
        .flatMap(({ members = [] }) => members);
      expect(named.filter((identifier) => !known.has(identifier))).toEqual([]);
    }
  });

  it('gives one sentence for each action', () => {
    const advice = [...new Set(returnCodes.map(({ action }) => action))].map((action) => adviceOn(action));
    expect(new Set(advice).size).toBe(6);
    for (const sentence of advice) expect(sentence).toMatch(/^[A-Z].*\.$/);
  });

  it('are unsigned where no condition of a signature names them, and say that they prove nothing', () => {
    const named = allMessages
      .filter(({ network, direction }) => network === 'lianlian' && direction === 'response')
      .flatMap(({ table }) => table.rows.filter(({ signature }) => signature))
      .flatMap(({ condition }) => (condition && 'equals' in condition ? [condition.equals].flat() : []));
    const ofLianLian = returnCodes.filter(({ network }) => network === 'lianlian');
    const signed = ofLianLian.filter(({ unsigned }) => !unsigned).map(({ code }) => code);
    expect(signed).toEqual([...new Set(named as readonly string[])].sort());
    expect(returnCode('unionpay', 'E0')?.unsigned).toBe(true);
    for (const known of returnCodes) {
      const isTold = known.unsigned === true && known.action !== 'query' && !known.advice;
      expect(adviceOn(known).includes('proves nothing: where money moves, query first'), known.code).toBe(
        isTold,
      );
    }
  });

  it('does not send a query that found nothing back to the query', () => {
    const advice = adviceOn(returnCode('lianlian', '8901') ?? 'query');
    expect(advice).toMatch(
      /^After a query: ask again later, and the network itself before you pay or refund again;/,
    );
    expect(advice).not.toMatch(/query first|as a new one/);
  });

  it('knows no code of another network', () => {
    expect(returnCode('unionpay', '1004')).toBeUndefined();
    expect(returnCode('lianlian', '00')).toBeUndefined();
  });
});
