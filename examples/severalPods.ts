import type { KeyRing } from 'tallystick/envelope';
import { createReceiver } from 'tallystick/http';
import { mpayNotification } from 'tallystick/lianlian';
import { createSharedInbox } from './sharedInbox.js';
import type { Database } from './sharedReplayGuard.js';

/**
 * Makes the receiver of one pod: whichever pod a notice reaches, one of them acts on it, once.
 *
 * @param database a pool of clients of the PostgreSQL that the pods share
 * @param keys the same in each pod
 * @param paid acts on a payment; `key` names the notice, to be kept in the transaction of the work
 */
export async function createPodReceiver(
  database: Database,
  keys: KeyRing,
  paid: (order: string, key: string) => Promise<void>,
): Promise<(request: Request) => Promise<Response>> {
  return createReceiver({
    network: 'lianlian',
    keys,
    inbox: await createSharedInbox(database),
    handlers: {
      '/notify': {
        request: mpayNotification.notification,
        handle: ({ no_order, result_pay }, { key }) =>
          result_pay === 'SUCCESS' ? paid(no_order, key) : undefined,
      },
    },
  });
}
