import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

const PROGRAM = fileURLToPath(new URL('../../dist/cli/main.js', import.meta.url));

/** A program that runs until it is stopped. */
export interface StartedProgram {
  readonly process: ChildProcess;
  /** What it has written. */
  readonly told: { out: string; err: string };
  /** Ends when one of its outputs has a text; what was found. */
  until(stream: 'out' | 'err', pattern: RegExp): Promise<RegExpExecArray>;
  /** Asks it to end, and gives its exit code. */
  stop(signal?: NodeJS.Signals): Promise<number | null>;
}

/** Starts the built program in a separate process. */
export function startProgram(argv: readonly string[], cwd: string): StartedProgram {
  const child = spawn(process.execPath, [PROGRAM, ...argv], { cwd, stdio: ['ignore', 'pipe', 'pipe'] });
  const told = { out: '', err: '' };
  child.stdout.on('data', (bytes) => {
    told.out += bytes;
  });
  child.stderr.on('data', (bytes) => {
    told.err += bytes;
  });
  const closed = once(child, 'close') as Promise<[number | null]>;
  return {
    process: child,
    told,
    async until(stream, pattern) {
      const source = stream === 'out' ? child.stdout : child.stderr;
      for (;;) {
        const match = pattern.exec(told[stream]);
        if (match !== null) return match;
        const ended = await Promise.race([once(source, 'data'), closed.then(() => undefined)]);
        if (ended === undefined && !pattern.test(told[stream]))
          throw new Error(`it ended without ${pattern}\n${told.out}\n${told.err}`);
      }
    },
    async stop(signal = 'SIGTERM') {
      child.kill(signal);
      return (await closed)[0];
    },
  };
}
