import type { Command } from 'commander';
import { printable, printableJson } from 'tallystick';
import type { Case, Question } from '../../../../conformance/commandLine.js';
import { write } from '../../io/write.js';
import { writeNewFile } from '../../io/writeNewFile.js';
import { calledAs } from '../../render/calledAs.js';
import type { Session } from '../../Session.js';
import { UsageError } from '../../UsageError.js';
import { answersOf, type Overheard } from './answersOf.js';
import { addOptions, type ConformOptions, conformOptions, TESTEE } from './conformOptions.js';
import { findCase } from './findCase.js';
import { streamForPeople } from './openReports.js';
import { runConformance } from './runConformance.js';
import { signedText } from './signedText.js';
import { testeeCommand } from './testeeCommand.js';
import { type Suite, withSuite } from './withSuite.js';

/** `tallystick conform smoke` and `replay`: a few cases, or one of them again. */
export function addRunCommands(conform: Command, session: Session): void {
  const smoke = conform
    .command('smoke')
    .description(
      'Runs a few cases of each operation and message: shows whether an implementation answers at all.',
    )
    .argument(...TESTEE)
    .addHelpText('after', '\nExample:\n  $ tallystick conform smoke --stderr -- python3 testee.py');
  addOptions(smoke, conformOptions.seed(), ...conformOptions.run());
  smoke.action((command: readonly string[], options: ConformOptions) => {
    const testee = testeeCommand(command, session, smoke);
    return withSuite(session, (suite) =>
      runConformance(
        suite,
        { command: testee, choose: (cases) => suite.smokeCases(cases), narrowedBy: ['smoke'] },
        options,
        session,
      ),
    );
  });
  const replay = conform
    .command('replay')
    .description(
      'Runs one case again, and prints the smallest input that makes a property fail, or of a vector the one right output and what was received.',
    )
    .argument('<id>', 'the id of a case')
    .argument(...TESTEE)
    .addHelpText(
      'after',
      '\nExample:\n  $ tallystick conform replay property.jws-sign.opens --seed 7 -- python3 testee.py',
    );
  addOptions(replay, conformOptions.seed(), conformOptions.runs(), ...conformOptions.run());
  replay.option(
    '--vector <file>',
    'writes the input that makes a property fail as a vector; never overwrites a file',
  );
  replay.action(
    (id: string, command: readonly string[], options: ConformOptions & { readonly vector?: string }) => {
      const testee = testeeCommand(command, session, replay);
      return withSuite(session, async (suite) => {
        let found: { readonly one: Case; readonly question: Question } | undefined;
        refuseServed(id, suite, session);
        let heard: Overheard | undefined;
        // After the report, which may draw a bar where this goes, too.
        const told: string[] = [];
        const choose = (cases: readonly Case[]) => {
          heard = answersOf(findCase(id, cases));
          return [heard.one];
        };
        const onCounterexample = (one: Case, question: Question) => {
          found = { one, question };
          const shown = printableJson({ operation: one.operation, ...question }, 2);
          told.push(`The smallest question that was found:\n${shown}\n`);
        };
        const narrowedBy = [`replay ${printable(id)}`];
        await runConformance(
          suite,
          { command: testee, choose, narrowedBy, onCounterexample },
          options,
          session,
        );
        const difference = heard?.difference();
        told.push(difference ?? '');
        const wrong = found?.question ?? (difference && heard?.one.questions[0]);
        const text = heard && wrong && (await signedText(heard.one.operation, wrong));
        if (text) told.push(`The string to sign:\n${printable(text)}\n`);
        await write(streamForPeople(options.reporter ?? [], session.io), told.join(''));
        if (options.vector === undefined) return;
        if (found === undefined)
          throw new UsageError('No counterexample was found, so there is no vector to write.');
        await writeCounterexample(suite, found.one, found.question, options.vector, session);
      });
    },
  );
}

/** Cases of servers and merchants are asked over HTTP, by other commands. */
function refuseServed(id: string, { servedCases }: Suite, { io }: Session): void {
  const found = servedCases().find((one) => one.id === id || one.aliases.includes(id));
  if (found === undefined) return;
  const command = found.operation === 'serve' ? 'server' : 'receiver';
  throw new UsageError(
    `${found.id} is a case of a ${command}: ${calledAs(io)} conform ${command} --include ${found.id}, with the options of the run.`,
  );
}

async function writeCounterexample(
  suite: Suite,
  one: Case,
  question: Question,
  file: string,
  { io }: Session,
): Promise<void> {
  const replay = `${calledAs(io)} conform replay ${one.id}`;
  const group = suite.counterexampleGroup(one, question, { since: suite.kit, replay });
  if (group === undefined) {
    throw new UsageError(
      `${one.id} judges by more than a verdict, which a vector cannot hold; keep the question.`,
    );
  }
  await writeNewFile(file, suite.formatVectors(group));
  await write(io.stderr, `Written: ${printable(file)}. Add the rule and the path that are right.\n`);
}
