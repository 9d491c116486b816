import fc from 'fast-check';
import type { Party } from 'tallystick';
import type { Ask, Case, Explored, Question } from '../Case.js';
import type { Answer } from '../Testee.js';

/** How properties are explored. */
export interface Exploration {
  /** The same seed draws the same questions; a 32-bit integer. */
  readonly seed: number;
  /** How many values are drawn for each property. */
  readonly runs: number;
  /** The one party that the implementation serves; both unless said. */
  readonly party?: Party | undefined;
  /** Whether a counterexample is made as small as it gets, which takes time; true by default. */
  readonly isShrunk?: boolean | undefined;
}

/** What must hold for every value that is drawn. */
export interface Property<Value>
  extends Pick<Case, 'id' | 'title' | 'operation' | 'expected' | 'references'> {
  readonly message?: string | undefined;
  readonly feature?: Case['feature'];
  /** MUST by default. */
  readonly level?: Case['level'];
  /** The part of the runs that is drawn, where a run takes long; all by default. */
  readonly share?: number;
  readonly values: fc.Arbitrary<Value>;
  /** What is asked about a value, one after the other. */
  readonly questions: (value: Value) => readonly Question[];
  /** Makes a judge, which may remember what was answered before: it tells what is wrong with an answer. */
  readonly judge: () => (answer: Answer, value: Value, question: number) => string | undefined;
}

/** Of a counterexample, more questions than these are not asked to make it smaller. */
const MOST_WHILE_SHRINKING = 400;

/** Makes the case that explores a property. */
export function createProperty<Value>(property: Property<Value>, exploration: Exploration): Case {
  const {
    id,
    title,
    operation,
    message,
    feature,
    references,
    expected,
    level = 'MUST',
    share = 1,
  } = property;
  return {
    id: `property.${id}`,
    aliases: [],
    title,
    operation,
    message,
    level,
    tags: ['property'],
    references,
    feature,
    expected,
    questions: [],
    judge: () => ({ outcome: 'failed', reason: 'A property is explored, not asked.' }),
    explore: (ask) =>
      explore(property, ask, { ...exploration, runs: Math.max(2, Math.ceil(exploration.runs * share)) }),
  };
}

interface Failure {
  readonly reason: string;
  readonly counterexample: Question;
  readonly answers: readonly Answer[];
  /** The testee is gone: nothing more is asked. */
  readonly isLast: boolean;
}

async function explore<Value>(
  { values, questions, judge }: Property<Value>,
  ask: Ask,
  { seed, runs, isShrunk = true }: Exploration,
): Promise<Explored> {
  const judgeAnswer = judge();
  let asked = 0;
  let askedSinceFailure = 0;
  let failure: Failure | undefined;

  async function failureOf(value: Value): Promise<Failure | undefined> {
    const answers: Answer[] = [];
    for (const [index, question] of questions(value).entries()) {
      asked += 1;
      let answer: Answer;
      try {
        answer = await ask(question);
      } catch {
        return { reason: 'The testee did not answer.', counterexample: question, answers, isLast: true };
      }
      answers.push(answer);
      const reason = judgeAnswer(answer, value, index);
      if (reason !== undefined) return { reason, counterexample: question, answers, isLast: false };
    }
    return undefined;
  }

  const holds = fc.asyncProperty(values, async (value) => {
    if (failure?.isLast || askedSinceFailure > MOST_WHILE_SHRINKING) return true;
    const found = await failureOf(value);
    if (failure !== undefined) askedSinceFailure += 1;
    // Of a failing value only smaller ones are tried next, so the last one that fails is the smallest.
    if (found !== undefined) failure = found;
    return found === undefined;
  });
  await fc.check(holds, { seed, numRuns: runs, endOnFailure: !isShrunk });
  if (failure === undefined) return { outcome: 'passed', asked };
  const { reason, counterexample, answers } = failure as Failure;
  return { outcome: 'failed', reason, counterexample, answers, asked };
}
