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

type ReporterOptions = NonNullable<Parameters<(typeof Conformance)['createReporter']>[1]>;

/** Where the events of a run go. */
export interface OpenReports {
  take(event: Event): Promise<void>;
  close(): Promise<void>;
}

/**
 * Opens reports. Where each goes to a file, standard error has the summary and their paths.
 *
 * @param wanted `NAME` for standard output or `NAME=FILE`
 * @throws {@link UsageError} where there is no such report, two go to standard output, or a file cannot be written
 */
export async function openReports(
  wanted: readonly string[],
  { createReporter }: typeof Conformance,
  io: Io,
): Promise<OpenReports> {
  const split = wanted.map((text) => {
    const [name = '', ...path] = text.split('=');
    return { name, path: path.length === 0 ? undefined : path.join('=') };
  });
  if (split.filter(({ path }) => path === undefined).length > 1) {
    throw new UsageError(
      'Only one report can go to standard output; give the others a file, as in junit=report.xml.',
    );
  }
  const reports = await Promise.all(
    split.map(async ({ name, path }) =>
      path === undefined
        ? onStream(await createReporter(name, optionsFor(io.stdout, io.env)), io.stdout, name, io.env)
        : inFile(await createReporter(name), path, name),
    ),
  );
  const isSilent = split.every(({ path }) => path !== undefined);
  if (isSilent) {
    const options = { ...optionsFor(io.stderr, io.env), onlySummary: true };
    reports.push(await onStream(await createReporter('terminal', options), io.stderr, 'terminal', io.env));
  }
  let isWhole = false;
  return {
    async take(event) {
      for (const report of reports) await report.take(event);
      isWhole ||= event.type === 'end';
    },
    async close() {
      for (const report of reports) await report.close();
      if (!isSilent || !isWhole) return;
      const written = split.map(({ name, path = '' }) => `${name.padEnd(8)}  ${printable(path)}\n`);
      await write(io.stderr, written.join(''));
    },
  };
}

function optionsFor(stream: Output, env: Io['env']): ReporterOptions {
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
