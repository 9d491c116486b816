import { describe, expect, it } from 'vitest';
import { mask } from '../../src/codec/mask.js';
import { defineInterface } from '../../src/define.js';
import type { Verdict } from '../../src/index.js';

const text = (identifier: string, presence: 'M' | 'O' = 'O') =>
  ({ identifier, name: identifier, type: 'String', length: 8, presence }) as const;

const { request, response, notification, acknowledgement } = defineInterface({
  interface: 'KINDS',
  system: 'lianlian',
  title: 'Every kind of row',
  messages: {
    request: {
      rows: [
        { identifier: 'period', name: 'period', type: 'Int', length: 5, presence: 'O' },
        {
          identifier: 'channel',
          name: 'channel',
          type: 'Int',
          presence: 'O',
          values: { '0': 'android', '1': 'ios' },
        },
        {
          identifier: 'cards',
          name: 'cards',
          type: 'List',
          presence: 'O',
          members: [{ ...text('token', 'M'), sensitive: true }, text('bank')],
        },
        {
          identifier: 'risk',
          name: 'risk',
          type: 'String',
          json: true,
          presence: 'O',
          members: [
            text('kind', 'M'),
            {
              ...text('game', 'M'),
              condition: { member: '/kind', equals: ['2', '3'], erratum: 'beside-failure' },
            },
          ],
        },
        { ...text('order', 'M'), condition: { missing: ['bill', 'number'], erratum: 'either-order-number' } },
        text('bill'),
        text('number'),
        { identifier: 'masked', name: 'masked', type: 'String', length: '3~5', presence: 'O' },
        text('version'),
      ],
    },
    response: {
      rows: [
        { ...text('code', 'M'), condition: { always: true, erratum: 'result-query-sample' } },
        {
          ...text('note', 'M'),
          condition: { request: '/version', equals: '1.1', erratum: 'query-version' },
        },
        {
          ...text('amount', 'M'),
          condition: { member: '/code', equals: '0000', erratum: 'result-query-failure', lenient: true },
        },
        {
          ...text('settled', 'M'),
          condition: { member: '/code', equals: ['0000', '8888'], erratum: 'beside-failure' },
        },
      ],
    },
    notification: { rows: [text('paid', 'M')] },
    acknowledgement: { rows: [text('ret_code', 'M')] },
  },
});

const ORDER = { order: 'o-1' };
const found = ({ violations }: Verdict) => violations.map(({ path, code }) => `${path} ${code}`);
const noted = ({ notes }: Verdict) => notes.map(({ path, code, erratum }) => `${path} ${code} ${erratum}`);

describe('an Int', () => {
  it.each(['0', '10080', '00001'])('%s in quotes is right', (period) => {
    expect(request.validate({ ...ORDER, period }, { reading: 'strict' })).toMatchObject({
      valid: true,
      notes: [],
    });
  });

  it('is accepted as a number, and sent in quotes', () => {
    expect(noted(request.validate({ ...ORDER, period: 30 }))).toEqual(['/period int-number int-in-quotes']);
    expect(found(request.validate({ ...ORDER, period: 30 }, { reading: 'strict' }))).toEqual([
      '/period int-number',
    ]);
    expect(request.encode({ ...ORDER, period: 30 })).toBe('{"period":"30","order":"o-1"}');
    expect(request.decode('{"order":"o-1","period":30}').period).toBe(30);
  });

  it.each([
    [1.5, '/period type-int'],
    [-1, '/period type-int'],
    [2 ** 53, '/period type-int'],
    [true, '/period type-int'],
    [null, '/period type-int'],
    [['1'], '/period type-int'],
    ['', '/period too-short'],
    ['1x', '/period charset'],
    ['-1', '/period charset'],
    ['１', '/period charset'],
    ['123456', '/period too-long'],
    [123456, '/period too-long'],
  ])('%j is refused', (period, fault) => {
    expect(found(request.validate({ ...ORDER, period }))).toEqual([fault]);
  });

  it('is one of the listed values, as a number too', () => {
    expect(request.validate({ ...ORDER, channel: 1 }).valid).toBe(true);
    expect(found(request.validate({ ...ORDER, channel: 2 }))).toEqual(['/channel value']);
    expect(found(request.validate({ ...ORDER, channel: '2' }))).toEqual(['/channel value']);
  });
});

