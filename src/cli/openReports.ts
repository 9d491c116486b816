import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import type * as Conformance from 'tallystick/conformance';
import type { Event } from 'tallystick/conformance';
import { caseProgress } from './caseProgress.js';
import type { Io, Output } from './Io.js';
import { printable } from './printable.js';
import { terminalOf } from './terminalOf.js';
import { UsageError } from './UsageError.js';
import { write } from './write.js';

/** Where the events of a run go. */
export interface OpenReports {
  take(event: Event): Promise<void>;
  close(): Promise<void>;
}

/**
 * Opens reports.
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
    split.map(({ name, path }) => openReport(name, path, createReporter, io)),
  );
  return {
    async take(event) {
      for (const report of reports) await report.take(event);
    },
    async close() {
      for (const report of reports) await report.close();
    },
  };
}

async function openReport(
  name: string,
  path: string | undefined,
  createReporter: (typeof Conformance)['createReporter'],
  { stdout, env }: Io,
): Promise<OpenReports> {
  if (path !== undefined) {
    const reporter = await createReporter(name);
    const stream = await writeTo(path);
    return {
      take: (event) => write(stream, reporter(event)),
      close: async () => {
        stream.end();
        await once(stream, 'close');
      },
    };
  }
  const hasProgress = name === 'terminal' && Boolean(stdout.isTTY) && env.TERM !== 'dumb';
  const reporter = await createReporter(name, {
    colored: terminalOf(stdout, env).colors.isColorSupported,
    hasProgress,
    startFaultIsTold: true,
  });
  return hasProgress
    ? withProgress(reporter, stdout)
    : {
        take: async (event) => {
          const text = reporter(event);
          if (text !== '') await write(stdout, text);
        },
        close: async () => {},
      };
}

async function withProgress(reporter: Conformance.Reporter, stdout: Output): Promise<OpenReports> {
  const progress = await caseProgress(stdout);
  return {
    async take(event) {
      const text = reporter(event);
      if (event.type === 'end') {
        progress.stop();
        await write(stdout, text);
        return;
      }
      progress.advance(event);
      if (text !== '') progress.print(text);
    },
    close: async () => {},
  };
}

async function writeTo(path: string): Promise<Output> {
  const stream = createWriteStream(path);
  try {
    await once(stream, 'open');
    return stream;
  } catch (error) {
    const { code = 'unknown' } = error as NodeJS.ErrnoException;
    throw new UsageError(
      `${printable(path)} cannot be written (${code}); choose a path in a directory of yours.`,
    );
  }
}
