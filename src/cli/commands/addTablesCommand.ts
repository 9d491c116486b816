import type { Command } from 'commander';
import { interfaces } from 'tallystick/catalogue';
import type { InterfaceEntry } from '../../networks/Publication.js';
import { findTables } from '../arguments/findTables.js';
import type { Io } from '../io/Io.js';
import { type Terminal, terminalOf } from '../io/terminalOf.js';
import { write } from '../io/write.js';
import { writeJson } from '../io/writeJson.js';
import { errataOf } from '../render/errataOf.js';
import { listedRows } from '../render/listedRows.js';
import { tableJson } from '../render/tableJson.js';
import { wrap } from '../render/wrap.js';
import type { Session } from '../Session.js';
import { addImportCommand } from './addImportCommand.js';

/** `tallystick tables`: the published tables. */
export function addTablesCommand(program: Command, session: Session): void {
  const tables = program
    .command('tables')
    .summary('show the published tables')
    .description(
      'Lists all messages, or shows the rows of some with what is printed differently and the errata.',
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
    await writeJson(stdout, interfaces.flatMap(({ tables }) => tables).map(tableJson));
    return;
  }
  const { entry, tables } = findTables(name);
  if (tables.length === 0) await write(stderr, noTable(entry, terminalOf(stderr, env)));
  await writeJson(stdout, tables.map(tableJson));
}

async function printTables(name: string | undefined, { stdout, env }: Io): Promise<void> {
  const terminal = terminalOf(stdout, env);
  if (name === undefined) {
    await write(stdout, await overview(terminal));
    return;
  }
  const { entry, tables } = findTables(name);
  if (tables.length === 0) {
    await write(stdout, noTable(entry, terminal));
    return;
  }
  const { tableReport } = await import('../render/tableReport.js');
  await write(stdout, tables.map((table) => tableReport(table, terminal)).join('\n'));
}

function noTable({ name, title, unpublished = '' }: InterfaceEntry, { width }: Terminal): string {
  return `${wrap(`${name} (${title}) has no table. ${unpublished}`, width)}\n`;
}

async function overview({ width, colors: { bold, cyan, dim } }: Terminal): Promise<string> {
  const { textTable } = await import('../render/textTable.js');
  const published = interfaces.flatMap(({ tables }) => tables);
  const unpublished = interfaces.filter(({ tables }) => tables.length === 0);
  return [
    textTable(
      [
        { head: bold('Message') },
        { head: bold('Rows'), align: 'right' },
        { head: bold('Errata'), align: 'right' },
      ],
      published.map(({ name, rows }) => [
        cyan(name),
        `${listedRows(rows).length}`,
        `${errataOf(rows).length}`,
      ]),
    ),
    '',
    bold('Named without a table'),
    ...unpublished.map(({ system, name, purpose }) =>
      [`  ${system}/${name}`, dim(wrap(purpose, width, '    '))].join('\n'),
    ),
    '',
    'Run `tallystick tables MESSAGE` to see the rows of one.',
    '',
  ].join('\n');
}
