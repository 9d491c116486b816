import type { JsonObject } from '../../conformance/Testee.js';
import { without, withValue } from '../../conformance/trials/members.js';
import { placedRows } from '../../conformance/trials/placedRows.js';
import type { PlacedRow, Trial, Verdict } from '../../conformance/trials/Trial.js';
import { typeTrials } from '../../conformance/trials/typeTrials.js';
import { invalid, valid } from '../../conformance/trials/verdicts.js';
import type { Table } from '../tables/Table.js';

/** Five base64url parts; the first says RSA1_5 and A128CBC-HS256, the others mean nothing. */
const JWE =
  'eyJhbGciOiJSU0ExXzUiLCJlbmMiOiJBMTI4Q0JDLUhTMjU2Iiwia2lkIjoiNDAwMDM3MDY1MiJ9.d3JhcHBlZA.aXY.Y2lwaGVydGV4dA.dGFn';

/** The wire form: encData as a JWE, everything else as in the plain form. */
export function wireTrials(base: JsonObject, table: Table): Trial[] {
  const { name } = table;
  const placed = placedRows(table).filter(({ path, row }) => path.length === 1 && !row.withoutRow);
  const sealed = placed.find(({ row }) => row.encrypted);
  const wire = sealed === undefined ? base : withValue(base, ['encData'], JWE);
  const whole: Trial = {
    slug: 'base',
    title: 'The message in wire form.',
    references: [name],
    message: wire,
    ...valid,
  };
  const others = placed.filter((row) => row !== sealed).flatMap((row) => firstTrials(wire, row));
  return [whole, ...(sealed === undefined ? [] : sealedTrials(wire, sealed)), ...others];
}

function firstTrials(wire: JsonObject, placed: PlacedRow): Trial[] {
  return typeTrials(wire, placed).slice(0, 2);
}

function sealedTrials(wire: JsonObject, { row, path, pointer, reference }: PlacedRow): Trial[] {
  const parts = JWE.split('.');
  const form = invalid('wrong-form', pointer, 'format');
  const values: Readonly<Record<string, readonly [value: unknown, verdict: Verdict]>> = {
    object: [{}, invalid('wrong-type', pointer, 'type')],
    number: [5, invalid('wrong-type', pointer, 'type')],
    null: [null, invalid('wrong-type', pointer, 'type')],
    array: [parts, invalid('wrong-type', pointer, 'type')],
    'four-parts': [parts.slice(1).join('.'), form],
    'three-parts': [parts.slice(2).join('.'), form],
    'six-parts': [`${JWE}.dGFn`, form],
    'one-part': [parts.join(''), form],
    'empty-part': [JWE.replace('.aXY.', '..'), form],
    'empty-first': [JWE.slice(JWE.indexOf('.')), form],
    'empty-last': [`${JWE.slice(0, JWE.lastIndexOf('.'))}.`, form],
    padding: [`${JWE.slice(0, JWE.lastIndexOf('.'))}.dA==`, form],
    'standard-alphabet': [JWE.replace('d3JhcHBlZA', 'd3J+cHB/ZA'), form],
    blank: [`${JWE} `, form],
    'line-feed': [JWE.replace('.aXY.', '.\naXY.'), form],
    json: ['{"protected":"e30","ciphertext":"Y2lwaGVydGV4dA"}', form],
    empty: ['', { ...form, expected: ['format', 'length'].map((rule) => ({ rule, path: pointer })) }],
  };
  const tried = Object.entries(values).map(([kind, [value, verdict]]) => ({
    slug: `enc-data.${kind}`,
    title: `encData in wire form: ${kind.replaceAll('-', ' ')}.`,
    references: [reference],
    message: withValue(wire, path, value),
    ...verdict,
  }));
  return [
    ...tried,
    {
      slug: 'enc-data.missing',
      title: 'encData is missing in wire form.',
      references: [reference],
      message: without(wire, path),
      ...(row.presence === 'M' ? invalid('missing', pointer, 'required') : valid),
    },
  ];
}
