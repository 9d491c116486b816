import type { Command } from 'commander';
import { printable } from 'tallystick';
import { faultWords } from '../../io/faultWords.js';
import { write } from '../../io/write.js';
import { orUsage, type UsageWords } from '../../orUsage.js';
import { countOf } from '../../render/countOf.js';
import type { Session } from '../../Session.js';
import { UsageError } from '../../UsageError.js';
import { withSuite } from './withSuite.js';

/** `tallystick conform vectors`: vectors printed whole, their files checked and formatted. */
export function addVectorCommands(conform: Command, session: Session): void {
  const { stdout } = session.io;
  const vectors = conform
    .command('vectors')
    .description('Prints vectors whole, checks and formats their files.')
    .addHelpText('after', "\nExample:\n  $ tallystick conform vectors expand 'jws-verify.*'");
  const DIRECTORY = ['[directory]', 'with the files; that of the package by default'] as const;
  vectors
    .command('expand')
    .description(
      'Prints vectors whole, one JSON document: a list of groups, each vector with its input and the expected output.',
    )
    .argument('[glob]', 'only vectors with such an id; * stands for any characters')
    .addHelpText('after', "\nExample:\n  $ tallystick conform vectors expand 'jws-verify.*'")
    .action((glob?: string) =>
      withSuite(session, (suite) => write(stdout, suite.formatVectors(suite.wholeVectors(glob)))),
    );
  vectors
    .command('lint')
    .description('Checks vectors: schema, ids, flags, references, coverage. Exit code 2: something is wrong.')
    .argument(...DIRECTORY)
    .addHelpText('after', '\nExample:\n  $ tallystick conform vectors lint')
    .action((directory?: string) =>
      withSuite(session, async (suite) => {
        const faults = await orUsage(() => suite.lintVectorFiles(directory), wordsFor(directory));
        await write(stdout, faults.map((fault) => `${printable(fault)}\n`).join(''));
        if (faults.length > 0) throw new UsageError(`The vectors have ${countOf(faults.length, 'fault')}.`);
      }),
    );
  vectors
    .command('fmt')
    .description('Writes vectors in their canonical form.')
    .argument(...DIRECTORY)
    .addHelpText('after', '\nExample:\n  $ tallystick conform vectors fmt vectors')
    .action((directory?: string) =>
      withSuite(session, async (suite) => {
        const changed = await orUsage(() => suite.formatVectorFiles(directory), wordsFor(directory));
        await write(stdout, changed.map((file) => `${printable(file)}\n`).join(''));
      }),
    );
}

/** The vectors of the package are not the caller's. */
function wordsFor(directory: string | undefined): UsageWords {
  return directory === undefined ? () => undefined : faultWords.reading(directory);
}
