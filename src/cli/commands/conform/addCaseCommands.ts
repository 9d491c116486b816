import type { Command } from 'commander';
import type { Case } from '../../../../conformance/commandLine.js';
import { write } from '../../io/write.js';
import { writeJson } from '../../io/writeJson.js';
import type { Session } from '../../Session.js';
import { addOptions, type ConformOptions, conformOptions } from './conformOptions.js';
import { everyCase, findCase } from './findCase.js';
import { filterOf } from './runConformance.js';
import { withSuite } from './withSuite.js';

/** `tallystick conform list` and `show`: which cases there are. */
export function addCaseCommands(conform: Command, session: Session): void {
  const { stdout } = session.io;
  const list = conform
    .command('list')
    .description(
      'Lists the ids and titles of the cases: of codecs and of who is tested over HTTP, the clients (operation call), servers (serve) and receivers (receive).',
    )
    .option('--json', 'prints JSON')
    .addHelpText(
      'after',
      "\nExamples:\n  $ tallystick conform list --include '*.mcc.*'\n  $ tallystick conform list --operation serve",
    );
  addOptions(list, ...conformOptions.filter());
  list.action((options: ConformOptions & { readonly json?: true }) =>
    withSuite(session, async (suite) => {
      const all = await everyCase(suite);
      suite.requireFilter(filterOf(options), all);
      const cases = suite.selectCases(all, filterOf(options));
      if (options.json) await writeJson(stdout, cases.map(described));
      else await write(stdout, cases.map(({ id, title }) => `${id}  ${title}\n`).join(''));
    }),
  );
  conform
    .command('show')
    .description('Shows a case: the question, the expected answer, and its source.')
    .argument('<id>', 'the id of a case, as list prints it')
    .addHelpText('after', '\nExample:\n  $ tallystick conform show serial-pad.one-character')
    .action((id: string) =>
      withSuite(session, async (suite) => {
        const found = findCase(id, await everyCase(suite));
        const { questions } = found;
        const [question] = questions;
        await writeJson(stdout, {
          ...described(found),
          ...(question && { asked: questions.length, ...question }),
        });
      }),
    );
}

function described({
  id,
  aliases,
  title,
  operation,
  message,
  level,
  tags,
  references,
  feature,
  expected,
}: Case): object {
  return { id, aliases, title, operation, message, level, tags, references, feature, expected };
}
