import type { Case } from '../Case.js';
import { ConformanceError } from '../ConformanceError.js';
import { operations } from '../operations.js';
import { operationMeant } from './operationMeant.js';
import { plainText } from './plainText.js';
import { type CaseFilter, isNamed } from './selectCases.js';

/**
 * Makes sure that a filter names what exists, so that a misspelt name does not end as a run without cases.
 *
 * @param filter what the chosen cases must meet
 * @param cases all cases, not a choice of them
 * @throws {@link ConformanceError} for an operation or a tag that does not exist, or a glob in `include` that no id matches
 */
export function requireFilter(
  { include = [], tags = [], operations: wanted = [] }: CaseFilter,
  cases: readonly Case[],
): void {
  const operation = wanted.find((name) => !operations.includes(name));
  if (operation !== undefined)
    throw new ConformanceError(
      `There is no operation ${plainText(operation)}; there are ${operations.join(', ')}.${operationMeant(operation)}`,
    );
  const pattern = include.find((glob) => !cases.some((one) => isNamed(glob, one)));
  if (pattern !== undefined)
    throw new ConformanceError(
      `No case has an id that matches ${plainText(pattern)}; tallystick conform list shows the ids of the suite.`,
    );
  if (tags.length === 0) return;
  const known = [...new Set(cases.flatMap((one) => one.tags))].sort();
  const tag = tags.find((name) => !known.includes(name));
  if (tag !== undefined)
    throw new ConformanceError(`No case has the tag ${plainText(tag)}; there are ${known.join(', ')}.`);
}
