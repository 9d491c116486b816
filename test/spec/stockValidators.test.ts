import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { missingCommands } from '../../tools/builds/missingCommands.js';
import { ask, build, stockValidators } from '../../tools/schemaValidators/stockValidators.js';
import { drawnCases, publishedSchemas, type SchemaCase, vectorCases } from './schemaCases.js';

const SEED = Number(process.env.TALLYSTICK_SEED ?? 20262020);

const vectors = vectorCases();
const drawn = drawnCases(SEED, 50);
const cases = [...vectors, ...drawn];

/** What a schema cannot say, all of which is among the cases; of the calendar alone nothing is asked. */
const EXPLAINED = new Set(['comment', 'bytes', 'inside a text']);

function hasLoneSurrogate({ instance }: SchemaCase): boolean {
  return /\\ud[89a-f]/.test(JSON.stringify(instance));
}

describe(`stock validators give the verdict of the codec on every vector and on what is drawn (seed ${SEED})`, () => {
  it.each(stockValidators)('$name', { timeout: 900_000 }, async (validator) => {
    const missing = await missingCommands(validator.needs);
    if (missing.length > 0) {
      console.warn(`skipped: ${validator.name}, for want of ${missing.join(' and ')}`);
      return;
    }
    await build(validator);
    const asked = validator.keepsLoneSurrogates ? cases : cases.filter((one) => !hasLoneSurrogate(one));
    const { answers, faults } = await ask(validator, publishedSchemas, asked);
    expect(faults).toBe('');
    expect(answers).toHaveLength(asked.length);
    const wrong = asked.flatMap(({ what, schema, instance, valid }, place) =>
      answers[place] === (valid ? 'valid' : 'invalid')
        ? []
        : [`${what} by ${schema}: ${answers[place]}: ${JSON.stringify(instance)}`],
    );
    expect([wrong.length, ...wrong.slice(0, 10)]).toEqual([0]);
    const differing = asked.filter(({ codec }, place) => (answers[place] === 'valid') !== codec);
    expect(differing.filter(({ codec, unsaid }) => codec || unsaid.length === 0)).toEqual([]);
    expect(new Set(differing.flatMap(({ unsaid }) => unsaid))).toEqual(EXPLAINED);
  });

  it('of which more than 10,000 are generated, right ones and wrong ones', () => {
    const messages = new Set(drawn.map(({ instance }) => JSON.stringify(instance)));
    expect(messages.size).toBeGreaterThan(10_000);
    expect(drawn.filter(({ valid }) => valid).length).toBeGreaterThan(5_000);
    expect(drawn.filter(({ valid }) => !valid).length).toBeGreaterThan(5_000);
  });

  it('and ajv in strict mode gives it too', () => {
    const ajv = new Ajv2020({ strict: true });
    const judges = new Map(
      Object.entries(publishedSchemas).map(([name, schema]) => [name, ajv.compile(schema)]),
    );
    const wrong = cases.filter(({ schema, instance, valid }) => judges.get(schema)?.(instance) !== valid);
    expect(wrong.map(({ what }) => what)).toEqual([]);
  });

  it('of which those without half a surrogate pair are asked of all', () => {
    expect(vectors.length).toBeGreaterThan(5_500);
    expect(vectors.filter(hasLoneSurrogate).map(({ what }) => what)).toEqual([]);
    expect(cases.filter(hasLoneSurrogate).length).toBeGreaterThan(0);
  });
});
