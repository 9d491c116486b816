import { describe, expect, it } from 'vitest';
import { rollDice } from '../../src/samples/rollDice.js';
import { corpusOf } from './corpusOf.js';
import { mutate } from './mutate.js';
import { createTargets, faultOf, MARK, type Target } from './targets.js';

const seed = Number(process.env.TALLYSTICK_SEED ?? Date.now() % 2 ** 31);

/** Inputs for each reader: ten seconds in all. */
const INPUTS = 10_000;
const COSTLY: Readonly<Record<string, number>> = {
  pkcs12: 1_000,
  privateKey: 2_000,
  anyKey: 2_000,
  capture: 4_000,
  payload: 1_000,
};

const targets = await createTargets();

async function read(target: Target, input: Buffer): Promise<string | undefined> {
  try {
    await target.read(input);
    return undefined;
  } catch (error) {
    return faultOf(error, target);
  }
}

describe(`readers of what strangers send (seed ${seed})`, () => {
  it.each(Object.entries(targets))('%s refuses by its codes whatever it is given', async (name, target) => {
    const corpus = corpusOf(name);
    const dice = rollDice(seed);
    const inputs = Array.from({ length: COSTLY[name] ?? INPUTS }, () => mutate(corpus, target.tokens, dice));
    for (const input of [...corpus, ...inputs]) {
      expect(
        await read(target, input),
        `TALLYSTICK_SEED=${seed} ${input.toString('base64')}`,
      ).toBeUndefined();
    }
  });

  it('would find a reader that throws something else, or repeats a value', async () => {
    const fails: Target = { tokens: [], read: () => JSON.parse('{') };
    expect(await read(fails, Buffer.from(''))).toContain('SyntaxError');
    const { TallystickError } = await import('../../src/index.js');
    const repeats: Target = {
      tokens: [],
      read(input) {
        const message = input.toString();
        throw new TallystickError('text-invalid', [
          { code: 'not-json', path: '', rule: 'syntax', field: '', message, reference: '' },
        ]);
      },
    };
    expect(await read(repeats, Buffer.from(MARK))).toContain('repeats');
  });
});
