import type { Command } from 'commander';
import { terminalOf } from '../io/terminalOf.js';
import { write } from '../io/write.js';
import { calledAs } from '../render/calledAs.js';
import type { Session } from '../Session.js';

/** `tallystick demo`: what a newcomer sees first. */
export function addDemoCommand(program: Command, { io }: Session): void {
  program
    .command('demo')
    .summary('show what tallystick does, on made-up messages')
    .description(
      'Shows a valid and a faulty message of each interface, the same every time. Nothing is sent.',
    )
    .addHelpText('after', '\nExample:\n  $ tallystick demo')
    .action(async () => {
      const { demoReport } = await import('../render/demoReport.js');
      await write(io.stdout, demoReport(terminalOf(io.stdout, io.env), calledAs(io)));
    });
}
