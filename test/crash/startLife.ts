import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';

/** One process from its start to its kill. */
export interface Life {
  readonly id: number;
  /** What it told when it was ready; undefined where it was killed before. */
  readonly ready: Promise<RegExpExecArray | undefined>;
  /** Kills it at once, and ends when all that it has told is read. */
  kill(): Promise<void>;
}

let lives = 0;

/** None outlives the run, however the run ends. */
const living = new Set<ChildProcess>();
process.on('exit', () => {
  for (const child of living) child.kill('SIGKILL');
});

/** Starts a script of Node; `hear` gets each line of its two outputs, before any later life begins. */
export function startLife(
  argv: readonly string[],
  ready: RegExp,
  hear: (line: string, life: number) => void,
): Life {
  lives += 1;
  const id = lives;
  const child = spawn(process.execPath, argv, { stdio: ['ignore', 'pipe', 'pipe'] });
  living.add(child);
  const closed = once(child, 'close').finally(() => living.delete(child));
  let isKilled = false;
  let told = '';
  const whenReady = new Promise<RegExpExecArray | undefined>((resolve, reject) => {
    const hearLine = (line: string) => {
      told = `${told}${line}\n`.slice(-4_000);
      hear(line, id);
      const match = ready.exec(told);
      if (match !== null) resolve(match);
    };
    for (const stream of [child.stdout, child.stderr])
      createInterface({ input: stream }).on('line', hearLine);
    closed.then(() => (isKilled ? resolve(undefined) : reject(new Error(`it ended by itself\n${told}`))));
  });
  // Who does not wait for it hears of it when the life is over.
  whenReady.catch(() => {});
  return {
    id,
    ready: whenReady,
    async kill() {
      isKilled = true;
      child.kill('SIGKILL');
      await closed;
    },
  };
}
