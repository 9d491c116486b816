import type { Command } from 'commander';
import type { NearMiss } from '../../samples/nearMisses.js';
import type { JsonObject } from '../../table/JsonObject.js';
import type { Party } from '../../table/Row.js';
import { findMessage } from '../arguments/findMessage.js';
import { sharedOptions } from '../arguments/sharedOptions.js';
import { write } from '../io/write.js';
import { writeJson } from '../io/writeJson.js';
import type { Session } from '../Session.js';

interface Options {
  readonly seed?: number;
  readonly count: number;
  readonly party?: Party;
  readonly fresh?: true;
  readonly faulty?: true;
  readonly pretty?: true;
}

/** `tallystick sample`: made-up messages, good or faulty. */
export function addSampleCommand(program: Command, { io }: Session): void {
  program
    .command('sample')
    .summary('make sample messages, valid or faulty')
    .description('Prints made-up messages as JSON, one per line. All names, numbers and codes are fictional.')
    .argument('<message>', 'name of the message; an interface means its request')
    .addOption(sharedOptions.seed())
    .addOption(sharedOptions.count())
    .addOption(sharedOptions.party())
    .option(
      '--fresh',
      'draws new order numbers and message IDs, whatever the seed: a network accepts each once',
    )
    .option('--faulty', 'messages with one fault each, as {"fault": …, "value": …}')
    .option('--pretty', 'indents the JSON')
    .addHelpText(
      'after',
      `
Examples:
  $ tallystick sample MOBILE_NUMBER_VERIFICATION --seed 7 --party merchant --pretty
  $ tallystick sample MPAY_VERIFY --count 1000 | tallystick validate MPAY_VERIFY --ndjson`,
    )
    .action(async (name: string, { seed, count, party, fresh, faulty, pretty }: Options) => {
      const message = await findMessage(name);
      const drawn = seed ?? randomSeed();
      if (seed === undefined) await write(io.stderr, `seed ${drawn}\n`);
      const { samples } = await import('tallystick/samples');
      const { nearMisses } = await import('tallystick/samples');
      const { renewed } = await import('#renewed');
      const values = samples(message, { seed: drawn, party });
      const misses = nearMisses(message, { seed: drawn, party });
      const sample = () => {
        const { value } = values.next();
        return fresh ? renewed(value as JsonObject, message).message : value;
      };
      const next = () => (faulty ? faultFirst(misses.next().value) : sample());
      for (let printed = 0; printed < count; printed++) {
        await writeJson(io.stdout, next(), pretty ? 2 : 0);
      }
    });
}

function faultFirst({ fault, value }: NearMiss): NearMiss {
  return { fault, value };
}

function randomSeed(): number {
  return crypto.getRandomValues(new Uint32Array(1))[0] ?? 0;
}
