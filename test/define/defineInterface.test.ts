import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { documentedSchema } from '../../src/catalogue/documentedSchema.js';
import { TallystickError } from '../../src/codec/TallystickError.js';
import { defineInterface } from '../../src/define/defineInterface.js';
import { interfaces } from '../../src/networks/catalogue.js';
import { nearMisses } from '../../src/samples/nearMisses.js';
import { samples } from '../../src/samples/samples.js';
import type { TableFile } from '../../src/table/TableFile.js';

const rate: TableFile = {
  interface: 'EXCHANGE_RATE_INQUIRY',
  system: 'unionpay',
  title: 'Exchange Rate Inquiry',
  messages: {
    request: {
      rows: [
        { identifier: 'currency', name: 'Currency', type: 'AN', length: 3, presence: 'M' },
        { identifier: 'quoteDate', name: 'Quote Date', type: 'N', length: 8, presence: 'M', format: 'date' },
        {
          identifier: 'kind',
          name: 'Kind',
          type: 'AN',
          length: 4,
          presence: 'M',
          values: { SPOT: 'spot rate' },
        },
        {
          identifier: 'account',
          name: 'Account',
          type: 'Object',
          presence: 'O',
          encrypted: true,
          members: [
            {
              identifier: 'number',
              name: 'Number',
              type: 'ANS',
              length: '4-20',
              presence: 'M',
              sensitive: true,
            },
          ],
        },
      ],
    },
    response: {
      rows: [
        { identifier: 'code', name: 'Code', type: 'AN', length: 2, presence: 'M' },
        {
          condition: { member: '/code', equals: '00', erratum: 'beside-failure' },
          rows: [{ identifier: 'rate', name: 'Rate', type: 'NS', length: '1-12', presence: 'M' }],
        },
      ],
    },
  },
};

type Edit = (
  table: Record<string, unknown> & { messages: { request: { rows: Record<string, unknown>[] } } },
) => void;

function refusal(edit: Edit): readonly string[] {
  const table = structuredClone(rate) as unknown as Parameters<Edit>[0];
  edit(table);
  try {
    defineInterface(table as unknown as TableFile);
  } catch (error) {
    if (!(error instanceof TallystickError)) throw error;
    expect(error.code).toBe('table-invalid');
    return error.violations.map(({ path, code }) => `${path} ${code}`);
  }
  return [];
}

