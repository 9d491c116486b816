import { type Command, Option } from 'commander';
import { TallystickError } from '../codec/TallystickError.js';
import type { Violation } from '../codec/Violation.js';
import type { SignType } from '../envelope/lianlian/SignType.js';
import { exitCode } from './exitCode.js';
import { onlyOneFromStdin } from './onlyOneFromStdin.js';
import { orRefusal } from './orRefusal.js';
import { readMembers } from './readJson.js';
import { readPublicKey } from './readKeyFile.js';
import { refusalReport } from './refusalReport.js';
import type { Session } from './Session.js';
import { type Terminal, terminalOf } from './terminalOf.js';
import { withHint } from './withHint.js';
import { write } from './write.js';
import { writeJson } from './writeJson.js';

interface Options {
  readonly key: string;
  readonly algorithm: SignType;
  readonly json?: true;
}

/** `tallystick verify`: whether a signature holds. */
export function addVerifyCommand(program: Command, session: Session): void {
  const { io } = session;
  program
    .command('verify')
    .summary('verify the signature of a message, without judging it')
    .description('Verifies a signature, without judging the message by a table. To judge it as well: open.')
    .addHelpText('after', '\nExample:\n  $ tallystick verify lianlian answer.json --key lianlian.pem')
    .command('lianlian')
    .summary('verify sign over all other members')
    .description('Verifies sign over all other members. Exit code 0: verified, 1: refused, 2: wrong usage.')
    .argument('[file]', 'file with the JSON text as received; - is standard input', '-')
    .requiredOption('--key <file>', "the sender's certificate or public key, as PEM or DER")
    .addOption(
      new Option('--algorithm <type>', 'what sign_type must be; RSA is MD5 with RSA')
        .choices(['RSA', 'SHA256withRSA'])
        .default('SHA256withRSA'),
    )
    .option('--json', 'prints the verdict as JSON')
    .addHelpText(
      'after',
      '\nExample:\n  $ tallystick verify lianlian notice.json --key lianlian.pem --algorithm RSA',
    )
    .action(async (file: string, { key: path, algorithm, json }: Options) => {
      onlyOneFromStdin({ 'the message': file, 'the key': path });
      const refused = await orRefusal(async () => {
        const keys = [await readPublicKey(path, io)];
        const message = await readMembers(file, io, 'LianLian signature rules');
        const { verify } = await import('../envelope/lianlian/verify.js');
        verify(message, { keys, accept: [algorithm] });
      });
      const violations =
        refused instanceof TallystickError
          ? refused.violations.map((violation) => hinted(violation, algorithm))
          : [];
      const valid = violations.length === 0;
      if (!valid) session.exitCode = exitCode.notValid;
      if (json) await writeJson(io.stdout, { valid, violations, notes: [] });
      else await write(io.stdout, verdictReport(violations, algorithm, terminalOf(io.stdout, io.env)));
    });
}

function verdictReport(violations: readonly Violation[], algorithm: SignType, terminal: Terminal): string {
  if (violations.length > 0) return refusalReport(violations, 'verified', terminal);
  return `${terminal.colors.green('verified')}, ${algorithm} over all members but sign\n`;
}

/** The envelope knows nothing of options. */
function hinted(violation: Violation, algorithm: SignType): Violation {
  const other = algorithm === 'RSA' ? 'SHA256withRSA' : 'RSA';
  return withHint(violation, 'kv-sign-type', `--algorithm ${other} takes the other one instead.`);
}
