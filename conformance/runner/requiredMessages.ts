import type { Case } from '../Case.js';

/** Messages that are required by their own name or that of their interface. */
export function requiredMessages(cases: readonly Case[], required: readonly string[]): readonly string[] {
  if (required.length === 0) return [];
  return cases.flatMap(({ message }) =>
    message !== undefined && [message, message.split('/')[1]].some((name) => required.includes(name ?? ''))
      ? [message]
      : [],
  );
}
