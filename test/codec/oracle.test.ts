import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Message } from '../../src/codec/createMessage.js';
import { nearMisses } from '../../src/samples/nearMisses.js';
import type { SampleMessage } from '../../src/samples/SampleMessage.js';
import { samples } from '../../src/samples/samples.js';
import type { Form, Reading } from '../../src/table/Row.js';
import { allMessages } from '../messageNamed.js';
import { mutated } from './mutated.js';
import { sayableVerdict } from './sayableVerdict.js';

const seed = Number(process.env.TALLYSTICK_SEED ?? 20260301);
const EACH = 1000;
/** Of each thousand at least so many are compared: the others have a fault that no schema can say. */
const COMPARED = 950;

const ajv = new Ajv2020({ allErrors: false, strict: true });
const cases = (['plain', 'wire'] as const).flatMap((form) =>
  (['strict', 'tolerant'] as const).map((reading) => ({ form, reading })),
);

function schemaFile(name: string, form: Form, reading: Reading): object {
  return JSON.parse(
    readFileSync(new URL(`../../spec/schema/${name}.${form}.${reading}.json`, import.meta.url), 'utf8'),
  );
}

function* draw(message: (typeof allMessages)[number]): Generator<SampleMessage> {
  const valid = samples(message as Message<unknown, unknown, SampleMessage>, { seed, style: 'wide' });
  const missed = nearMisses(message, { seed, style: 'wide' });
  for (let count = 0; count < EACH / 4; count++) {
    yield valid.next().value;
    yield missed.next().value.value;
    yield mutated(valid.next().value, seed + count);
    yield mutated(missed.next().value.value, seed + count);
  }
}

describe(`the generated schemas and the codec give the same verdict (seed ${seed})`, () => {
  describe.each(allMessages)('$name', (message) => {
    // Drawing takes longer than both verdicts.
    let drawn: readonly SampleMessage[] = [];
    beforeAll(() => {
      drawn = [...draw(message)];
    });
    afterAll(() => {
      drawn = [];
    });

    it.each(cases)('$form $reading', ({ form, reading }) => {
      const bySchema = ajv.compile(schemaFile(message.name, form, reading));
      const disagreed: string[] = [];
      let compared = 0;
      let accepted = 0;
      for (const plain of drawn) {
        const value =
          form === 'wire' && typeof plain.encData === 'object'
            ? { ...plain, encData: 'aa.bb.cc.dd.ee' }
            : plain;
        const expected = sayableVerdict(message, value, { form, reading });
        const verdict = bySchema(value);
        if (expected !== undefined) {
          compared += 1;
          if (verdict !== expected)
            disagreed.push(`${verdict} ${JSON.stringify(value)} ${JSON.stringify(bySchema.errors)}`);
        }
        if (verdict) accepted += 1;
      }
      expect(disagreed).toEqual([]);
      expect(drawn).toHaveLength(EACH);
      expect(compared).toBeGreaterThan(COMPARED);
      expect(accepted).toBeGreaterThan(EACH / 10);
      expect(EACH - accepted).toBeGreaterThan(EACH / 10);
    });
  });

  it('of every message, in both forms and both readings', () => {
    expect(new Set(cases.map(({ form, reading }) => `${form} ${reading}`)).size).toBe(4);
    expect(new Set(allMessages.map(({ name }) => name)).size).toBe(84);
  });
});
