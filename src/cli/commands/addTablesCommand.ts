import type { Command } from 'commander';
import { findTables } from '../arguments/findTables.js';
import type { Io } from '../io/Io.js';
import { terminalOf } from '../io/terminalOf.js';
import { write } from '../io/write.js';
import { writeJson } from '../io/writeJson.js';
import { noTableReport } from '../render/noTableReport.js';
import { tableJson } from '../render/tableJson.js';
import type { Session } from '../Session.js';
import { addImportCommand } from './tables/addImportCommand.js';

/** `tallystick tables`: the published tables. */
export function addTablesCommand(program: Command, session: Session): void {
  const tables = program
    .command('tables')
    .summary('show the published tables')
    .description(
      'Lists all messages, or shows the rows of a message with its deviations from the publication and its errata.',
    )
    .enablePositionalOptions()
    .argument('[message]', 'name of a message; an interface means its request and its response')
    .option('--json', 'prints the rows as JSON')
    .addHelpText(
      'after',
      `
Examples:
  $ tallystick tables
  $ tallystick tables MOBILE_NUMBER_VERIFICATION/request
  $ tallystick tables --json CHANNEL_LOGIN_INFO`,
    )
    .action((name: string | undefined, { json }: { readonly json?: true }) =>
      json ? printJson(name, session.io) : printTables(name, session.io),
    );
  addImportCommand(tables, session);
}

async function printJson(name: string | undefined, { stdout, stderr, env }: Io): Promise<void> {
  if (name === undefined) {
    const { interfaces } = await import('tallystick/catalogue');
    await writeJson(stdout, interfaces.flatMap(({ tables }) => tables).map(tableJson));
    return;
  }
  const { entry, tables } = await findTables(name);
  if (tables.length === 0) await write(stderr, noTableReport(entry, terminalOf(stderr, env)));
  await writeJson(stdout, tables.map(tableJson));
}

async function printTables(name: string | undefined, { stdout, env }: Io): Promise<void> {
  const terminal = terminalOf(stdout, env);
  if (name === undefined) {
    const { tableOverview } = await import('../render/tableOverview.js');
    await write(stdout, tableOverview(terminal));
    return;
  }
  const { entry, tables } = await findTables(name);
  if (tables.length === 0) {
    await write(stdout, noTableReport(entry, terminal));
    return;
  }
  const { tableReport } = await import('../render/tableReport.js');
  await write(stdout, tables.map((table) => tableReport(table, entry.endpoint, terminal)).join('\n'));
}
