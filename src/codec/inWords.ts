import type { PlannedRow } from './plan.js';

/** Such as `a, b and c`. */
export function listInWords(words: readonly string[], last: string): string {
  return words.join(', ').replace(/, (?=[^,]*$)/, ` ${last} `);
}

/** Such as `exactly 4 characters` or `1 to 66 bytes in UTF-8`. */
export function lengthInWords({ row, characterClass }: Pick<PlannedRow, 'row' | 'characterClass'>): string {
  const { min = 1, max } = row;
  const plural = (max ?? min) === 1 ? '' : 's';
  const unit = characterClass?.unit === 'byte' ? `byte${plural} in UTF-8` : `character${plural}`;
  if (max === undefined) return `at least ${min} ${unit}`;
  return `${min === max ? 'exactly' : `${min} to`} ${max} ${unit}`;
}

/**
 * When a member stands, after a colon.
 *
 * @param verb what it does where its condition holds
 */
export function conditionInWords({ row, together }: PlannedRow, verb: string): string {
  const { condition, presence } = row;
  if (condition === undefined || 'unknowable' in condition) {
    return presence === 'M' ? 'it is mandatory' : 'it is returned from the request';
  }
  if ('party' in condition) return `a merchant sends ${listInWords(together, 'and')}, a member none of them`;
  if ('member' in condition) return `it ${verb} where ${condition.member} is ${condition.equals}`;
  if ('missing' in condition) return `it ${verb} where ${condition.missing} is missing`;
  return `it ${verb} with one of its members`;
}
