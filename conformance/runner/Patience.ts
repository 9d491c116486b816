import type { Operation } from '../Testee.js';

/** Faults of one operation in a row, without any answer of it, before its other cases are given up. */
const OPERATION_FAULTS = 5;
/** Faults in a row, without any answer at all, before the testee is given up. */
const TESTEE_FAULTS = 12;
/** Time-outs of a run, in a row or not: one that hangs again and again would take hours. */
const TIME_OUTS = 30;
/** Starts in a row that fail. */
const FAILED_STARTS = 3;

/** Knows when there is no use in asking on. */
export interface Patience {
  answered(operation: Operation): void;
  /** @param waited whether that cost the whole time of an answer */
  broke(operation: Operation | undefined, waited: boolean): void;
  failedToStart(): void;
  started(): void;
  hasLostOperation(operation: Operation): boolean;
  /** Why the testee is not asked on, in words; undefined while it is. */
  whyLost(): string | undefined;
  /** Whether it broke more than once and has never answered. */
  hasNeverAnswered(): boolean;
}

/** Makes the patience of one run; all processes of the run share it. */
export function createPatience(): Patience {
  const faults = new Map<Operation, number>();
  let inARow = 0;
  let failedStarts = 0;
  let timeOuts = 0;
  let hasAnswered = false;
  return {
    answered(operation) {
      inARow = 0;
      hasAnswered = true;
      faults.delete(operation);
    },
    broke(operation, waited) {
      inARow += 1;
      if (waited) timeOuts += 1;
      if (operation !== undefined) faults.set(operation, (faults.get(operation) ?? 0) + 1);
    },
    failedToStart() {
      failedStarts += 1;
    },
    started() {
      failedStarts = 0;
    },
    hasLostOperation: (operation) => (faults.get(operation) ?? 0) >= OPERATION_FAULTS,
    whyLost() {
      if (inARow >= TESTEE_FAULTS || failedStarts >= FAILED_STARTS)
        return 'The testee broke too often in a row to be asked.';
      return timeOuts >= TIME_OUTS ? `The testee did not answer in time ${TIME_OUTS} times.` : undefined;
    },
    hasNeverAnswered: () => !hasAnswered && inARow > 1,
  };
}
