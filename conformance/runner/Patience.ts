import type { Operation } from '../Testee.js';

/** Faults of one operation in a row, without any answer of it, before its other cases are given up. */
const OPERATION_FAULTS = 5;
/** Faults in a row, without any answer at all, before the testee is given up. */
const TESTEE_FAULTS = 12;
/** Starts in a row that fail. */
const FAILED_STARTS = 3;

/** Knows when there is no use in asking on. */
export interface Patience {
  answered(operation: Operation): void;
  broke(operation: Operation | undefined): void;
  failedToStart(): void;
  started(): void;
  hasLostOperation(operation: Operation): boolean;
  hasLostTestee(): boolean;
  /** Whether it broke more than once and has never answered. */
  hasNeverAnswered(): boolean;
}

/** Makes the patience of one run; all processes of the run share it. */
export function createPatience(): Patience {
  const faults = new Map<Operation, number>();
  let inARow = 0;
  let failedStarts = 0;
  let hasAnswered = false;
  return {
    answered(operation) {
      inARow = 0;
      hasAnswered = true;
      faults.delete(operation);
    },
    broke(operation) {
      inARow += 1;
      if (operation !== undefined) faults.set(operation, (faults.get(operation) ?? 0) + 1);
    },
    failedToStart() {
      failedStarts += 1;
    },
    started() {
      failedStarts = 0;
    },
    hasLostOperation: (operation) => (faults.get(operation) ?? 0) >= OPERATION_FAULTS,
    hasLostTestee: () => inARow >= TESTEE_FAULTS || failedStarts >= FAILED_STARTS,
    hasNeverAnswered: () => !hasAnswered && inARow > 1,
  };
}
