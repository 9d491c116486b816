import { readFile } from 'node:fs/promises';
import type { Command, Option } from 'commander';
import { printable, printableJson } from 'tallystick';
import type * as Conformance from '../../../conformance/commandLine.js';
import type { Case, Question } from '../../../conformance/commandLine.js';
import { type ExitCode, exitCode } from '../exitCode.js';
import { fileFault } from '../io/fileFault.js';
import { print, write } from '../io/write.js';
import { writeJson } from '../io/writeJson.js';
import { writeNewFile } from '../io/writeNewFile.js';
import { writeReport } from '../io/writeReport.js';
import { countOf } from '../render/countOf.js';
import { isClean, selfTestReport } from '../render/selfTestReport.js';
import type { Session } from '../Session.js';
import { UsageError } from '../UsageError.js';
import { type ConformOptions, conformOptions } from './conform/conformOptions.js';
import { loadConformance } from './conform/loadConformance.js';
import { orConformanceUsage } from './conform/orConformanceUsage.js';
import { filterOf, runConformance, tellFault } from './conform/runConformance.js';
import { testeeCommand } from './conform/testeeCommand.js';

type Suite = typeof Conformance;

const COMMAND = [
  '[command...]',
  'after --: the program that speaks the testee protocol, and its arguments',
] as const;

/** `tallystick conform` and `tallystick testee`: the conformance suite. */
export function addConformCommand(program: Command, session: Session): void {
  const conform = program
    .command('conform')
    .summary('run the conformance suite against an implementation')
    .description(
      'Runs the conformance suite against an implementation in any language: a program that speaks the testee protocol. Without one, against the built-in implementation.',
    )
    .usage('[options] [-- COMMAND...]')
    .argument(...COMMAND)
    .addHelpText(
      'after',
      `
Exit codes: 0 conforms, 1 does not conform, 2 wrong usage, 3 the testee broke,
4 nothing was asked, 5 the suite itself failed; interrupted, the signal's.

Examples:
  $ tallystick conform
  $ tallystick conform init python
  $ tallystick conform -- python3 testee.py
  $ tallystick conform --include '*.mcc.*' --reporter junit=report.xml -- java -jar testee.jar`,
    );
  addOptions(
    conform,
    ...conformOptions.filter(),
    conformOptions.seed(),
    conformOptions.runs(),
    ...conformOptions.run(),
  );
  conform.action((command: readonly string[], options: ConformOptions) => {
    const testee = testeeCommand(command, session, conform);
    return withSuite(session, (suite) => runConformance(suite, testee, options, session));
  });
  addRunCommands(conform, session);
  addCaseCommands(conform, session);
  addReportCommands(conform, session);
  addVectorCommands(conform, session);
  addSelfTestCommand(conform, session);
  addInitCommand(conform, session);
  addTesteeCommand(program, session);
}

function addRunCommands(conform: Command, session: Session): void {
  const smoke = conform
    .command('smoke')
    .description(
      'Asks a few cases of each operation and message: shows whether an implementation can be talked to.',
    )
    .argument(...COMMAND)
    .addHelpText('after', '\nExample:\n  $ tallystick conform smoke --stderr -- python3 testee.py');
  addOptions(smoke, ...conformOptions.run());
  smoke.action((command: readonly string[], options: ConformOptions) => {
    const testee = testeeCommand(command, session, smoke);
    return withSuite(session, (suite) =>
      runConformance(suite, testee, options, session, (cases) => suite.smokeCases(cases)),
    );
  });
  const replay = conform
    .command('replay')
    .description('Asks one case again, and prints the smallest question that makes a property fail.')
    .argument('<id>', 'the id of a case')
    .argument(...COMMAND)
    .addHelpText(
      'after',
      '\nExample:\n  $ tallystick conform replay property.jws-sign.opens --seed 7 -- python3 testee.py',
    );
  addOptions(replay, conformOptions.seed(), conformOptions.runs(), ...conformOptions.run());
  replay.option('--vector <file>', 'writes what makes a property fail as a vector, never over a file');
  replay.action(
    (id: string, command: readonly string[], options: ConformOptions & { readonly vector?: string }) => {
      const testee = testeeCommand(command, session, replay);
      return withSuite(session, async (suite) => {
        let found: { readonly one: Case; readonly question: Question } | undefined;
        await runConformance(
          suite,
          testee,
          options,
          session,
          (cases) => [caseNamed(id, cases)],
          (one, question) => {
            found = { one, question };
            const shown = printableJson({ operation: one.operation, ...question }, 2);
            print(session.io.stderr, `The smallest question that was found:\n${shown}\n`);
          },
        );
        if (options.vector === undefined) return;
        if (found === undefined)
          throw new UsageError('No counterexample was found, so there is no vector to write.');
        await writeCounterexample(suite, found.one, found.question, options.vector, session);
      });
    },
  );
}

