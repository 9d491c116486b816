import type { Command } from 'commander';
import { printable } from 'tallystick';
import { type ExitCode, exitCode } from '../../exitCode.js';
import { readTextFile } from '../../io/readTextFile.js';
import { write } from '../../io/write.js';
import { writeJson } from '../../io/writeJson.js';
import { writeReport } from '../../io/writeReport.js';
import { comparisonReport } from '../../render/comparisonReport.js';
import type { Session } from '../../Session.js';
import { addOptions, conformOptions } from './conformOptions.js';
import { type PageArguments, pageOptions } from './pageOptions.js';
import { type Suite, withSuite } from './withSuite.js';

/** `tallystick conform report`: reports merged and rendered. */
export function addReportCommands(conform: Command, session: Session): void {
  const { stdout } = session.io;
  const report = conform
    .command('report')
    .description('Merges, renders and compares reports that jsonl wrote.')
    .addHelpText('after', '\nExample:\n  $ tallystick conform report render html all.jsonl > report.html');
  report
    .command('merge')
    .description('Merges several reports into one, such as those of the shards of a run.')
    .argument('<files...>', 'reports written by --reporter jsonl=FILE')
    .addHelpText('after', '\nExample:\n  $ tallystick conform report merge 1.jsonl 2.jsonl > all.jsonl')
    .action((files: readonly string[]) =>
      withSuite(session, async (suite) => {
        const reports = await Promise.all(files.map((file) => eventsIn(file, suite)));
        for (const event of suite.mergeEvents(reports, files.map(printable)))
          await writeJson(stdout, event, 0);
      }),
    );
  const render = report
    .command('render')
    .description('Renders a report. The exit code is that of the run.')
    .argument('<name>', 'terminal, jsonl, junit, tap, markdown, badge or html')
    .argument('<file>', 'report written by --reporter jsonl=FILE')
    .addHelpText('after', '\nExample:\n  $ tallystick conform report render html all.jsonl > report.html')
    .action((name: string, file: string, options: PageArguments) =>
      withSuite(session, async (suite) => {
        const reporter = await suite.createReporter(name, await pageOptions(options, suite));
        for (const event of await eventsIn(file, suite)) {
          const text = reporter(event);
          if (text !== '') await writeReport(stdout, name, text);
          if (event.type === 'end') session.exitCode = event.exitCode as ExitCode;
        }
      }),
    );
  addOptions(render, ...conformOptions.page());
  report
    .command('compare')
    .description(
      'Compares two reports. The exit code is 1 where a case newly failed, was added and fails, or fails and is no longer known to, other known failures excepted, or where cases are removed though both runs were narrowed by the same options; and 4 where the later run did not come to its end or has no case of the earlier one.',
    )
    .argument('<before>', 'report of the earlier run, written by --reporter jsonl=FILE')
    .argument('<after>', 'report of the later run')
    .option('--json', 'prints JSON')
    .addHelpText('after', '\nExample:\n  $ tallystick conform report compare main.jsonl branch.jsonl')
    .action((before: string, after: string, { json = false }: { readonly json?: boolean }) =>
      withSuite(session, async (suite) => {
        const comparison = suite.compareEvents(await eventsIn(before, suite), await eventsIn(after, suite));
        if (json) await writeJson(stdout, comparison);
        else await write(stdout, comparisonReport(comparison, suite.comparisonInWords(comparison)));
        const { newlyFailed, addedFailing, noLongerKnown } = comparison;
        if (newlyFailed.length + addedFailing.length + noLongerKnown.length > 0)
          session.exitCode = exitCode.notValid;
        else if (!comparison.isConclusive) session.exitCode = exitCode.nothingAsked;
        else if (comparison.hasLostCases) session.exitCode = exitCode.notValid;
      }),
    );
}

async function eventsIn(file: string, { readEvents }: Suite): Promise<ReturnType<Suite['readEvents']>> {
  return readEvents(await readTextFile(file));
}
