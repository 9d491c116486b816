import { Command } from 'commander';
import { printable } from 'tallystick';
import { addCallCommand } from './commands/addCallCommand.js';
import { addCodesCommand } from './commands/addCodesCommand.js';
import { addCompletionCommand } from './commands/addCompletionCommand.js';
import { addConformCommand } from './commands/addConformCommand.js';
import { addDemoCommand } from './commands/addDemoCommand.js';
import { addDiagnoseCommand } from './commands/addDiagnoseCommand.js';
import { addIdCommand } from './commands/addIdCommand.js';
import { addInspectCommand } from './commands/addInspectCommand.js';
import { addKeysCommand } from './commands/addKeysCommand.js';
import { addListenCommand } from './commands/addListenCommand.js';
import { addOpenCommand } from './commands/addOpenCommand.js';
import { addReplayCommand } from './commands/addReplayCommand.js';
import { addSampleCommand } from './commands/addSampleCommand.js';
import { addSchemaCommand } from './commands/addSchemaCommand.js';
import { addSealCommand } from './commands/addSealCommand.js';
import { addServeCommand } from './commands/addServeCommand.js';
import { addSignCommand } from './commands/addSignCommand.js';
import { addTablesCommand } from './commands/addTablesCommand.js';
import { addTesteeCommand } from './commands/addTesteeCommand.js';
import { addTriggerCommand } from './commands/addTriggerCommand.js';
import { addValidateCommand } from './commands/addValidateCommand.js';
import { addVerifyCommand } from './commands/addVerifyCommand.js';
import { terminalOf } from './io/terminalOf.js';
import { print, printableLines } from './io/write.js';
import type { Session } from './Session.js';

/**
 * The program with all its commands.
 *
 * @param argv the arguments that it is given, which a message of the parser may repeat
 */
export function programOf(session: Session, argv: readonly string[]): Command {
  const { stdout, stderr, env, version } = session.io;
  const program = new Command('tallystick')
    .description(
      'Tables, validation, samples, signatures and diagnosis for the Open API of UnionPay International and for LianLian Pay.',
    )
    .version(version)
    .enablePositionalOptions()
    .exitOverride()
    .showHelpAfterError('Add --help to see what can be given.')
    .configureOutput({
      writeOut: (text) => print(stdout, text),
      writeErr: (text) => print(stderr, text),
      outputError: (text, tell) => tell(withoutControls(text, argv)),
      getOutHelpWidth: () => terminalOf(stdout, env).width,
      getErrHelpWidth: () => terminalOf(stderr, env).width,
      getOutHasColors: () => false,
      getErrHasColors: () => false,
    })
    .addHelpText(
      'after',
      `
A message is named like unionpay/MOBILE_NUMBER_VERIFICATION/request, in any
letter case. The system may be left out, and the interface alone means its
request (for tables, both of its messages).

Exit codes: 0 fine, 1 not valid, 2 wrong usage, 141 the reader of the output
went away before all was written, such as head; conform has more.

Examples:
  $ tallystick                        a tour: the demo
  $ tallystick tables MPAY_VERIFY     the fields of a request and its response
  $ tallystick validate CHANNEL_LOGIN_INFO message.json`,
    );
  addDemoCommand(program, session);
  addTablesCommand(program, session);
  addCodesCommand(program, session);
  addValidateCommand(program, session);
  addSampleCommand(program, session);
  addSchemaCommand(program, session);
  addIdCommand(program, session);
  addKeysCommand(program, session);
  addSealCommand(program, session);
  addOpenCommand(program, session);
  addCallCommand(program, session);
  addReplayCommand(program, session);
  addServeCommand(program, session);
  addListenCommand(program, session);
  addTriggerCommand(program, session);
  addSignCommand(program, session);
  addVerifyCommand(program, session);
  addInspectCommand(program, session);
  addDiagnoseCommand(program, session);
  addConformCommand(program, session);
  addTesteeCommand(program, session);
  addCompletionCommand(program, session);
  return program;
}

/** A message of the parser of arguments, in which none of them begins a line: it may repeat a value after a `=`. */
function withoutControls(text: string, argv: readonly string[]): string {
  const given = argv.flatMap((word) => [word, word.slice(word.indexOf('=') + 1)]);
  const told = given.reduce((all, word) => all.replaceAll(word, () => printable(word)), text);
  return printableLines(told, false);
}
