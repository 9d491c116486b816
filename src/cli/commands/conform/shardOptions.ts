import { createHash } from 'node:crypto';
import type * as Conformance from '../../../../conformance/commandLine.js';

/** What a run was given, as far as all shards of it must be given the same. */
export interface Given {
  readonly required: readonly string[];
  /** The text of the list of known failures. */
  readonly known: string;
  readonly profile: Conformance.Profile;
  /** Program and arguments, masked. */
  readonly command: readonly string[];
}

/**
 * What the report of a run says of its options, so that `report merge` tells other ones: names, and of the rest a
 * hash. Another machine may have the same program in another folder.
 */
export function shardOptions({
  required,
  known,
  profile,
  command,
}: Given): NonNullable<Conformance.StartEvent['options']> {
  const names = [...new Set(required)].sort();
  const lines = known.split(/\r?\n/).map((line) => line.trim());
  const program = command.slice(0, PROGRAM_WORDS).map((word) => word.replace(/^.*[/\\]/, ''));
  return {
    ...(names.length > 0 && { require: names }),
    ...(known !== '' && { knownFailing: hashOf(lines) }),
    ...(Object.keys(profile).length > 0 && { profile: hashOf(profile) }),
    ...(command.length > 0 && { program: hashOf(program) }),
  };
}

/** An interpreter and its script; what follows, such as a port, may be another one on each machine. */
const PROGRAM_WORDS = 2;

/** Enough of it to tell one from another. */
const DIGITS = 16;

function hashOf(value: unknown): string {
  return createHash('sha256').update(JSON.stringify(value)).digest('hex').slice(0, DIGITS);
}
