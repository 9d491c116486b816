import type { Command } from 'commander';
import type { SchemaOptions } from 'tallystick/catalogue';
import { findMessage } from '../arguments/findMessage.js';
import { sharedOptions } from '../arguments/sharedOptions.js';
import { writeJson } from '../io/writeJson.js';
import type { Session } from '../Session.js';

/** `tallystick schema`: the JSON Schema of a message. */
export function addSchemaCommand(program: Command, { io }: Session): void {
  program
    .command('schema')
    .summary('print the JSON Schema of a message')
    .description('Prints the JSON Schema (draft 2020-12) of a message.')
    .argument('<message>', 'name of the message; an interface means its request')
    .addOption(sharedOptions.form())
    .addOption(sharedOptions.reading())
    .addHelpText('after', '\nExample:\n  $ tallystick schema MOBILE_NUMBER_VERIFICATION --reading strict')
    .action(async (name: string, options: SchemaOptions) => {
      const { describedTable, documentedSchema } = await import('tallystick/catalogue');
      await writeJson(io.stdout, documentedSchema(describedTable(await findMessage(name)), options));
    });
}
