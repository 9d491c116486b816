import type { SelfTest } from '../../../conformance/commandLine.js';

/** Whether every faulty implementation was detected, every right one passed, and every ceiling held. */
export function isClean({ survivors, wronglyFailed, ceilings }: SelfTest): boolean {
  return survivors.length === 0 && wronglyFailed.length === 0 && ceilings.every(({ isHeld }) => isHeld);
}

/** What the test of the suite found, for people. */
export function selfTestReport({ detection, survivors, wronglyFailed, ceilings }: SelfTest): string {
  const { detected, total } = detection;
  const percent = Math.floor((detected / total) * 100);
  return [
    `detected  ${detected} of ${total} faulty implementations (${percent} %)`,
    ...survivors.map(
      ({ id, wrong, undetectedBy }) => `  ${id}: ${wrong} It passes ${undetectedBy.join(', ')}.`,
    ),
    `passed    ${wronglyFailed.length === 0 ? 'every correct implementation' : 'not every correct implementation'}`,
    ...wronglyFailed.map(({ id, cases }) => `  ${id} is correct but fails ${cases.join(', ')}.`),
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
