import { createInterface } from 'node:readline';
import type { Io } from './Io.js';
import { write } from './write.js';

/** Somebody who answers questions. */
export interface Asked {
  /** The next line that is typed; empty where the terminal was closed. */
  ask(question: string): Promise<string>;
  end(): void;
}

/** Who sits at the terminal; undefined where nobody does. */
export function askedAt({ stdin, stderr }: Io): Asked | undefined {
  if (!stdin.isTTY) return undefined;
  const lines = createInterface({ input: stdin, terminal: false });
  const typed = lines[Symbol.asyncIterator]();
  return {
    async ask(question) {
      await write(stderr, question);
      const { done, value } = await typed.next();
      return done === true ? '' : value;
    },
    end: () => lines.close(),
  };
}
