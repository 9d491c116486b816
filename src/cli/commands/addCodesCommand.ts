import type { Command } from 'commander';
import type { Io } from '../io/Io.js';
import { terminalOf } from '../io/terminalOf.js';
import { write } from '../io/write.js';
import { writeJson } from '../io/writeJson.js';
import type { Session } from '../Session.js';
import { UsageError } from '../UsageError.js';

/** `tallystick codes`: the codes with which the networks answer. */
export function addCodesCommand(program: Command, { io }: Session): void {
  program
    .command('codes')
    .summary('explain a return code')
    .description('Lists the return codes of the networks, or explains one and what to do.')
    .argument('[code]', 'a code, such as 1004 or E0')
    .option('--json', 'prints JSON')
    .addHelpText('after', '\nExamples:\n  $ tallystick codes 1004\n  $ tallystick codes --json')
    .action((code: string | undefined, { json }: { readonly json?: true }) => printCodes(code, json, io));
}

async function printCodes(asked: string | undefined, json: true | undefined, io: Io): Promise<void> {
  const { returnCodes } = await import('tallystick/catalogue');
  const found = returnCodes.filter(({ code }) => asked === undefined || code === asked.toUpperCase());
  if (found.length === 0) {
    throw new UsageError(
      'no network publishes this code; run `tallystick codes`. The local gateway answers UnionPay requests also with 30 (wrong member) and 94 (repeated order number)',
    );
  }
  if (json) await writeJson(io.stdout, found);
  else {
    const { codeList } = await import('../render/codeList.js');
    await write(io.stdout, codeList(found, terminalOf(io.stdout, io.env)));
  }
}
