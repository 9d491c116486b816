import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type CrashEvent, judgeEvents } from './judgeEvents.js';
import { type CrashOptions, killAtRandom } from './killAtRandom.js';

const seed = Number(process.env.TALLYSTICK_SEED ?? 16);

async function run(options: Partial<CrashOptions>) {
  const directory = mkdtempSync(join(tmpdir(), 'tallystick-crash-'));
  try {
    return await killAtRandom({ seed, kills: 20, until: Date.now() + 25_000, directory, ...options });
  } finally {
    rmSync(directory, { recursive: true });
  }
}

describe(`kill -9 at random moments (TALLYSTICK_SEED=${seed})`, () => {
  it('forgets no notice, sends none again that is settled, and handles none twice', async () => {
    const { faults, counts, kills } = await run({});
    expect(faults).toEqual([]);
    expect(kills).toBeGreaterThan(5);
    expect(counts.settled).toBeGreaterThan(10);
  });

  it.each([
    ['notices.db', 'forgotten'],
    ['inbox.db', 'handled again'],
  ] as const)('is seen where %s is lost with its process: %s', async (losing, fault) => {
    const { faults } = await run({ losing, kills: 8 });
    expect(faults).toContainEqual({ fault, order: expect.stringMatching(/^ORDER-/) });
  });
});

describe('what must not be', () => {
  const order = 'A';
  const began = (life: number): CrashEvent => ({ kind: 'began', order, life });
  const [promised, settled, sent, answered] = (['promised', 'settled', 'sent', 'answered'] as const).map(
    (kind): CrashEvent => ({ kind, order }),
  ) as [CrashEvent, CrashEvent, CrashEvent, CrashEvent];
  const killed: CrashEvent = { kind: 'killed', life: 1 };
  const once = new Map([[order, 1]]);

  it.each<readonly [string, readonly CrashEvent[], ReadonlyMap<string, number>, readonly string[]]>([
    ['all in order', [promised, sent, began(1), answered, settled], once, []],
    ['a promise that nothing came of', [promised], new Map(), ['forgotten']],
    ['no promise', [sent, killed], new Map(), []],
    ['sent again when settled', [sent, began(1), answered, settled, sent], once, ['sent again']],
    ['sent again when not settled', [sent, began(1), answered, killed, sent, answered, settled], once, []],
    ['begun again by the living', [began(1), began(2)], once, ['handled again']],
    ['begun again after a kill', [began(1), killed, began(2)], once, []],
    ['begun again after an answer', [began(1), answered, killed, began(2)], once, ['handled again']],
    ['two acts', [promised, began(1)], new Map([[order, 2]]), ['acted twice']],
  ])('%s', (_, events, acts, faults) => {
    expect(judgeEvents(events, acts)).toEqual(faults.map((fault) => ({ fault, order })));
  });
});
