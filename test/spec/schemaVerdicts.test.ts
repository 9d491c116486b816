import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { allMessages } from '../messageNamed.js';
import { drawnCases, publishedSchemas, type SchemaCase, vectorCases } from './schemaCases.js';

const SEED = Number(process.env.TALLYSTICK_SEED ?? 20262020);

/** To Java `$` is also before a line end at the end of a text; to Python, before a line feed. */
const beforeLastLineEnd = Object.assign(
  (source: string, flags: string) =>
    new RegExp(source.replaceAll(/(?<!\\)\$/g, '(?=(?:\\r\\n|[\\n\\r\\x85\\u2028\\u2029])?$)'), flags),
  { code: 'undefined' },
);

const strict = new Ajv2020({ strict: true });
const likeJava = new Ajv2020({ strict: true, code: { regExp: beforeLastLineEnd } });

function validators(ajv: Ajv2020): ReadonlyMap<string, ValidateFunction> {
  return new Map(Object.entries(publishedSchemas).map(([name, schema]) => [name, ajv.compile(schema)]));
}

function wrong(cases: readonly SchemaCase[], by: ReadonlyMap<string, ValidateFunction>): readonly string[] {
  return cases
    .filter(({ schema, instance, valid }) => by.get(schema)?.(instance) !== valid)
    .map(({ what, schema, instance }) => `${what} by ${schema}: ${JSON.stringify(instance)}`);
}

describe('ajv in strict mode', () => {
  it('compiles every schema, and each says its dialect', () => {
    expect(Object.keys(publishedSchemas)).toHaveLength(4 * allMessages.length);
    for (const [name, { $schema }] of Object.entries(publishedSchemas)) {
      expect($schema, name).toBe('https://json-schema.org/draft/2020-12/schema');
    }
    expect(validators(strict).size).toBe(4 * allMessages.length);
  });

  it('gives the verdict of the codec on every vector', () => {
    const cases = vectorCases();
    expect(cases.length).toBeGreaterThan(5_500);
    expect(cases.filter(({ valid }) => valid).length).toBeGreaterThan(500);
    expect(wrong(cases, validators(strict))).toEqual([]);
  });

  it(`gives it where \`$\` is also before a last line end (seed ${SEED})`, () => {
    const cases = [...drawnCases(SEED, 20), ...vectorCases()];
    const byOthers = validators(likeJava);
    expect(wrong(cases, byOthers)).toEqual([]);
    // The cases tell: without what rules line ends out, such an engine accepts some.
    const without = JSON.parse(JSON.stringify(publishedSchemas), (name, value) =>
      name === 'not' ? undefined : value,
    ) as typeof publishedSchemas;
    const ajv = new Ajv2020({ strict: true, code: { regExp: beforeLastLineEnd } });
    const bare = new Map(Object.entries(without).map(([name, schema]) => [name, ajv.compile(schema)]));
    expect(wrong(cases, bare).length).toBeGreaterThan(100);
  });
});
