import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { allFaulty } from '../../conformance/faultyImplementations/allFaulty.js';
import ceilings from '../../conformance/faultyImplementations/ceilings.json' with { type: 'json' };
import { type SelfTest, selfTest } from '../../conformance/selfTest.js';
import { root, run } from '../package/repository.js';

describe('tallystick conform self-test', () => {
  // The one run of all of it in the gate: it is a command of the README, whose other commands commands.test.ts runs.
  it('convicts every faulty implementation and nobody of what is right', { timeout: 300_000 }, () => {
    const command = [join(root, 'dist/cli/main.js'), 'conform', 'self-test', '--json'];
    const {
      detection,
      survivors,
      wronglyFailed,
      ceilings: held,
    } = JSON.parse(run(process.execPath, command)) as SelfTest;
    expect(survivors).toEqual([]);
    expect(wronglyFailed).toEqual([]);
    expect(detection).toEqual({ detected: allFaulty.length, total: allFaulty.length });
    expect(held.filter(({ isHeld }) => !isHeld)).toEqual([]);
    expect(held.map(({ id }) => id).sort()).toEqual(Object.keys(ceilings).sort());
    // A ceiling that is far above limits nothing.
    for (const { score, ceiling } of held) expect(ceiling - score).toBeLessThan(0.03);
  });
});

describe('selfTest', () => {
  it('names who survives, and what did not convict', async () => {
    const told: (readonly [number, number])[] = [];
    const {
      detection,
      survivors,
      ceilings: held,
    } = await selfTest({
      onTested: (...numbers) => told.push(numbers),
      runs: 2,
      withProcesses: false,
      faulty: [
        {
          id: 'none',
          wrong: 'Nothing is wrong.',
          convictedBy: ['serial-pad.empty', 'property.serial-pad.laws'],
          operations: (right) => ({ 'serial-pad': (input, now) => right['serial-pad'](input, now) }),
        },
        {
          id: 'half',
          wrong: 'What is empty is padded.',
          convictedBy: ['serial-pad.empty', 'serial-pad.one-too-long'],
          operations: (right) => ({
            'serial-pad': (input, now) =>
              input.serial === ''
                ? { status: 'ok', output: { serial: '0'.repeat(14) } }
                : right['serial-pad'](input, now),
          }),
        },
      ],
    });
    expect(detection).toEqual({ detected: 0, total: 2 });
    const total = 1 + 2 + held.length;
    expect(told).toEqual(Array.from({ length: total }, (_, index) => [index + 1, total]));
    expect(survivors).toEqual([
      {
        id: 'none',
        wrong: 'Nothing is wrong.',
        undetectedBy: ['serial-pad.empty', 'property.serial-pad.laws'],
      },
      { id: 'half', wrong: 'What is empty is padded.', undetectedBy: ['serial-pad.one-too-long'] },
    ]);
  });
});
