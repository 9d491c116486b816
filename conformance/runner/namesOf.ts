import type { Case } from '../Case.js';

/** What a case is about, by the names that can be required: operation, features, message, and the interface of the message. */
export function namesOf({
  operation,
  feature = [],
  message,
}: Pick<Case, 'operation' | 'feature' | 'message'>): readonly string[] {
  const [, name] = message?.split('/') ?? [];
  return [operation, feature, message ?? [], name ?? []].flat();
}