describe('a List', () => {
  it('names the item in the path', () => {
    const cards = [{ token: 't' }, { bank: '123456789' }, { token: 't', bank: 7 }];
    expect(found(request.validate({ ...ORDER, cards }))).toEqual([
      '/cards/1/token required',
      '/cards/1/bank too-long',
      '/cards/2/bank type',
    ]);
    const [first] = request.validate({ ...ORDER, cards }).violations;
    expect(first).toMatchObject({ field: 'token', reference: 'lianlian/KINDS/request#cards.token' });
  });

  it.each([['t'], [{ 0: { token: 't' } }], [null], [7]])('is an array: not %j', (cards) => {
    expect(found(request.validate({ ...ORDER, cards }))).toEqual(['/cards type-list']);
  });

  it('holds objects alone, and may be empty', () => {
    expect(found(request.validate({ ...ORDER, cards: [{ token: 't' }, 'u', null, []] }))).toEqual([
      '/cards/1 type-item',
      '/cards/2 type-item',
      '/cards/3 type-item',
    ]);
    expect(request.validate({ ...ORDER, cards: [] }).valid).toBe(true);
  });

  it('loses members that no row has where it is read, and not where it is sent', () => {
    const cards = [{ bank: 'b', other: 'x', token: 't' }];
    expect(request.decode(JSON.stringify({ ...ORDER, cards })).cards).toEqual([{ token: 't', bank: 'b' }]);
    expect(found(request.validate({ ...ORDER, cards }, { reading: 'strict' }))).toEqual([]);
    expect(noted(request.validate({ ...ORDER, cards }, { reading: 'strict' }))).toEqual([
      '/cards/0/other unknown-member undefined',
    ]);
    expect(() => request.encode({ ...ORDER, cards })).toThrow(/other has no row/);
    expect(request.encode({ ...ORDER, cards: [{ bank: 'b', token: 't' }] })).toBe(
      '{"cards":[{"token":"t","bank":"b"}],"order":"o-1"}',
    );
  });

  it('is cut where faults are too many, and the others are counted', () => {
    const cards = Array.from({ length: 50 }, () => ({}));
    const verdict = request.validate({ ...ORDER, cards }, { maxViolations: 3 });
    expect(found(verdict)).toEqual([
      '/cards/0/token required',
      '/cards/1/token required',
      '/cards/2/token required',
    ]);
    expect(verdict.omitted).toEqual({ violations: 47, notes: 0 });
  });

  it('is masked item by item', () => {
    expect(mask(request, { cards: [{ token: 't', bank: 'b' }, 'x'], period: 30 })).toEqual({
      cards: [{ token: '***', bank: 'b' }, '***'],
      period: 30,
    });
  });
});

describe('a JSON text', () => {
  const risk = (value: unknown) => ({ ...ORDER, risk: JSON.stringify(value) });

  it('is judged inside, and paths go on into it', () => {
    expect(request.validate(risk({ kind: '1', other: 7 })).valid).toBe(true);
    expect(found(request.validate(risk({ kind: '123456789', game: 7 })))).toEqual([
      '/risk/kind too-long',
      '/risk/game type',
    ]);
  });

  it('has conditions that refer to it', () => {
    expect(found(request.validate(risk({ kind: '2' })))).toEqual(['/risk/game required']);
    expect(request.validate(risk({ kind: '3', game: 'g' }), { reading: 'strict' }).valid).toBe(true);
    expect(noted(request.validate(risk({ kind: '1', game: 'g' })))).toEqual([
      '/risk/game absent beside-failure',
    ]);
  });

  it.each(['', '{', '[]', 'null', '"x"', "{'kind':'1'}", '{"kind":"1","kind":"2"}', '{"kind”:"1"}'])(
    'is refused: %j',
    (text) => {
      expect(found(request.validate({ ...ORDER, risk: text }))).toContain('/risk format-json');
    },
  );

  it('is a string', () => {
    expect(found(request.validate({ ...ORDER, risk: { kind: '1' } }))).toEqual(['/risk type-json']);
  });

  it('is written of an object, and goes as it is where it is a text', () => {
    expect(request.encode({ ...ORDER, risk: { game: 'g', kind: '2' } })).toBe(
      '{"risk":"{\\"kind\\":\\"2\\",\\"game\\":\\"g\\"}","order":"o-1"}',
    );
    const text = '{ "kind" : "1" }';
    expect(JSON.parse(request.encode({ ...ORDER, risk: text })).risk).toBe(text);
    expect(request.decode(JSON.stringify({ ...ORDER, risk: text })).risk).toBe(text);
  });

  it('counts what is not listed, inside too', () => {
    const verdict = request.validate(risk({ kind: 7, game: 7 }), { maxViolations: 1 });
    expect(found(verdict)).toEqual(['/risk/kind type']);
    expect(verdict.omitted).toEqual({ violations: 1, notes: 0 });
  });

  it('is masked as a whole', () => {
    expect(mask(request, risk({ kind: '1' }))).toMatchObject({ risk: '***' });
  });
});