describe('an interface of one’s own', () => {
  const { request, response } = defineInterface(rate);

  it('validates, encodes and decodes like those of the networks', () => {
    expect(request.name).toBe('unionpay/EXCHANGE_RATE_INQUIRY/request');
    expect(request.encode({ quoteDate: '20260301', currency: 'SGD' })).toBe(
      '{"currency":"SGD","quoteDate":"20260301","kind":"SPOT"}',
    );
    expect(
      request.decode('{"currency":"SGD","quoteDate":"20260301","kind":"SPOT","more":1}'),
    ).not.toHaveProperty('more');
    expect(
      request
        .validate({ currency: 'S', quoteDate: '20260230', kind: 'X' })
        .violations.map(({ path, rule }) => `${path} ${rule}`),
    ).toEqual(['/currency length', '/quoteDate format', '/kind length', '/kind value']);
    expect(
      request.validate(
        { currency: 'SGD', quoteDate: '20260301', kind: 'SPOT', account: 'a.b.c.d.e' },
        { form: 'wire' },
      ).valid,
    ).toBe(true);
    expect(response.validate({ code: '00' }).violations.map(({ path }) => path)).toEqual(['/rate']);
    expect(response.validate({ code: '01' }).valid).toBe(true);
    expect(documentedSchema(request.table)).toMatchObject({ required: ['currency', 'quoteDate', 'kind'] });
  });

  it('fills in a constant only where the row is mandatory', () => {
    const optional = {
      identifier: 'unit',
      name: 'Unit',
      type: 'AN',
      length: 1,
      presence: 'O',
      values: { U: 'unit' },
    } as const;
    const rows = [...(rate.messages?.request?.rows ?? []), optional];
    const own = defineInterface({
      ...rate,
      messages: { ...(rate.messages as NonNullable<TableFile['messages']>), request: { rows } },
    });
    expect(own.request.encode({ quoteDate: '20260301', currency: 'SGD' })).not.toContain('unit');
  });

  it('counts a least length of free text in characters', () => {
    const rows = [{ identifier: 'text', name: 'Text', type: 'S', length: '2-10', presence: 'M' }] as const;
    const own = defineInterface({
      ...rate,
      messages: { ...(rate.messages as NonNullable<TableFile['messages']>), request: { rows } },
    });
    const rules = (text: string, reading: 'strict' | 'tolerant') =>
      own.request.validate({ text }, { reading }).violations.map(({ rule }) => rule);
    expect(rules('😀', 'tolerant')).toEqual(['length']);
    expect(rules('😀😀', 'strict')).toEqual([]);
    expect(rules('中中中', 'strict')).toEqual([]);
    expect(rules('中中中中', 'strict')).toEqual(['length']);
    expect(rules('中'.repeat(10), 'tolerant')).toEqual([]);
    expect(rules('😀'.repeat(11), 'tolerant')).toEqual(['length']);
  });

  it('can be sampled', () => {
    for (const message of [request, response]) {
      const valid = samples(message, { seed: 1 });
      const missed = nearMisses(message, { seed: 1 });
      for (let count = 0; count < 200; count++) {
        expect(message.validate(valid.next().value, { reading: 'strict' }).valid).toBe(true);
        expect(message.validate(missed.next().value.value).violations).toHaveLength(1);
      }
    }
  });

  it.each(['unionpay/MOBILE_NUMBER_VERIFICATION', 'unionpay/CHANNEL_LOGIN_INFO', 'lianlian/MPAY_VERIFY'])(
    'from the file of %s is the same as the one that is shipped',
    (name) => {
      const file = parse(
        readFileSync(new URL(`../../spec/tables/${name}.yaml`, import.meta.url), 'utf8'),
      ) as TableFile;
      const own = defineInterface(file);
      const shipped = interfaces.find(({ system, name: identifier }) => `${system}/${identifier}` === name);
      for (const [index, kind] of (['request', 'response'] as const).entries()) {
        expect(own[kind].table).toEqual(shipped?.tables[index]);
        const drawn = nearMisses(own[kind], { seed: 5, style: 'wide' });
        for (let count = 0; count < 200; count++) {
          const { value } = drawn.next().value;
          expect(own[kind].validate(value)).toEqual(shipped?.messages[index]?.validate(value));
        }
      }
    },
  );

  it.each<[string, Edit, readonly string[]]>([
    ['no interface', (table) => delete table.interface, [' table-schema']],
    ['an unknown member', (table) => Object.assign(table, { rows: [] }), [' table-schema']],
    [
      'an unknown type',
      (table) => Object.assign(table.messages.request.rows[0] ?? {}, { type: 'AX' }),
      ['/messages/request/rows/0/type table-schema'],
    ],
    [
      'a length of another form',
      (table) => Object.assign(table.messages.request.rows[0] ?? {}, { length: '1..3' }),
      ['/messages/request/rows/0/length table-schema', '/messages/request/rows/0/length table-schema'],
    ],
    [
      'a length that begins above its end',
      (table) => Object.assign(table.messages.request.rows[0] ?? {}, { length: '9-2' }),
      ['/messages/request/rows/0/length table-length'],
    ],
    [
      'an unknown format',
      (table) => Object.assign(table.messages.request.rows[0] ?? {}, { format: 'iban' }),
      ['/messages/request/rows/0/format table-format'],
    ],
    [
      'a name that every object has',
      (table) => Object.assign(table.messages.request.rows[0] ?? {}, { identifier: 'toString' }),
      ['/messages/request/rows/0/identifier table-schema'],
    ],
    [
      '__proto__',
      (table) => Object.assign(table.messages.request.rows[0] ?? {}, { identifier: '__proto__' }),
      ['/messages/request/rows/0/identifier table-schema'],
    ],
    [
      'the same row twice',
      (table) => Object.assign(table.messages.request.rows[1] ?? {}, { identifier: 'currency' }),
      ['/messages/request/rows/1/identifier table-duplicate'],
    ],
    [
      'an object without members',
      (table) => Object.assign(table.messages.request.rows[3] ?? {}, { members: [] }),
      ['/messages/request/rows/3/members table-schema'],
    ],
    [
      'a value that is longer than its row',
      (table) => Object.assign(table.messages.request.rows[2] ?? {}, { length: 3 }),
      ['/messages/request/rows/2/values table-values'],
    ],
    [
      'a value that is not of its type',
      (table) => Object.assign(table.messages.request.rows[2] ?? {}, { type: 'N' }),
      ['/messages/request/rows/2/values table-values'],
    ],
    [
      'a condition on a member that has no row',
      (table) =>
        Object.assign(table.messages.request.rows[0] ?? {}, {
          presence: 'C',
          condition: { member: '/nope', equals: '1', erratum: 'beside-failure' },
        }),
      ['/messages/request/rows/0/condition table-condition'],
    ],
    [
      'an optional row of a merchant',
      (table) =>
        Object.assign(table.messages.request.rows[0] ?? {}, {
          presence: 'O',
          condition: { party: 'merchant' },
        }),
      ['/messages/request/rows/0/condition table-condition'],
    ],
    [
      'a merchant inside an object',
      (table) =>
        Object.assign((table.messages.request.rows[3] as { members: object[] }).members[0] as object, {
          presence: 'C',
          condition: { party: 'merchant' },
        }),
      ['/messages/request/rows/3/members/0/condition table-condition'],
    ],
  ])('is refused with %s', (_, edit, expected) => {
    expect(refusal(edit)).toEqual(expected);
  });

  it('is refused where no table is printed, or where it is no table at all', () => {
    const { messages: _, ...rest } = rate;
    expect(() => defineInterface({ ...rest, unpublished: 'named only' })).toThrow('no table');
    for (const nothing of [null, 7, 'x', []])
      expect(() => defineInterface(nothing as never)).toThrow(TallystickError);
  });
});
