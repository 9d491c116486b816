import { type Judgement, skipped } from './Judgement.js';
import { judges } from './judges.js';
import type { Vector, VectorFile } from './VectorFile.js';
import { VectorFileError } from './VectorFileError.js';

/** A vector that was not answered as its file says. */
export interface FailedVector extends Pick<Vector, 'tcId' | 'comment' | 'flags'> {
  readonly why: string;
}

/** What came of a file. */
export interface VectorReport {
  /** All that were answered as the file says, or as the protocol does where it is stricter. */
  readonly passed: number;
  readonly failed: readonly FailedVector[];
  /** Those where both answers are right, by what was answered. */
  readonly acceptable: { readonly accepted: number; readonly refused: number };
  /** How many were not asked, by the reason. */
  readonly skipped: Readonly<Record<string, number>>;
  /** How many of the passed ones the protocol refuses though they are valid, by the reason. */
  readonly stricter: Readonly<Record<string, number>>;
}

/**
 * Gives every vector of a file to the envelope.
 *
 * @throws VectorFileError `vectors-form` where a vector lacks a member that its type has
 */
export function runVectorFile({ algorithm, groups }: VectorFile): VectorReport {
  const failed: FailedVector[] = [];
  const acceptable = { accepted: 0, refused: 0 };
  const [skips, stricter] = [new Map<string, number>(), new Map<string, number>()];
  let passed = 0;
  for (const group of groups) {
    const judge = judges[group.type] ?? (() => skipped(`${algorithm ?? 'algorithm'} (${group.type})`));
    for (const vector of group.vectors) {
      const judgement = orFault(() => judge(vector, group, algorithm));
      const why = faultOf(judgement, vector);
      if (judgement.is === 'skipped') count(skips, judgement.reason);
      else if (why !== undefined) failed.push({ ...vectorFacts(vector), why });
      else if (vector.result === 'acceptable') acceptable[judgement.is as 'accepted' | 'refused'] += 1;
      else {
        passed += 1;
        if (judgement.is === 'refused' && judgement.because !== undefined && vector.result === 'valid') {
          count(stricter, judgement.because);
        }
      }
    }
  }
  return {
    passed,
    failed,
    acceptable,
    skipped: Object.fromEntries(skips),
    stricter: Object.fromEntries(stricter),
  };
}

/** Why an answer is not that of the vector; undefined where it is. */
function faultOf(judgement: Judgement, { result }: Vector): string | undefined {
  if (judgement.is === 'wrong') return judgement.what;
  if (judgement.is === 'accepted' && result === 'invalid') return 'invalid, and accepted';
  if (judgement.is === 'refused' && result === 'valid' && judgement.because === undefined) {
    return 'valid, and refused';
  }
  return undefined;
}

/** An error other than a refusal is a fault of tallystick, except where the file has it. */
function orFault(judge: () => Judgement): Judgement {
  try {
    return judge();
  } catch (error) {
    if (error instanceof VectorFileError) throw error;
    return { is: 'wrong', what: `threw ${(error as Error).name}, which is no refusal` };
  }
}

function vectorFacts({ tcId, comment, flags }: Vector): Omit<FailedVector, 'why'> {
  return { tcId, comment, flags };
}

function count(counts: Map<string, number>, name: string): void {
  counts.set(name, (counts.get(name) ?? 0) + 1);
}
