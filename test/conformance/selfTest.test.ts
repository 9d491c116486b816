import { describe, expect, it } from 'vitest';
import ceilings from '../../conformance/faultyImplementations/ceilings.json' with { type: 'json' };
import { selfTest } from '../../conformance/selfTest.js';

describe('selfTest', () => {
  it('convicts every faulty implementation and nobody of what is right', { timeout: 300_000 }, async () => {
    const told: number[] = [];
    const {
      detection,
      survivors,
      wronglyFailed,
      ceilings: held,
    } = await selfTest({
      onTested: (tested) => told.push(tested),
    });
    expect(survivors).toEqual([]);
    expect(wronglyFailed).toEqual([]);
    expect(detection.detected).toBe(detection.total);
    expect(told).toEqual(told.map((_, index) => index + 1));
    expect(held.filter(({ isHeld }) => !isHeld)).toEqual([]);
    expect(held.map(({ id }) => id).sort()).toEqual(Object.keys(ceilings).sort());
    // A ceiling that is far above limits nothing.
    for (const { score, ceiling } of held) expect(ceiling - score).toBeLessThan(0.03);
  });

  it('names who survives, and what did not convict', async () => {
    const { detection, survivors } = await selfTest({
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
