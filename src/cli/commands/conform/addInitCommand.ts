import type { Command } from 'commander';
import { write } from '../../io/write.js';
import { writeNewFile } from '../../io/writeNewFile.js';
import type { Session } from '../../Session.js';
import { withSuite } from './withSuite.js';

/** `tallystick conform init`: a testee to begin with. */
export function addInitCommand(conform: Command, session: Session): void {
  conform
    .command('init')
    .description('Writes a testee to begin with into the current directory, never over a file.')
    .argument('<language>', 'python, javascript or go')
    .addHelpText('after', '\nExample:\n  $ tallystick conform init python')
    .action((language: string) =>
      withSuite(session, async ({ starterOf }) => {
        const { file, text, build, command } = starterOf(language);
        await writeNewFile(file, text, 0o755);
        await write(
          session.io.stdout,
          `${file} answers one operation, and wrongly. See it convicted:\n\n${build === undefined ? '' : `  ${build}\n`}  npx tallystick conform -- ${command}\n`,
        );
      }),
    );
}