async function writeCounterexample(
  suite: Suite,
  one: Case,
  question: Question,
  file: string,
  { io }: Session,
): Promise<void> {
  const replay = `npx tallystick conform replay ${one.id}`;
  const group = suite.counterexampleGroup(one, question, { since: suite.kit, replay });
  if (group === undefined) {
    throw new UsageError(
      `${one.id} judges by more than a verdict, which a vector cannot hold; keep the question.`,
    );
  }
  await writeNewFile(file, suite.formatVectors(group));
  await write(io.stderr, `Written: ${printable(file)}. Add the rule and the path that are right.\n`);
}

function addCaseCommands(conform: Command, session: Session): void {
  const { stdout } = session.io;
  const list = conform
    .command('list')
    .description('Lists the cases: id and title.')
    .option('--json', 'prints JSON')
    .addHelpText('after', "\nExample:\n  $ tallystick conform list --include '*.mcc.*'");
  addOptions(list, ...conformOptions.filter());
  list.action((options: ConformOptions & { readonly json?: true }) =>
    withSuite(session, async (suite) => {
      const cases = suite.selectCases(await everyCase(suite), filterOf(options));
      if (options.json) await writeJson(stdout, cases.map(described));
      else await write(stdout, cases.map(({ id, title }) => `${id}  ${title}\n`).join(''));
    }),
  );
  conform
    .command('show')
    .description('Shows a case: what is asked, what is expected, and where that stands.')
    .argument('<id>', 'the id of a case, as list prints it')
    .addHelpText('after', '\nExample:\n  $ tallystick conform show serial-pad.one-character')
    .action((id: string) =>
      withSuite(session, async (suite) => {
        const found = caseNamed(id, await everyCase(suite));
        const { questions } = found;
        const [question] = questions;
        await writeJson(stdout, {
          ...described(found),
          ...(question && { asked: questions.length, ...question }),
        });
      }),
    );
}

function addReportCommands(conform: Command, session: Session): void {
  const { stdout } = session.io;
  const report = conform.command('report').description('Merges and renders reports that jsonl wrote.');
  report
    .command('merge')
    .description('Makes one report of several, such as those of the shards of a run.')
    .argument('<files...>', 'reports, as --reporter jsonl=FILE writes them')
    .addHelpText('after', '\nExample:\n  $ tallystick conform report merge 1.jsonl 2.jsonl > all.jsonl')
    .action((files: readonly string[]) =>
      withSuite(session, async (suite) => {
        const reports = await Promise.all(files.map((file) => eventsIn(file, suite)));
        for (const event of suite.mergeEvents(reports)) await writeJson(stdout, event, 0);
      }),
    );
  report
    .command('render')
    .description('Renders a report. The exit code is that of the run.')
    .argument('<name>', 'terminal, jsonl, junit, tap, markdown, badge or html')
    .argument('<file>', 'a report, as --reporter jsonl=FILE writes it')
    .addHelpText('after', '\nExample:\n  $ tallystick conform report render html all.jsonl > report.html')
    .action((name: string, file: string) =>
      withSuite(session, async (suite) => {
        const reporter = await suite.createReporter(name);
        for (const event of await eventsIn(file, suite)) {
          const text = reporter(event);
          if (text !== '') await writeReport(stdout, name, text);
          if (event.type === 'end') session.exitCode = event.exitCode as ExitCode;
        }
      }),
    );
}

