import type { KeyRing } from 'tallystick/envelope';
import { createReceiver } from 'tallystick/http';
import { type ChannelLoginInfoRequest, channelLoginInfo } from 'tallystick/unionpay';
import { logRefused } from './logRefused.js';

/**
 * What a channel app calls to let its user into an industry service: the part of UCSP, or a stub of it. Mount it
 * at `/v1/channel-login-info`: the services next to this file have `/notify` there. With several processes, also give
 * `replayGuard` and `inbox`, which they share: docs/guides/run-several-pods.md.
 *
 * @param keys ours sign the answer, those of the channel app verify the request
 * @param addressFor the address that logs the user in; undefined where the user may not enter
 */
export function answerLogins(
  keys: KeyRing,
  addressFor: (login: ChannelLoginInfoRequest) => Promise<string | undefined>,
): (request: Request) => Promise<Response> {
  return createReceiver({
    network: 'unionpay',
    appId: '39990029', // what we sign as
    expectedAppId: '00010344', // whose requests we take; without it, those of everyone whose key we have
    keys,
    handlers: {
      '/v1/channel-login-info': {
        request: channelLoginInfo.request,
        response: channelLoginInfo.response,
        handle: async (login) => {
          const { msgID, channelCode, industryCode } = login;
          const same = { msgID, channelCode, industryCode };
          const industryUrl = await addressFor(login);
          return industryUrl === undefined
            ? { ...same, msgResponse: { responseCode: '05', responseMsg: 'Declined' } }
            : { ...same, industryUrl, msgResponse: { responseCode: '00', responseMsg: 'Success' } };
        },
      },
    },
    onError: logRefused,
  });
}
