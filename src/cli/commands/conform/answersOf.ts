import { printableJson } from 'tallystick';
import type { Answer, Case } from '../../../../conformance/commandLine.js';

/** A case that keeps what it is answered. */
export interface Overheard {
  readonly one: Case;
  /** The right output and what came, where a vector has one right output and the answer is another one. */
  readonly difference: () => string | undefined;
}

/** Characters of an output that a terminal is given. */
const MOST = 4000;

/** Listens to what a case is answered; the values of a vector are made up, so both outputs may be shown. */
export function answersOf(given: Case): Overheard {
  let wrong: readonly Answer[] = [];
  return {
    one: {
      ...given,
      judge: async (answers) => {
        const judged = await given.judge(answers);
        if (judged.outcome === 'failed') wrong = answers;
        return judged;
      },
    },
    difference: () => {
      const [answer] = wrong;
      if (given.output === undefined || answer?.status !== 'ok') return undefined;
      return `The one right output:\n${shown(given.output)}\nReceived:\n${shown(answer.output)}\n`;
    },
  };
}

function shown(output: unknown): string {
  const text = printableJson(output, 2);
  return text.length > MOST ? `${text.slice(0, MOST)}…` : text;
}
