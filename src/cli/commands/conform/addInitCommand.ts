import type { Command } from 'commander';
import { write } from '../../io/write.js';
import { writeNewFile } from '../../io/writeNewFile.js';
import { calledAs } from '../../render/calledAs.js';
import type { Session } from '../../Session.js';
import { withSuite } from './withSuite.js';

/** `tallystick conform init`: a program to begin with. */
export function addInitCommand(conform: Command, session: Session): void {
  conform
    .command('init')
    .description(
      'Writes a starter program into the current directory: a testee in a language, or a server, a client or a receiver of notices over HTTP. Never overwrites a file.',
    )
    .argument(
      '<name>',
      'python, javascript, php, go, java, c, python-server, python-client or python-receiver',
    )
    .addHelpText(
      'after',
      '\nExamples:\n  $ tallystick conform init python\n  $ tallystick conform init python-server',
    )
    .action((name: string) =>
      withSuite(session, async ({ starterOf }) => {
        const program = calledAs(session.io);
        const { file, text, about, before, commands } = starterOf(name);
        await writeNewFile(file, text, 0o755);
        const lines = [...before, ...commands.map((command) => `${program} ${command}`)].map(
          (line) => `  ${line}\n`,
        );
        await write(session.io.stdout, `${file} ${about}:\n\n${lines.join('')}`);
      }),
    );
}
