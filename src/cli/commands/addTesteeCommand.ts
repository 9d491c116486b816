import type { Command } from 'commander';
import type { Session } from '../Session.js';
import { loadConformance } from './conform/withSuite.js';

/** `tallystick testee`: the built-in implementation as a process. */
export function addTesteeCommand(program: Command, session: Session): void {
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
