import { createHook } from 'node:async_hooks';
import { createTestKeys, unionpay } from 'tallystick/envelope';
import { expect, it } from 'vitest';

const { member } = await createTestKeys();
const key = member.ring.signing[0] as (typeof member.ring.signing)[number];
const sign = () => unionpay.sign('{}', { key, appId: '39990029', requestPath: '/v1/verify' });

it('makes a signature that is asked for alone in the thread of the caller', async () => {
  const counts: number[] = [];
  while (counts.length < 40) counts.push(await signaturesOnThreads([sign]));
  expect(counts).toEqual(Array(40).fill(0));
});

it('makes signatures on threads that requests of one server ask for, each in a callback of its own', async () => {
  const requests = Array(8).fill(sign);
  const counts: number[] = [];
  while (counts.length < 40) counts.push(await signaturesOnThreads(requests));
  // After signatures in sequence some more are made at once; then each first one waits a turn, and sees others.
  expect(counts.slice(20)).toEqual(Array(20).fill(8));
});

/** How many were made on threads, where each is asked for in a callback of the same turn of the event loop. */
async function signaturesOnThreads(jobs: readonly (() => Promise<string>)[]): Promise<number> {
  const asked = new Set<number>();
  const answered = new Set<number>();
  const hook = createHook({
    init: (id, type) => void (type === 'SIGNREQUEST' && asked.add(id)),
    // What a thread made comes back with a callback; what is made at once has none.
    before: (id) => void (asked.has(id) && answered.add(id)),
  }).enable();
  try {
    await Promise.all(
      jobs.map(
        (job) => new Promise<string>((resolve, reject) => setImmediate(() => job().then(resolve, reject))),
      ),
    );
  } finally {
    hook.disable();
  }
  return answered.size;
}