function addVectorCommands(conform: Command, session: Session): void {
  const { stdout } = session.io;
  const vectors = conform
    .command('vectors')
    .description('Prints vectors whole, checks and formats their files.');
  const DIRECTORY = ['[directory]', 'with the files; that of the package unless said otherwise'] as const;
  vectors
    .command('expand')
    .description(
      'Prints vectors whole, one JSON document: a list of groups, each vector with its input and what is right for it.',
    )
    .argument('[glob]', 'only vectors with such an id; * stands for any characters')
    .addHelpText('after', "\nExample:\n  $ tallystick conform vectors expand 'jws-verify.*'")
    .action((glob?: string) =>
      withSuite(session, (suite) => write(stdout, suite.formatVectors(suite.wholeVectors(glob)))),
    );
  vectors
    .command('lint')
    .description(
      'Checks vectors: schema, ids, flags, references, coverage. Exit code 2 where something is wrong.',
    )
    .argument(...DIRECTORY)
    .action((directory?: string) =>
      withSuite(session, async (suite) => {
        const faults = await orFileFault(directory, () => suite.lintVectorFiles(directory));
        await write(stdout, faults.map((fault) => `${printable(fault)}\n`).join(''));
        if (faults.length > 0) throw new UsageError(`The vectors have ${countOf(faults.length, 'fault')}.`);
      }),
    );
  vectors
    .command('fmt')
    .description('Writes vectors in their canonical form.')
    .argument(...DIRECTORY)
    .action((directory?: string) =>
      withSuite(session, async (suite) => {
        const changed = await orFileFault(directory, () => suite.formatVectorFiles(directory));
        await write(stdout, changed.map((file) => `${printable(file)}\n`).join(''));
      }),
    );
}

function addSelfTestCommand(conform: Command, session: Session): void {
  conform
    .command('self-test')
    .description(
      'Tests the suite: it must acquit the built-in implementation, convict every implementation with a known fault by the cases that are meant for it, and let no program that does nothing pass.',
    )
    .addOption(conformOptions.seed())
    .option('--json', 'everything as JSON')
    .addHelpText(
      'after',
      '\nExit code 0 where all of that holds, else 1.\n\nExample:\n  $ tallystick conform self-test',
    )
    .action(({ seed, json }: { readonly seed?: number; readonly json?: boolean }) =>
      withSuite(session, async (suite) => {
        const { stdout } = session.io;
        const tested = await suite.selfTest({ seed });
        if (json) await writeJson(stdout, tested);
        else await write(stdout, selfTestReport(tested));
        if (!isClean(tested)) session.exitCode = exitCode.notValid;
      }),
    );
}

function addInitCommand(conform: Command, { io }: Session): void {
  conform
    .command('init')
    .description('Writes a testee to begin with into the current directory, never over a file.')
    .argument('<language>', 'python, javascript or go')
    .addHelpText('after', '\nExample:\n  $ tallystick conform init python')
    .action((language: string) =>
      orConformanceUsage(async () => {
        const { starterOf } = await loadConformance();
        const { file, text, build, command } = starterOf(language);
        await writeNewFile(file, text, 0o755);
        await write(
          io.stdout,
          `${file} answers one operation, and wrongly. See it convicted:\n\n${build === undefined ? '' : `  ${build}\n`}  npx tallystick conform -- ${command}\n`,
        );
      }),
    );
}

function addTesteeCommand(program: Command, session: Session): void {
  const { stdin, stdout } = session.io;
  program
    .command('testee')
    .summary('serve the built-in implementation to the conformance suite')
    .description(
      'Speaks the testee protocol over standard input and output: the built-in implementation as a process.',
    )
    .addHelpText('after', '\nExample:\n  $ tallystick conform -- npx tallystick testee')
    .action(async () => {
      const { builtIn, serve } = await loadConformance();
      await serve(builtIn(), stdin, stdout);
    });
}

function addOptions(command: Command, ...options: readonly Option[]): void {
  for (const option of options) command.addOption(option);
}

/** Runs with the suite; what goes wrong in it, but for wrong usage, is a fault of the suite. */
async function withSuite(session: Session, work: (suite: Suite) => Promise<void>): Promise<void> {
  try {
    await orConformanceUsage(async () => work(await loadConformance()));
  } catch (error) {
    const isPipe = error instanceof Error && 'code' in error && error.code === 'EPIPE';
    if (error instanceof UsageError || isPipe) throw error;
    session.exitCode = exitCode.suiteBroke;
    await tellFault(error, session.io);
  }
}

function everyCase({ suite, RUNS }: Suite): Promise<readonly Case[]> {
  return suite({ seed: 0, runs: RUNS });
}

function caseNamed(id: string, cases: readonly Case[]): Case {
  const found = cases.find((one) => one.id === id || one.aliases.includes(id));
  if (found === undefined) {
    throw new UsageError(`There is no case ${printable(id)}; \`tallystick conform list\` has their ids.`);
  }
  return found;
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

async function eventsIn(file: string, { readEvents }: Suite): Promise<ReturnType<Suite['readEvents']>> {
  return readEvents(await orFileFault(file, () => readFile(file, 'utf8')));
}

async function orFileFault<Value>(
  path: string | undefined,
  read: () => Value | Promise<Value>,
): Promise<Value> {
  try {
    return await read();
  } catch (error) {
    throw path === undefined ? error : fileFault(path, error);
  }
}
