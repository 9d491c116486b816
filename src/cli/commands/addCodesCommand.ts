import type { Command } from 'commander';
import type { Io } from '../io/Io.js';
import { terminalOf } from '../io/terminalOf.js';
import { write } from '../io/write.js';
import { writeJson } from '../io/writeJson.js';
import type { Session } from '../Session.js';
import { UsageError } from '../UsageError.js';
import type { OwnCode } from './codes/ownCodes.js';

/** `tallystick codes`: the codes with which the networks answer. */
export function addCodesCommand(program: Command, { io }: Session): void {
  program
    .command('codes')
    .summary('explain a return code, or a code of tallystick')
    .description(
      'Lists the return codes of the networks, or explains one and what to do; also a code of a violation, an error or a warning.',
    )
    .argument('[code]', 'a code, such as 1004, E0 or too-short')
    .option('--json', 'prints JSON')
    .addHelpText(
      'after',
      '\nExamples:\n  $ tallystick codes 1004\n  $ tallystick codes too-short\n  $ tallystick codes --json',
    )
    .action((code: string | undefined, { json }: { readonly json?: true }) => printCodes(code, json, io));
}

async function printCodes(asked: string | undefined, json: true | undefined, io: Io): Promise<void> {
  const { returnCodes } = await import('tallystick/catalogue');
  const found = returnCodes.filter(({ code }) => asked === undefined || code === asked.toUpperCase());
  const own = asked === undefined || found.length > 0 ? [] : await ownCodesOf(asked);
  if (json) await writeJson(io.stdout, [...found, ...own]);
  else {
    const { codeList } = await import('../render/codeList.js');
    const { ownCodeList } = await import('../render/ownCodeList.js');
    const terminal = terminalOf(io.stdout, io.env);
    await write(io.stdout, codeList(found, terminal) + ownCodeList(own, terminal));
  }
}

async function ownCodesOf(asked: string): Promise<readonly OwnCode[]> {
  const { ownCodes } = await import('./codes/ownCodes.js');
  const own = await ownCodes(asked);
  if (own.length > 0) return own;
  throw new UsageError(
    'no network publishes this code, and it is not a code of tallystick; run `tallystick codes`. What `tallystick diagnose` finds is in docs/findings.md of the package. The local gateway answers UnionPay requests also with 30 (wrong member) and 94 (repeated order number)',
  );
}
