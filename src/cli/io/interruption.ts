/** By which a terminal, a shell or a supervisor ends a program. SIGQUIT ends it at once, as ever. */
const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** Turns the first signal into the end of the work, so that it can still tell what it has. */
export interface Interruption {
  readonly signal: AbortSignal;
  /** Gives the signals their meaning back, and ends this process by the one that came. */
  end(): void;
}

/** Begins to take signals; a second one of a kind ends the process at once. */
export function interruption(): Interruption {
  const aborting = new AbortController();
  let came: NodeJS.Signals | undefined;
  const interrupt = (signal: NodeJS.Signals) => {
    came ??= signal;
    aborting.abort();
  };
  for (const signal of SIGNALS) process.once(signal, interrupt);
  return {
    signal: aborting.signal,
    end() {
      for (const signal of SIGNALS) process.off(signal, interrupt);
      // So that a shell sees what ended it; where there are no signals the exit code tells.
      if (came !== undefined && process.platform !== 'win32') process.kill(process.pid, came);
    },
  };
}
