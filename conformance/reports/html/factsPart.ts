import { type Markup, markup } from '#markup';
import type { ResultEvent } from '../../Event.js';
import { casesInWords } from '../casesInWords.js';
import { drawnInWords } from '../drawnInWords.js';
import { nameAndBuild } from '../nameAndBuild.js';
import type { WholeRun } from '../wholeRun.js';
import { shortened } from './shortened.js';

/** What was tested, which build, when, by how many cases of which suite. */
export function factsPart(run: WholeRun): Markup {
  const { start, end } = run;
  const { implementation, kit, startedAt } = start;
  const rows: readonly (readonly [string, string])[] = [
    ['Tested', implementation.name],
    ...buildRow(run),
    ...(implementation.language === undefined ? [] : [['Language', implementation.language] as const]),
    ...(startedAt === undefined
      ? []
      : [['When', `${startedAt.slice(0, 16).replace('T', ' ')} UTC`] as const]),
    ['Cases', decidedInWords(run)],
    ['Took', `${(end.milliseconds / 1000).toFixed(1)} s`],
    ['Suite', `tallystick ${kit}${drawnInWords(start)}`],
  ];
  return markup`<dl class="facts">${rows.map(([name, text]) => markup`<dt>${name}</dt><dd>${shortened(text)}</dd>`)}</dl>`;
}

const AT_A_URL: readonly string[] = ['serve', 'receive'];

/** The build, or how the next report names it; nothing where `--name` gave a name without one. */
function buildRow({ start, results }: WholeRun): readonly (readonly [string, string])[] {
  const { name, version } = start.implementation;
  if (version !== undefined) return [['Build', version]];
  const isServed = results.length > 0 && results.every(({ operation }) => AT_A_URL.includes(operation));
  if (!isServed) return [['Build', 'not named; a testee says its version when it starts']];
  if (isAddress(name) && !results.some(isNamed))
    return [['Build', 'not named; give it with --name, such as --name "acme 2.3.1"']];
  const { build } = nameAndBuild(name);
  return build === undefined ? [] : [['Build', build]];
}

/** Whether the command of the run gave the name, which may look like a host. */
function isNamed({ replay }: ResultEvent): boolean {
  const [options = ''] = replay.split(' -- ');
  return options.includes(' --name ');
}

/** Whether a name is the host that a report has by default. */
function isAddress(name: string): boolean {
  if (!/[.:]|^localhost$/.test(name)) return false;
  try {
    return new URL(`http://${name}`).host === name;
  } catch {
    return false;
  }
}

/** How many cases were going to be asked, and of these how many have a verdict. */
function decidedInWords({ start, results }: WholeRun): string {
  const undecided = results.filter(({ outcome }) => outcome === 'not-applicable').length;
  const decided = results.length - undecided;
  const told = casesInWords(start);
  if (decided >= start.cases) return told;
  return `${told}; ${decided} decided${undecided > 0 ? `, ${undecided} not applicable` : ''}`;
}
