import { interfaces } from 'tallystick/catalogue';
import type { Case } from '../Case.js';
import { ConformanceError } from '../ConformanceError.js';
import { operations } from '../operations.js';
import { closestName } from './closestName.js';
import { namesOf } from './namesOf.js';
import { operationMeant } from './operationMeant.js';
import { plainText } from './plainText.js';
import { features } from './unknownNames.js';

/**
 * Makes sure that what is required exists, and that cases ask it.
 *
 * @param required operations, features, messages and interfaces
 * @param cases the chosen cases, of all shards, because each asks a part
 * @throws {@link ConformanceError} for another name, or one that no chosen case asks
 */
export function requireAsked(required: readonly string[], cases: readonly Case[]): void {
  if (required.length === 0) return;
  const known = [...operations, ...features, ...interfaces.flatMap(namesOfInterface)];
  const unknown = required.filter((name) => !known.includes(name));
  if (unknown.length > 0) {
    throw new ConformanceError(
      `${unknown.map((name) => plainText(name)).join(', ')} cannot be required: the operations are ${operations.join(', ')}; the features ${features.join(', ')}; tallystick tables lists messages and interfaces.${unknown.map((name) => meant(name, known)).join('')}`,
    );
  }
  const asked = new Set(cases.flatMap(namesOf));
  const unasked = required.filter((name) => !asked.has(name));
  if (unasked.length > 0) {
    throw new ConformanceError(
      `${unasked.join(', ')} cannot be required: none of the chosen cases asks it. Choose more cases, or require less.`,
    );
  }
}

function namesOfInterface({ name, tables }: (typeof interfaces)[number]): readonly string[] {
  return [name, ...tables.map((table) => table.name)];
}

/** A sentence that names what is meant, with a blank before it. */
function meant(name: string, known: readonly string[]): string {
  const operation = operationMeant(name);
  if (operation !== '') return operation;
  const end = `/${name.toLowerCase()}`;
  const found =
    known.find((other) => other.toLowerCase().endsWith(end)) ??
    closestName(name, known, { most: name.length / 3 });
  return found === undefined ? '' : ` Did you mean ${found}?`;
}
