import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { portabilityFault } from './portabilityFault.js';

type Json = { readonly [keyword: string]: unknown };

function read(file: string): Json {
  return JSON.parse(readFileSync(file, 'utf8')) as Json;
}

const generated = readdirSync('spec/schema', { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.json'))
  .map((name) => `spec/schema/${name}`);

const written = ['spec', 'conformance', 'vectors'].flatMap((folder) =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.schema.json'))
    .map((name) => `${folder}/${name}`),
);

/** Every object of a document that has a pattern, with whether it is what a text must not match. */
function withPattern(value: unknown, isRefused = false): readonly { schema: Json; isRefused: boolean }[] {
  if (typeof value !== 'object' || value === null) return [];
  const schema = value as Json;
  const own = typeof schema.pattern === 'string' ? [{ schema, isRefused }] : [];
  return [...own, ...Object.entries(schema).flatMap(([name, member]) => withPattern(member, name === 'not'))];
}

describe('the judge of patterns', () => {
  it.each([
    '^[A-Za-z0-9]*$',
    '^(?:a|b[0-9]{1,2}){3,}\\.\\[$',
    '[^ -~]|^[+-]?0*(?:90\\.0*[1-9][0-9]*)$',
    '^[⺀-⿟𠀀-𿿽·]+$',
    '^[ -@\\x5b-`{-~_.-]*$',
    '^-?(?:/[^/~]|~[01])*$',
  ])('lets /%s/ pass', (pattern) => {
    expect(portabilityFault(pattern)).toBeUndefined();
  });

  it.each([
    ['\\p{Script=Han}', 'the escape \\p'],
    ['[\\u4e00-\\u9fff]', 'the escape \\u'],
    ['\\d+', 'the escape \\d'],
    ['a\\b', 'the escape \\b'],
    ['[\\xa0-\\xff]', 'the escape \\xa0'],
    ['(?!0000)[0-9]', 'the group (?!'],
    ['(?<=a)b', 'the group (?<'],
    ['(?i)a', 'the group (?i'],
    ['(a)\\1', 'the escape \\1'],
    ['[ -@[-`]', '[ in a class'],
    ['[a-z&&b]', '&& in a class'],
    ['[!--a]', '-- in a class'],
    ['[a||b]', '|| in a class'],
    ['[]a]', 'an empty class'],
    ['[a-z', 'a class without end'],
    ['a*+', 'a quantifier behind a quantifier'],
    ['a+?', 'a quantifier behind a quantifier'],
    ['a{2000}', 'more than 1,000 times'],
    ['a{,3}', '{ that is no quantifier'],
    ['a}', '} outside of a quantifier'],
    ['a.c', 'a point, which is not the same characters to all'],
  ])('finds in /%s/ %s', (pattern, fault) => {
    expect(portabilityFault(pattern)).toBe(fault);
  });
});

describe('every pattern is read alike by ECMA-262, RE2, java.util.regex, Python and Rust', () => {
  it('of the generated schemas and OpenAPI', () => {
    const found = generated.flatMap((file) => withPattern(read(file)));
    expect(found.length).toBeGreaterThan(500);
    const faults = found.flatMap(({ schema }) => portabilityFault(schema.pattern as string) ?? []);
    expect(faults).toEqual([]);
  });

  it('of the schemas that are written by hand', () => {
    expect(written.length).toBeGreaterThan(4);
    const faults = written.flatMap((file) =>
      withPattern(read(file)).flatMap(({ schema }) => {
        const fault = portabilityFault(schema.pattern as string);
        return fault === undefined ? [] : [`${file}: ${fault} in ${schema.pattern}`];
      }),
    );
    expect(faults).toEqual([]);
  });

  it('and where one ends with $, a class rules out line ends behind it', () => {
    const anchored = generated
      .flatMap((file) => withPattern(read(file)))
      .filter(({ schema, isRefused }) => !isRefused && schema.allOf === undefined)
      .filter(({ schema }) => schema.minLength !== undefined || schema.type === 'string');
    expect(anchored.length).toBeGreaterThan(200);
    for (const { schema } of anchored) {
      const { pattern = '' } = (schema.not ?? {}) as { pattern?: string };
      expect(pattern, JSON.stringify(schema)).toMatch(/^\[\^/);
      expect('1\n').toMatch(new RegExp(pattern, 'u'));
    }
  });

  it('says its dialect', () => {
    const dialects = [...generated, ...written].map((file) => {
      const { $schema, jsonSchemaDialect } = read(file);
      return $schema ?? jsonSchemaDialect;
    });
    expect(new Set(dialects)).toEqual(new Set(['https://json-schema.org/draft/2020-12/schema']));
  });
});