describe('conditions', () => {
  it('a member is due where all of several are missing', () => {
    expect(noted(request.validate({}))).toEqual(['/order required either-order-number']);
    expect(found(request.validate({}, { reading: 'strict' }))).toEqual(['/order required']);
    expect(request.validate({}, { reading: 'strict' }).violations[0]?.message).toBe(
      'order is missing: it is required where bill and number are missing.',
    );
    expect(request.validate({ number: 'n' }, { reading: 'strict' }).valid).toBe(true);
    expect(request.validate({ number: 'n', order: 'o' }, { reading: 'strict' }).valid).toBe(true);
  });

  it('a length with a tilde has both ends', () => {
    for (const [masked, valid] of [
      ['12', false],
      ['123', true],
      ['12345', true],
      ['123456', false],
    ] as const) {
      expect(request.validate({ ...ORDER, masked }).valid, masked).toBe(valid);
    }
  });

  it('a member depends on one of the request, where that is at hand', () => {
    const strict = (value: object, version?: string) =>
      found(
        response.validate(value, { reading: 'strict', ...(version && { request: { ...ORDER, version } }) }),
      );
    const failure = { code: '1000' };
    expect(strict(failure)).toEqual([]);
    expect(strict({ ...failure, note: 'n' })).toEqual([]);
    expect(strict(failure, '1.1')).toEqual(['/note required']);
    expect(strict({ ...failure, note: 'n' }, '1.1')).toEqual([]);
    expect(strict(failure, '1.0')).toEqual([]);
    expect(strict({ ...failure, note: 'n' }, '1.0')).toEqual(['/note absent']);
    expect(noted(response.validate({ ...failure, note: 'n' }, { request: { version: '1.0' } }))).toEqual([
      '/note absent query-version',
    ]);
  });

  it('a member that a sample lacks is due strictly alone', () => {
    expect(found(response.validate({}, { reading: 'strict' }))).toEqual(['/code required']);
    expect(noted(response.validate({}))).toEqual(['/code required result-query-sample']);
    const success = { code: '0000', settled: 's' };
    expect(found(response.validate(success, { reading: 'strict' }))).toEqual(['/amount required']);
    expect(noted(response.validate(success))).toEqual(['/amount required result-query-failure']);
  });

  it('any of several values will do', () => {
    for (const code of ['0000', '8888']) {
      expect(found(response.validate({ code, amount: 'a' }))).toEqual(['/settled required']);
      expect(response.validate({ code, amount: 'a', settled: 's' }).valid).toBe(true);
    }
    expect(response.validate({ code: '0000', amount: 'a' }).violations[0]?.message).toBe(
      'settled is missing: it is required where /code is 0000 or 8888.',
    );
    expect(found(response.validate({ code: '1000', settled: 's' }, { reading: 'strict' }))).toEqual([
      '/settled absent',
    ]);
  });
});

it('a notification and its acknowledgement are messages as others are', () => {
  expect(notification?.name).toBe('lianlian/KINDS/notification');
  expect(found((notification as NonNullable<typeof notification>).validate({}))).toEqual(['/paid required']);
  expect(acknowledgement?.direction).toBe('acknowledgement');
});
