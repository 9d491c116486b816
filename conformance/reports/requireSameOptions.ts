import { ConformanceError } from '../ConformanceError.js';
import type { StartEvent } from '../Event.js';

/** Options whose words differ between the shards of one run, or between machines. */
const OWN_TO_A_SHARD = /^--(?:shard|failed-in) /;

const NONE = 'none';

/** What must be the same in all shards, as the command line calls it; undefined where a report does not say it. */
const SAME = {
  '--require': ({ options }) => options && (options.require ?? NONE),
  '--known-failing': ({ options }) => options && (options.knownFailing ?? NONE),
  '--profile': ({ options }) => options && (options.profile ?? NONE),
  '--runs': ({ runs }) => runs,
  'the options that choose cases': ({ narrowed }) =>
    narrowed?.by.filter((option) => !OWN_TO_A_SHARD.test(option)),
  'the program that is tested': ({ options }) => options && (options.program ?? NONE),
} satisfies Record<string, (start: StartEvent) => unknown>;

/**
 * Makes sure that the shards of a run were run with the same options. A report of a version that did not write them
 * is compared by what it has.
 *
 * @param starts of reports, of which those of shards are compared
 * @param nameOf what each is called in errors
 * @throws {@link ConformanceError} with the options that differ
 */
export function requireSameOptions(starts: readonly StartEvent[], nameOf: (index: number) => string): void {
  const first = starts.findIndex(({ shard }) => shard !== undefined);
  for (const [index, start] of starts.entries()) {
    if (start.shard === undefined) continue;
    const differing = differingOf(starts[first] as StartEvent, start);
    if (differing.length > 0)
      throw new ConformanceError(
        `${nameOf(first)} and ${nameOf(index)} differ in ${differing.join(' and ')}. Run all shards with the same options, then merge.`,
      );
  }
}

function differingOf(one: StartEvent, other: StartEvent): readonly string[] {
  return Object.entries(SAME).flatMap(([name, read]) => {
    const values = [read(one), read(other)];
    if (values.includes(undefined)) return [];
    const [left, right] = values.map((value) => JSON.stringify(value));
    return left === right ? [] : [name];
  });
}
