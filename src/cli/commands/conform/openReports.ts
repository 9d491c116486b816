import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { printable } from 'tallystick';
import type * as Conformance from '../../../../conformance/commandLine.js';
import type { Event } from '../../../../conformance/commandLine.js';
import { faultWords } from '../../io/faultWords.js';
import type { Io, Output } from '../../io/Io.js';
import { terminalOf } from '../../io/terminalOf.js';
import { write } from '../../io/write.js';
import { writeReport } from '../../io/writeReport.js';
import { orUsage } from '../../orUsage.js';
import { caseProgress } from '../../render/caseProgress.js';
import { UsageError } from '../../UsageError.js';

/** What the HTML report shows in addition to the run. */
export type PageOptions = Pick<Conformance.ReporterOptions, 'last' | 'site'>;

/** Where the events of a run go. */
export interface OpenReports {
  take(event: Event): Promise<void>;
  close(): Promise<void>;
}

/** The reports that leave out no failure. */
const WITH_EVERY_FAILURE: readonly string[] = ['jsonl', 'junit', 'tap', 'html'];

/** Where people read: standard output, unless another report than theirs goes there. */
export function streamForPeople(wanted: readonly string[], { stdout, stderr }: Io): Output {
  return wanted.some((text) => text !== 'terminal' && !text.includes('=')) ? stderr : stdout;
}

/**
 * Opens reports. Where none is for people, they get one all the same, and on standard error the paths of the others.
 *
 * @param wanted `NAME` for standard output or `NAME=FILE`
 * @param page for the HTML report
 * @throws {@link UsageError} where there is no such report, two go to standard output, or a file cannot be written
 */
export async function openReports(
  wanted: readonly string[],
  { createReporter }: typeof Conformance,
  io: Io,
  page: PageOptions,
): Promise<OpenReports> {
  const split = wanted.map((text) => {
    const [name = '', ...path] = text.split('=');
    return { name, path: path.length === 0 ? undefined : path.join('=') };
  });
  const files = split.flatMap(({ name, path }) =>
    WITH_EVERY_FAILURE.includes(name) ? [path === undefined ? 'standard output' : printable(path)] : [],
  );
  const optionsFor = (stream: Output) => ({ ...page, ...terminalOptions(stream, io.env), files });
  if (split.filter(({ path }) => path === undefined).length > 1) {
    throw new UsageError(
      'Only one report can go to standard output; give the others a file, as in junit=report.xml.',
    );
  }
  const reports = await Promise.all(
    split.map(async ({ name, path }) =>
      path === undefined
        ? onStream(await createReporter(name, optionsFor(io.stdout)), io.stdout, name, io.env)
        : inFile(await createReporter(name, page), path, name),
    ),
  );
  const onStdout = split.find(({ path }) => path === undefined)?.name;
  if (onStdout !== 'terminal') {
    const screen = streamForPeople(wanted, io);
    const reporter = await createReporter('terminal', optionsFor(screen));
    // A bar that is drawn again and again would spoil another report on the same screen.
    const hasOwnScreen = onStdout === undefined || !io.stdout.isTTY;
    reports.push(
      hasOwnScreen
        ? await onStream(reporter, screen, 'terminal', io.env)
        : inLines(reporter, screen, 'terminal'),
    );
  }
  let isWhole = false;
  return {
    async take(event) {
      for (const report of reports) await report.take(event);
      isWhole ||= event.type === 'end';
    },
    async close() {
      for (const report of reports) await report.close();
      if (onStdout === 'terminal' || !isWhole) return;
      const written = split.flatMap(({ name, path }) =>
        path === undefined ? [] : [`${name.padEnd(8)}  ${printable(path)}\n`],
      );
      await write(io.stderr, written.join(''));
    },
  };
}

function terminalOptions(stream: Output, env: Io['env']): Conformance.TerminalOptions {
  return {
    colored: terminalOf(stream, env).colors.isColorSupported,
    startFaultIsTold: true,
  };
}

function hasBar(stream: Output, env: Io['env']): boolean {
  return Boolean(stream.isTTY) && env.TERM !== 'dumb';
}

async function inFile(reporter: Conformance.Reporter, path: string, name: string): Promise<OpenReports> {
  const stream = await writeTo(path);
  return {
    take: (event) => writeReport(stream, name, reporter(event)),
    close: async () => {
      stream.end();
      await once(stream, 'close');
    },
  };
}

async function onStream(
  reporter: Conformance.Reporter,
  stream: Output,
  name: string,
  env: Io['env'],
): Promise<OpenReports> {
  if (name === 'terminal' && hasBar(stream, env)) return withProgress(reporter, stream);
  return inLines(reporter, stream, name);
}

function inLines(reporter: Conformance.Reporter, stream: Output, name: string): OpenReports {
  return {
    take: async (event) => {
      const text = reporter(event);
      if (text !== '') await writeReport(stream, name, text);
    },
    close: async () => {},
  };
}

async function withProgress(reporter: Conformance.Reporter, stream: Output): Promise<OpenReports> {
  const progress = await caseProgress(stream);
  return {
    async take(event) {
      const text = reporter(event);
      if (event.type === 'end') {
        progress.stop();
        await write(stream, text);
        return;
      }
      progress.advance(event);
      if (text !== '') progress.print(text);
    },
    close: async () => {},
  };
}

function writeTo(path: string): Promise<Output> {
  const stream = createWriteStream(path);
  return orUsage(async () => {
    await once(stream, 'open');
    return stream;
  }, faultWords.writing(path));
}
