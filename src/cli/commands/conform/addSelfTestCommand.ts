import type { Command } from 'commander';
import { exitCode } from '../../exitCode.js';
import { write } from '../../io/write.js';
import { writeJson } from '../../io/writeJson.js';
import { isClean, selfTestReport } from '../../render/selfTestReport.js';
import type { Session } from '../../Session.js';
import { conformOptions } from './conformOptions.js';
import { withSuite } from './withSuite.js';

/** `tallystick conform self-test`: the suite tested. */
export function addSelfTestCommand(conform: Command, session: Session): void {
  conform
    .command('self-test')
    .description(
      'Tests the suite itself: the built-in implementation must pass, every implementation with a known fault must fail the cases meant for it, and no program that does nothing may pass.',
    )
    .addOption(conformOptions.seed())
    .option('--json', 'prints the result as JSON')
    .addHelpText(
      'after',
      '\nExit code 0: all of that is true, 1: something is not.\n\nExample:\n  $ tallystick conform self-test',
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
