import { plainText } from './plainText.js';
import type { CaseFilter } from './selectCases.js';

/** What narrows a run, as options of the command line. */
export function filterInWords({
  include = [],
  exclude = [],
  tags = [],
  level,
  operations = [],
  shard,
}: CaseFilter): readonly string[] {
  const options: readonly (readonly [string, readonly string[]])[] = [
    ['include', include],
    ['exclude', exclude],
    ['tag', tags],
    ['level', level === undefined ? [] : [level]],
    ['operation', operations],
    ['shard', shard === undefined ? [] : [shard]],
  ];
  return options.flatMap(([name, values]) => values.map((value) => `--${name} ${plainText(value)}`));
}
