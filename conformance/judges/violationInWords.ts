import type { Row } from 'tallystick';
import { interfaces } from 'tallystick/catalogue';
import type { ToldViolation } from '../Testee.js';

const RULES = new Set([
  ...['required', 'absent', 'type', 'length', 'charset', 'value', 'format', 'syntax', 'unknown'],
  ...['header', 'key', 'signature', 'timestamp', 'replay', 'path', 'app-id', 'decryption'],
]);

let identifiers: ReadonlySet<string> | undefined;

/**
 * Says which rule a testee named, and where, such as `required at /msgID`: a rule that the protocol knows, a path whose
 * members the tables know, never anything that could be a value.
 */
export function violationInWords(violation: ToldViolation): string {
  const { rule, path } = violation ?? {};
  const named =
    rule === undefined ? 'no rule' : RULES.has(rule) ? rule : 'a rule that the protocol does not know';
  if (path === undefined) return named;
  if (path === '') return `${named} at the whole message`;
  return isKnown(path) ? `${named} at ${path}` : `${named} at a path that no table has`;
}

function isKnown(path: unknown): boolean {
  return (
    typeof path === 'string' &&
    path.startsWith('/') &&
    path
      .slice(1)
      .split('/')
      .every((name) => knownIdentifiers().has(name))
  );
}

function knownIdentifiers(): ReadonlySet<string> {
  identifiers ??= new Set(
    interfaces.flatMap(({ tables }) => tables.flatMap(({ rows }) => rows.flatMap(namesOf))),
  );
  return identifiers;
}

function namesOf({ identifier, members = [] }: Row): readonly string[] {
  return [identifier, ...members.flatMap(namesOf)];
}
