import type { Command } from 'commander';
import { createMessageId, createOrderId, padSerialNumber, printableJson, TallystickError } from 'tallystick';
import { sharedOptions } from '../arguments/sharedOptions.js';
import type { Io } from '../io/Io.js';
import { write } from '../io/write.js';
import { orUsage } from '../orUsage.js';
import type { Session } from '../Session.js';

interface Options {
  readonly count?: number;
  readonly json?: true;
}

const AS_JSON = ['--json', 'prints a JSON array'] as const;

/** `tallystick id`: the identifiers that a sender makes. */
export function addIdCommand(program: Command, { io }: Session): void {
  const id = program
    .command('id')
    .summary('make message IDs, order IDs and serial numbers')
    .description('Makes the identifiers that a sender assigns, one per line.')
    .addHelpText('after', '\nExample:\n  $ tallystick id message --industry-code 00100234');
  id.command('message')
    .summary('make message IDs')
    .description('Makes message IDs: A, industry code, time in Beijing, six digits.')
    .requiredOption('--industry-code <code>', 'the code of the industry service, 8 letters and digits')
    .addOption(sharedOptions.count())
    .option(...AS_JSON)
    .addHelpText('after', '\nExample:\n  $ tallystick id message --industry-code 00100234 --count 3')
    .action(({ industryCode, ...options }: Options & { readonly industryCode: string }) =>
      printIdentifiers(() => createMessageId(industryCode), options, io),
    );
  id.command('order')
    .summary('make order IDs')
    .description('Makes order IDs of 35 characters that sort by time.')
    .requiredOption('--member-iin <iin>', 'the IIN of the member, 8 letters and digits')
    .addOption(sharedOptions.count())
    .option(...AS_JSON)
    .addHelpText('after', '\nExample:\n  $ tallystick id order --member-iin 39990029')
    .action(({ memberIin, ...options }: Options & { readonly memberIin: string }) =>
      printIdentifiers(() => createOrderId(memberIin), options, io),
    );
  id.command('serial')
    .summary('pad the number of an agreement')
    .description('Pads the number of an agreement with leading zeros to 14 characters.')
    .argument('<serial>', 'the number, 1 to 64 printable ASCII characters')
    .option(...AS_JSON)
    .addHelpText('after', '\nExample:\n  $ tallystick id serial 20260301-42')
    .action((serial: string, options: Options) =>
      printIdentifiers(() => padSerialNumber(serial), options, io),
    );
}

async function printIdentifiers(
  make: () => string,
  { count = 1, json }: Options,
  { stdout }: Io,
): Promise<void> {
  for (let made = 0; made < count; made++) {
    const identifier = await orUsage(make, wordsOf);
    const separator = made === 0 ? '[' : ',';
    await write(stdout, json ? `${separator}${printableJson(identifier)}` : `${identifier}\n`);
  }
  if (json) await write(stdout, ']\n');
}

function wordsOf(error: unknown): string | undefined {
  return error instanceof TallystickError ? error.message : undefined;
}
