import type { KeyRing } from 'tallystick/envelope';
import { createReceiver } from 'tallystick/http';
import { type ChannelLoginInfoRequest, channelLoginInfo } from 'tallystick/unionpay';
import { createSharedInbox } from './sharedInbox.js';
import { createSharedReplayGuard, type Database } from './sharedReplayGuard.js';

/**
 * Makes the receiver of one pod for logins of UnionPay International: whichever pod a request reaches, the same signed
 * bytes pass once, and a request that is signed anew gets the answer of the first.
 *
 * @param database a pool of clients of the PostgreSQL that the pods share
 * @param keys the same in each pod
 * @param addressFor the address that logs the user in; `key` names the request, to be kept in the transaction of the work
 */
export async function createLoginPod(
  database: Database,
  keys: KeyRing,
  addressFor: (login: ChannelLoginInfoRequest, key: string) => Promise<string>,
): Promise<(request: Request) => Promise<Response>> {
  return createReceiver({
    network: 'unionpay',
    appId: '39990029', // what we sign as
    expectedAppId: '00010344', // whose requests we take
    keys,
    replayGuard: await createSharedReplayGuard(database),
    inbox: await createSharedInbox(database),
    handlers: {
      '/v1/channel-login-info': {
        request: channelLoginInfo.request,
        response: channelLoginInfo.response,
        handle: async (login, { key }) => {
          const { msgID, channelCode, industryCode } = login;
          const industryUrl = await addressFor(login, key);
          const msgResponse = { responseCode: '00', responseMsg: 'Success' };
          return { msgID, channelCode, industryCode, industryUrl, msgResponse };
        },
      },
    },
    onExchange: ({ path, uuid, kid, appId, status, outcome, reason, check }) =>
      console.log(JSON.stringify({ path, uuid, kid, appId, status, outcome, reason, check })),
  });
}
