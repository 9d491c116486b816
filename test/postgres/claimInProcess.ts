import { Pool } from 'pg';
import { createSharedInbox } from '../../examples/sharedInbox.js';
import { createSharedReplayGuard } from '../../examples/sharedReplayGuard.js';

/** What a process is asked: to claim each name so many times, all at once. */
export interface ClaimOrder {
  readonly store: 'guard' | 'inbox';
  readonly names: readonly string[];
  readonly times: number;
}

/** What came of it: the names that it was given, and how many claims of an inbox found an answer. */
export interface ClaimOutcome {
  readonly won: readonly string[];
  readonly done: number;
}

const WINDOW = { now: 1_000, until: 61_000 };

const pool = new Pool({ ...JSON.parse(process.argv[2] ?? '{}'), max: 10 });
// Both at once, in all processes at once.
const [guard, inbox] = await Promise.all([createSharedReplayGuard(pool), createSharedInbox(pool)]);

async function claim({ store }: ClaimOrder, name: string): Promise<'won' | 'lost' | 'done'> {
  if (store === 'guard') return (await guard.claim(name, WINDOW)) ? 'won' : 'lost';
  const claimed = await inbox.claim(name, WINDOW);
  if (claimed.state !== 'claimed') return claimed.state === 'done' ? 'done' : 'lost';
  if (!(await inbox.settle(name, claimed.token, 'answer'))) throw new Error('A claim was given to another.');
  return 'won';
}

process.on('message', async (order: ClaimOrder) => {
  const names = Array.from({ length: order.times }, () => order.names).flat();
  const states = await Promise.all(names.map((name) => claim(order, name)));
  const won = names.filter((_, index) => states[index] === 'won');
  process.send?.({ won, done: states.filter((state) => state === 'done').length } satisfies ClaimOutcome);
});
process.on('disconnect', () => pool.end());
process.send?.('ready');
