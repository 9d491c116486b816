import type { Command } from 'commander';
import { printable, TallystickError } from 'tallystick';
import type { ImportedTable } from 'tallystick/import';
import { exitCode } from '../../exitCode.js';
import type { Io } from '../../io/Io.js';
import { maxMessageBytes } from '../../io/maxMessageBytes.js';
import { readBytes } from '../../io/readBytes.js';
import { terminalOf } from '../../io/terminalOf.js';
import { write } from '../../io/write.js';
import { writeJson } from '../../io/writeJson.js';
import { orRefusal } from '../../orRefusal.js';
import { orUsage } from '../../orUsage.js';
import { printableYaml } from '../../render/printableYaml.js';
import { violationReport } from '../../render/violationReport.js';
import type { Session } from '../../Session.js';
import { UsageError } from '../../UsageError.js';
import { loadImporter } from './loadImporter.js';

interface Options {
  readonly interface?: string;
  readonly system?: string;
  readonly json?: true;
}

const REMINDER =
  'Now mark rows that hold personal data or credentials with `sensitive: true`; only members of an encrypted object are marked yet.';

/** `tallystick tables import`: makes a table file of a table that was copied from a page. */
export function addImportCommand(tables: Command, session: Session): void {
  const { io } = session;
  tables
    .command('import')
    .summary('make a table file from a page')
    .description(
      'Reads the field tables of a page and prints them as a table file (YAML). Doubtful passages, and samples of the page that the table refuses, are reported on stderr.',
    )
    .argument('<file>', 'the page: saved HTML, Markdown or copied text; - is standard input')
    .option('--interface <name>', 'name of the interface, if the page does not give it')
    .option('--system <name>', 'name of the network or company that publishes the table')
    .option('--json', 'prints {table, warnings} as JSON')
    .addHelpText(
      'after',
      '\nThe format is detected. The tables of a page follow headings such as Request Parameter\nand Response. Copied text has a line for each field (name, identifier, type, length, presence, note), or a\nline for each cell (name, Required or Optional, type, description).\n\nExample:\n  $ tallystick tables import page.html --interface PAYMENT_RESULT_NOTICE > notice.yaml',
    )
    .action(async (file: string, options: Options) => {
      // Before the page is read: nobody types one in that cannot be used.
      const { importTable } = await loadImporter();
      const { interface: name, system } = options;
      const text = await readText(file, io);
      const imported = await orUsage(
        () => orRefusal(() => importTable(text, { interface: name, system })),
        (error) => (error instanceof TypeError ? `${error.message}.` : undefined),
      );
      if (imported instanceof TallystickError) {
        const report = violationReport(imported.violations, 'violation', terminalOf(io.stderr, io.env));
        await write(io.stderr, `No table can be made of the text:\n${report}\n`);
        session.exitCode = exitCode.notValid;
      } else {
        await print(imported, options, io);
      }
    });
}

async function print(
  { table, warnings }: ImportedTable,
  { json }: Options,
  { stdout, stderr }: Io,
): Promise<void> {
  if (json) {
    await writeJson(stdout, { table, warnings });
    return;
  }
  for (const { line, identifier, text } of warnings) {
    const about = identifier === undefined ? '' : ` ${printable(identifier)}:`;
    await write(stderr, `line ${line}:${about} ${printable(text)}\n`);
  }
  await write(stderr, `${REMINDER}\n`);
  await write(stdout, await printableYaml(table));
}

async function readText(file: string, io: Io): Promise<string> {
  const bytes = await readBytes(file, io);
  if (bytes.length === 0) {
    throw new UsageError(
      file === '-' ? 'Nothing came in on standard input.' : `${printable(file)} is empty.`,
    );
  }
  if (bytes.length > maxMessageBytes) throw new UsageError(`${printable(file)} is larger than 16 MiB.`);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new UsageError(`${printable(file)} is not UTF-8 text.`);
  }
}
