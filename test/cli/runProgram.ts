import { Readable, Writable } from 'node:stream';
import { run } from '../../src/cli/run.js';

/** What a test gives to the program. */
export interface Given {
  /** Chunks of standard input; a text is one chunk. */
  readonly stdin?: string | Iterable<Uint8Array>;
  readonly env?: Readonly<Record<string, string>>;
  /** Whether standard input is a terminal. */
  readonly inIsTty?: boolean;
  /** Columns of the terminal behind standard output; none where it is not a terminal. */
  readonly columns?: number;
  /** The name by which a single executable was called. */
  readonly executable?: string;
  /** Whether standard error is a terminal. */
  readonly errIsTty?: boolean;
}

/** What came of it. */
export interface Ran {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** Runs the program in this process, on streams that collect. */
export async function runProgram(argv: readonly string[], given: Given = {}): Promise<Ran> {
  const { stdin = '', env = {}, columns, inIsTty = false, errIsTty = false, executable } = given;
  const stdout = collector();
  const stderr = collector();
  const code = await run(argv, {
    stdin: Object.assign(
      Readable.from(typeof stdin === 'string' ? [Buffer.from(stdin)] : stdin),
      inIsTty ? { isTTY: true } : {},
    ),
    stdout: Object.assign(stdout, columns === undefined ? {} : { isTTY: true, columns }),
    stderr: Object.assign(stderr, errIsTty ? { isTTY: true, columns: 80 } : {}),
    env,
    version: '1.2.3',
    executable,
  });
  await Promise.all([stdout, stderr].map((stream) => new Promise<void>((done) => stream.end(done))));
  return { code, out: stdout.text(), err: stderr.text() };
}

function collector(): Writable & { text(): string } {
  const chunks: Buffer[] = [];
  const stream = new Writable({
    // Small, so that every longer text has to wait for a drain.
    highWaterMark: 64,
    write(chunk: Buffer, _encoding, done) {
      chunks.push(chunk);
      setImmediate(done);
    },
  });
  return Object.assign(stream, { text: () => Buffer.concat(chunks).toString('utf8') });
}

/** Whether a text steers a terminal. */
export function hasEscapeCodes(text: string): boolean {
  return text.includes('\u001B');
}
