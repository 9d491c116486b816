import type { Command } from 'commander';
import { printable } from 'tallystick';
import type { Case } from '../../../../conformance/commandLine.js';
import { didYouMean } from '../../arguments/didYouMean.js';
import { write } from '../../io/write.js';
import { writeJson } from '../../io/writeJson.js';
import { listNote } from '../../render/listNote.js';
import type { Session } from '../../Session.js';
import { UsageError } from '../../UsageError.js';
import { addOptions, type ConformOptions, conformOptions } from './conformOptions.js';
import { everyCase, findCase } from './findCase.js';
import { filterOf } from './runConformance.js';
import { signedText } from './signedText.js';
import { withSuite } from './withSuite.js';

/** `tallystick conform list` and `show`: which cases there are. */
export function addCaseCommands(conform: Command, session: Session): void {
  const { stdout, stderr } = session.io;
  const list = conform
    .command('list')
    .description(
      'Lists the ids and titles of all cases: of codecs and of who is tested over HTTP, the clients (operation call), servers (serve) and receivers (receive). A run asks a part of them: of a codec and a client the operations and messages that it declares, of a server and a receiver the interfaces that it offers.',
    )
    .option('--json', 'prints JSON')
    .option(
      '--interface <name>',
      'only cases of this interface, as in a run; repeat it for several',
      (name, others: string[] = []) => [...others, name],
    )
    .addHelpText(
      'after',
      "\nExamples:\n  $ tallystick conform list --include '*.mcc.*'\n  $ tallystick conform list --operation serve --interface MPAY_APPLY",
    );
  addOptions(list, ...conformOptions.filter().filter(({ long }) => long !== '--failed-in'));
  list.action((options: ListOptions) =>
    withSuite(session, async (suite) => {
      const { interface: names, json } = options;
      const all = await everyCase(suite);
      suite.requireFilter(filterOf(options), all);
      if (names !== undefined) await requireInterfaces(names);
      const narrowed = names === undefined ? all : suite.casesOfInterfaces(all, names);
      const cases = suite.selectCases(narrowed, filterOf(options));
      if (json) {
        await writeJson(stdout, cases.map(described));
        return;
      }
      await write(stdout, cases.map(({ id, title }) => `${id}  ${title}\n`).join(''));
      // Not between the cases, which a program may read.
      await write(stderr, `${listNote(cases, suite.usualInterfaces.length)}\n`);
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
        const stringToSign = await signedText(found.operation, question);
        await writeJson(stdout, {
          ...described(found),
          ...(found.output && { output: found.output }),
          ...(stringToSign !== undefined && { stringToSign }),
          ...(question && { asked: questions.length, ...question }),
        });
      }),
    );
}

interface ListOptions extends ConformOptions {
  readonly json?: true;
  readonly interface?: readonly string[];
}

async function requireInterfaces(names: readonly string[]): Promise<void> {
  const { interfaces } = await import('tallystick/catalogue');
  const known = interfaces.map(({ name }) => name as string);
  const unknown = names.find((name) => !known.includes(name));
  if (unknown === undefined) return;
  throw new UsageError(
    `There is no interface ${printable(unknown)}.${didYouMean(unknown, known)} \`tallystick tables\` lists them.`,
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
