import { build } from 'esbuild';
import { interfaces } from 'tallystick/catalogue';
import { describe, expect, it } from 'vitest';
import type { Row } from '../../src/table/Row.js';
import { readTables } from '../../tools/tables/readTables.js';
import type { Row as ReadRow } from '../../tools/tables/Table.js';

/** What both readers say of a row. */
function known({
  identifier,
  type,
  min,
  max,
  presence,
  condition,
  values,
  pad,
  errata,
  ...row
}: ReadRow | Row): object {
  const {
    signature,
    encrypted,
    withoutRow,
    ignoreCase,
    damaged,
    toleratedValues,
    matchesRequest,
    format,
    members,
  } = row;
  return {
    ...{ identifier, type, min, max, presence, condition, values, pad, signature, encrypted, withoutRow },
    ...{ ignoreCase, damaged, toleratedValues, matchesRequest },
    errata: new Set(errata),
    format: typeof format === 'object' ? format.name : format,
    members: members?.map(known),
  };
}

describe('the tables that vectors are made from', () => {
  it('are read from their files alone: no code of the package is loaded', async () => {
    const { metafile } = await build({
      entryPoints: ['tools/vectors/allFiles.ts'],
      bundle: true,
      write: false,
      metafile: true,
      platform: 'node',
      format: 'esm',
      packages: 'external',
    });
    const imported = Object.values(metafile.outputs).flatMap(({ imports }) =>
      imports.map(({ path }) => path),
    );
    expect(imported.filter((path) => path.startsWith('tallystick') || path.startsWith('#'))).toEqual([]);
    expect(Object.keys(metafile.inputs).filter((path) => path.startsWith('src/'))).toEqual([]);
    expect(imported).toContain('yaml');
  });

  it('say of every row what the package says, which reads the same files by itself', () => {
    const ofPackage = interfaces.flatMap(({ tables }) => tables);
    const ofFiles = new Map(readTables().map((table) => [table.name, table]));
    expect([...ofFiles.keys()]).toEqual(expect.arrayContaining(ofPackage.map(({ name }) => name)));
    expect(ofPackage.length).toBeGreaterThan(16);
    for (const { name, rows } of ofPackage) {
      expect(ofFiles.get(name)?.rows.map(known), name).toEqual(rows.map(known));
    }
  });

  it('say what is printed: one row of each kind, by hand from the pages', () => {
    const rows = new Map(
      readTables().flatMap(({ name, rows: all }) =>
        all.flatMap((row) => [row, ...(row.members ?? [])]).map((row) => [`${name}#${row.identifier}`, row]),
      ),
    );
    const range = (reference: string) => {
      const { type, min, max, presence } = rows.get(reference) ?? {};
      return [type, min, max, presence];
    };
    expect(range('unionpay/MOBILE_NUMBER_VERIFICATION/request#memberIIN')).toEqual(['AN', 8, 8, 'M']);
    expect(range('unionpay/MOBILE_NUMBER_VERIFICATION/request#customerNm')).toEqual(['S', 1, 66, 'M']);
    expect(range('lianlian/MPAY_VERIFY/request#no_order')).toEqual(['String', 1, 32, 'M']);
    expect(range('lianlian/MPAY_VERIFY/response#ret_code')).toEqual(['String', 4, 4, 'M']);
    expect(range('lianlian/MPAY_VERIFY/request#token')).toEqual(['String', undefined, undefined, 'M']);
    expect(rows.get('lianlian/MPAY_VERIFY/request#id_no')?.withoutRow).toBe(true);
  });
});
