import { readClock } from '../identifiers/sources.js';
import type { Inbox } from './inbox/Inbox.js';
import type { KeptAnswer } from './KeptAnswer.js';
import type { ReceiverOptions } from './ReceiverOptions.js';
import { waitFor } from './waitFor.js';

/** How often another process is asked whether it has handled a notice. */
const POLL = 100;

/** Runs a handler unless the notice was handled, or waits until the process that handles it is done. */
export async function handledOnce(
  { clock = Date.now, lease = 600_000, wait = waitFor }: ReceiverOptions,
  inbox: Inbox,
  key: string,
  answer: () => Promise<KeptAnswer>,
  signal: AbortSignal,
): Promise<KeptAnswer | undefined> {
  while (!signal.aborted) {
    const now = readClock(clock);
    const claim = await inbox.claim(key, { now, until: now + lease });
    if (claim.state === 'done') return JSON.parse(claim.answer) as KeptAnswer;
    if (claim.state === 'busy') await wait(POLL, signal);
    else return settled(inbox, key, claim.token, answer);
  }
  return undefined;
}

async function settled(
  inbox: Inbox,
  key: string,
  token: string,
  answer: () => Promise<KeptAnswer>,
): Promise<KeptAnswer> {
  let kept: KeptAnswer;
  try {
    kept = await answer();
  } catch (error) {
    await inbox.release(key, token);
    throw error;
  }
  await inbox.settle(key, token, JSON.stringify(kept));
  return kept;
}
