import { interfaces } from 'tallystick/catalogue';
import { describe, expect, it } from 'vitest';
import type { JudgeOptions } from '../../src/codec/validateMessage.js';
import { judgedByBytes, judgedByValues } from './judgedTwice.js';
import { messyLines } from './messyLines.js';

const SEED = Number(process.env.TALLYSTICK_SEED ?? Date.now() % 2 ** 31);
const LINES = 1_000_000;
const ROUNDS = 20;
const BLOCK = 40;
/** A slow machine compares fewer. */
const MOST_MICROSECONDS = 75_000_000;
const MESSAGES = interfaces.flatMap(({ messages }) => messages);
const OPTIONS: readonly JudgeOptions[] = [{}, { reading: 'strict' }, { party: 'merchant' }, { form: 'wire' }];

describe('a million lines', () => {
  it('have the same verdict by their bytes and by their values', { timeout: 900_000 }, (context) => {
    const each = Math.ceil(LINES / MESSAGES.length / ROUNDS / BLOCK);
    const sources = MESSAGES.map((message, index) => messyLines(message, SEED + index, 3));
    let compared = 0;
    for (let round = 0; round < ROUNDS && process.cpuUsage().user < MOST_MICROSECONDS; round++) {
      for (const [index, message] of MESSAGES.entries()) {
        const lines = sources[index] as Generator<Buffer>;
        const blocks = Array.from({ length: each }, () =>
          Buffer.concat(Array.from({ length: BLOCK }, () => lines.next().value as Buffer)),
        );
        const options = OPTIONS[(index + round) % OPTIONS.length] as JudgeOptions;
        const byValues = judgedByValues(message, blocks, options);
        const byBytes = judgedByBytes(message, blocks, options);
        const isSame = byBytes.results === byValues.results;
        expect({ isSame, summary: byBytes.summary }, `${message.name}, seed ${SEED}`).toEqual({
          isSame: true,
          summary: byValues.summary,
        });
        compared += blocks.length * BLOCK;
      }
    }
    context.annotate(`${compared} lines compared, seed ${SEED}`);
    expect(compared).toBeGreaterThan(LINES / ROUNDS);
  });
});
