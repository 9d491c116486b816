import { type Command, Option } from 'commander';
import { printable } from 'tallystick';
import type { Session } from '../Session.js';
import { UsageError } from '../UsageError.js';
import { addCaseCommands } from './conform/addCaseCommands.js';
import { addHttpCommands } from './conform/addHttpCommands.js';
import { addInitCommand } from './conform/addInitCommand.js';
import { addReceiverCommand } from './conform/addReceiverCommand.js';
import { addReportCommands } from './conform/addReportCommands.js';
import { addRunCommands } from './conform/addRunCommands.js';
import { addSelfTestCommand } from './conform/addSelfTestCommand.js';
import { addVectorCommands } from './conform/addVectorCommands.js';
import { addOptions, type ConformOptions, conformOptions, TESTEE } from './conform/conformOptions.js';
import { runConformance } from './conform/runConformance.js';
import { testeeCommand } from './conform/testeeCommand.js';
import { withSuite } from './conform/withSuite.js';

/** `tallystick conform`: the conformance suite. */
export function addConformCommand(program: Command, session: Session): void {
  const conform = program
    .command('conform')
    .summary('run the conformance suite against an implementation')
    .description(
      'Runs the conformance suite against an implementation in any language: a program that speaks the testee protocol. Without one, against the built-in implementation.',
    )
    .usage('[options] [-- COMMAND...]')
    .argument(...TESTEE)
    .addHelpText(
      'after',
      `
Exit codes: 0 conforms, 1 does not conform, 2 wrong usage, 3 the testee broke,
4 nothing was asked, 5 the suite itself failed; interrupted, the signal's.

Examples:
  $ tallystick conform
  $ tallystick conform init python
  $ tallystick conform -- python3 testee.py
  $ tallystick conform --seed 1 --known-failing known.txt --require-until \\
      -- python3 testee.py
  $ tallystick conform --include '*.mcc.*' --reporter junit=report.xml -- java -jar testee.jar`,
    );
  addOptions(
    conform,
    ...conformOptions.filter(),
    conformOptions.seed(),
    conformOptions.runs(),
    ...conformOptions.run(),
  );
  conform.addOption(new Option('--interface <name>').hideHelp());
  conform.addOption(new Option('--name <name>').hideHelp());
  conform.action((command: readonly string[], options: ConformOptions & OptionsOfOthers) => {
    if (options.interface !== undefined) refuseInterface(options.interface);
    if (options.name !== undefined) refuseName();
    const tested = { command: testeeCommand(command, session, conform) };
    return withSuite(session, (suite) => runConformance(suite, tested, options, session));
  });
  addRunCommands(conform, session);
  addHttpCommands(conform, session);
  addReceiverCommand(conform, session);
  addCaseCommands(conform, session);
  addReportCommands(conform, session);
  addVectorCommands(conform, session);
  addSelfTestCommand(conform, session);
  addInitCommand(conform, session);
}

/** Options that servers and merchants have, and a codec has not. */
interface OptionsOfOthers {
  readonly interface?: string;
  readonly name?: string;
}

/** A server or a merchant has no line in which it says what it is. */
function refuseName(): never {
  throw new UsageError(
    '--name is an option of conform server and receiver. A codec says its name and version in its first line: "implementation":{"name":"acme-codec","version":"2.3.1"}.',
  );
}

/** Servers, merchants and the list of cases have that option; a codec has its cases chosen by their ids. */
function refuseInterface(given: string): never {
  const name = printable(given);
  const slug = name.toLowerCase().replaceAll('_', '-');
  throw new UsageError(
    `--interface is an option of conform server, receiver and list. For a codec, --include '*.${slug}.*' asks about ${name} alone, and --require ${name} fails where nothing of it is asked.`,
  );
}
