import { describe, expect, it } from 'vitest';
import { missingCommands } from '../../tools/builds/missingCommands.js';
import { ask, build, stockValidators } from '../../tools/schemaValidators/stockValidators.js';
import { drawnCases, publishedSchemas, type SchemaCase, vectorCases } from './schemaCases.js';

const SEED = Number(process.env.TALLYSTICK_SEED ?? 20262020);

const vectors = vectorCases();
const cases = [...vectors, ...drawnCases(SEED, 50)];

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
  });

  it('of which those without half a surrogate pair are asked of all', () => {
    expect(vectors.length).toBeGreaterThan(5_500);
    expect(vectors.filter(hasLoneSurrogate).map(({ what }) => what)).toEqual([]);
    expect(cases.filter(hasLoneSurrogate).length).toBeGreaterThan(0);
  });
});
