import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ClaimOrder, ClaimOutcome } from './claimInProcess.js';
import { type Postgres, postgresPrograms, startPostgres } from './startPostgres.js';

const script = fileURLToPath(new URL('claimInProcess.ts', import.meta.url));
const execArgv = ['--import', 'tsx', '--conditions=tallystick-source'];
const PROCESSES = 4;

const programs = postgresPrograms();

describe.skipIf(programs === undefined)('stores in a server of PostgreSQL, shared by four processes', () => {
  let server: Postgres;
  let processes: readonly ChildProcess[] = [];

  beforeAll(async () => {
    server = await startPostgres(programs ?? '');
    processes = Array.from({ length: PROCESSES }, () =>
      fork(script, [JSON.stringify(server.connection)], { execArgv }),
    );
    await Promise.all(processes.map(nextOf));
  });
  afterAll(async () => {
    await Promise.all(
      processes
        .filter(({ connected }) => connected)
        .map((child) => {
          child.disconnect();
          return once(child, 'exit');
        }),
    );
    await server?.stop();
  }, 30_000);

  /** Asks all processes at once. */
  const ask = (order: ClaimOrder) =>
    Promise.all(
      processes.map((child) => {
        const answer = nextOf(child);
        child.send(order);
        return answer as Promise<ClaimOutcome>;
      }),
    );

  it.each(['guard', 'inbox'] as const)(
    'of 10,000 claims of one message in the %s one wins',
    async (store) => {
      const outcomes = await ask({ store, names: ['one'], times: 10_000 / PROCESSES });
      expect(outcomes.flatMap(({ won }) => won)).toEqual(['one']);
    },
  );

  it.each(['guard', 'inbox'] as const)(
    'of 2,500 messages in the %s, each is given to one of four',
    async (store) => {
      const names = Array.from({ length: 2_500 }, (_, index) => `many ${index}`);
      const outcomes = await ask({ store, names, times: 1 });
      expect(outcomes.flatMap(({ won }) => won).sort()).toEqual([...names].sort());
    },
  );

  it('what one process has answered, the others give again', async () => {
    const outcomes = await ask({ store: 'inbox', names: ['one'], times: 5 });
    expect(outcomes).toEqual(processes.map(() => ({ won: [], done: 5 })));
  });
});

/** The next message of a process; one that ends before is an error. */
async function nextOf(child: ChildProcess): Promise<unknown> {
  const ended = once(child, 'exit').then(([code]) => {
    throw new Error(`A process ended with ${code}.`);
  });
  const [message] = await Promise.race([once(child, 'message'), ended]);
  return message;
}
