import type { Case } from '../Case.js';
import { firstMessages } from '../firstMessages.js';
import { laterOperations } from '../operations.js';
import type { Declaration, Operation } from '../Testee.js';
import type { Profile } from './Profile.js';

/** What decides whether a case is part of a run. */
interface Declared {
  readonly operations: readonly Operation[];
  readonly messages?: readonly string[] | undefined;
}

/**
 * Whether a case is part of the run at all: what came after the first eight messages and the first operations is only
 * for who declares it, so that a testee of yesterday is asked the questions of yesterday, and counts as many.
 */
export function isForTestee(
  { message, operation }: Case,
  { operations, messages = firstMessages }: Declared,
): boolean {
  if (laterOperations.includes(operation) && !operations.includes(operation)) return false;
  // No testee of yesterday calls: what a client does not offer, its reports show.
  return (
    operation === 'call' ||
    message === undefined ||
    firstMessages.includes(message) ||
    messages.includes(message)
  );
}

/** What is required and missing, so that the case fails, in one sentence; undefined where nothing is. */
export function missingOf(
  { operation, message, feature }: Case,
  { operations, messages = firstMessages, features = [] }: Declaration,
  required: readonly string[],
): string | undefined {
  if (!operations.includes(operation))
    return required.includes(operation)
      ? 'The operation is required, and the testee does not declare it.'
      : undefined;
  if (message !== undefined && !messages.includes(message)) return undefined;
  const missing = [feature ?? []].flat().find((name) => required.includes(name) && !features.includes(name));
  return missing && `The feature ${missing} is required, and the testee does not declare it.`;
}

/**
 * Why a case cannot be asked of a testee, in one sentence; undefined where it can. Its questions are read only where
 * the profile limits them, because a trial makes them when they are read.
 */
export function whyNotApplicable(
  one: Case,
  { operations, messages = firstMessages, features = [] }: Declaration,
  { party, limits: { inputBytes } = {} }: Profile,
): string | undefined {
  const { operation, message, feature, needs } = one;
  if (!operations.includes(operation)) return 'The testee does not declare the operation.';
  if (message !== undefined && !messages.includes(message)) {
    return 'The testee does not declare the message.';
  }
  const lacking = [feature ?? []].flat().find((name) => !features.includes(name));
  if (lacking !== undefined) {
    return [`The testee does not declare the feature ${lacking}.`, needs?.[lacking] ?? []].flat().join(' ');
  }
  if (
    party !== undefined &&
    one.questions.some(({ input }) => input.party !== undefined && input.party !== party)
  )
    return `By its profile the implementation serves a ${party}.`;
  const isLarge =
    inputBytes !== undefined &&
    one.questions.some(({ input }) => Buffer.byteLength(JSON.stringify(input)) > inputBytes);
  return isLarge ? 'The input is larger than the profile allows.' : undefined;
}
