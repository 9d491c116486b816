import type { SelfTest } from '../../../conformance/commandLine.js';

/** Whether every faulty implementation was detected, every right one passed, and every ceiling held. */
export function isClean({ survivors, wronglyConvicted, ceilings }: SelfTest): boolean {
  return survivors.length === 0 && wronglyConvicted.length === 0 && ceilings.every(({ isHeld }) => isHeld);
}

/** What the test of the suite found, for people. */
export function selfTestReport({ conviction, survivors, wronglyConvicted, ceilings }: SelfTest): string {
  const { convicted, total } = conviction;
  const percent = Math.floor((convicted / total) * 100);
  return [
    `detected  ${convicted} of ${total} faulty implementations (${percent} %)`,
    ...survivors.map(
      ({ id, wrong, unconvictedBy }) => `  ${id}: ${wrong} It passes ${unconvictedBy.join(', ')}.`,
    ),
    `passed    ${wronglyConvicted.length === 0 ? 'every correct implementation' : 'not every correct implementation'}`,
    ...wronglyConvicted.map(({ id, cases }) => `  ${id} is correct but fails ${cases.join(', ')}.`),
    'doing nothing',
    ...ceilings.map(
      ({ id, score, ceiling, isHeld }) =>
        `  ${id.padEnd(28)} ${percentOf(score)} of the cases, at most ${percentOf(ceiling)}${isHeld ? '' : ': TOO MANY'}`,
    ),
    '',
  ].join('\n');
}

function percentOf(part: number): string {
  return `${(part * 100).toFixed(0).padStart(3)} %`;
}
