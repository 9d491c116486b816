import type { Case, Judged } from '../../conformance/Case.js';
import type { Answer } from '../../conformance/Testee.js';

/** A case of `serial-pad` that wants one output. */
export function padCase(id: string, changes: Partial<Case> = {}): Case {
  return {
    id,
    aliases: [],
    title: `pads ${id}`,
    operation: 'serial-pad',
    level: 'MUST',
    tags: [],
    references: ['unionpay/MOBILE_NUMBER_VERIFICATION/request#serialNm'],
    questions: [{ now: '2026-03-01T08:00:00Z', input: { serial: id } }],
    judge: (answers) => judgeSerial(answers, id),
    expected: 'ok with 14 characters',
    ...changes,
  };
}

/** Many of them: `c0`, `c1` and so on. */
export function padCases(count: number): readonly Case[] {
  return Array.from({ length: count }, (_, index) => padCase(`c${index}`));
}

function judgeSerial(answers: readonly Answer[], serial: string): Judged {
  const right = answers.every(
    (answer) => answer.status === 'ok' && answer.output.serial === serial.padStart(14, '0'),
  );
  return right ? { outcome: 'passed' } : { outcome: 'failed', reason: 'The serial is not what it must be.' };
}
