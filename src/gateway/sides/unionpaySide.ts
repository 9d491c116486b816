import { returnCode } from '../../catalogue/returnCode.js';
import { currentKey } from '../../envelope/keys/currentKey.js';
import { encrypt } from '../../envelope/unionpay/encrypt.js';
import { sign } from '../../envelope/unionpay/sign.js';
import { networkEnvelopes } from '../../http/networkEnvelope.js';
import { vary } from '../variation.js';
import type { NetworkSide } from './NetworkSide.js';

const JSON_TYPE = 'application/json; charset=utf-8';

/** UnionPay publishes 00 and E0; the others are those of ISO 8583 field 39, which its members know. */
const WORDS: Readonly<Record<string, string>> = {
  '00': 'Success',
  '30': 'Format error',
  '94': 'Duplicate transaction',
  E0: 'Unauthorized access',
};

export const unionpaySide: NetworkSide = {
  success: networkEnvelopes.unionpay.success,
  unopened({ code, violations }) {
    const [violation] = violations;
    // What cannot be decrypted is authentic all the same: it is answered as any other member that is wrong.
    if (code === 'envelope-refused' && !violation?.code.startsWith('jwe-'))
      return { code: 'E0', verdict: 'refused' };
    const place = violation?.path.slice(1).replaceAll('/', '.') || violation?.field;
    return { code: '30', verdict: 'invalid', detail: `${place}: ${violation?.message}` };
  },
  unsigned(code) {
    if (code !== 'E0') return undefined;
    const body = Buffer.from(JSON.stringify(networkEnvelopes.unionpay.refusal));
    return { status: 401, headers: [['Content-Type', JSON_TYPE]], body };
  },
  outcome: (responseCode, detail) => ({
    msgResponse: {
      responseCode,
      responseMsg: WORDS[responseCode] ?? returnCode('unionpay', responseCode)?.meaning ?? 'Declined',
      ...(detail !== undefined && { errorDetail: detail.slice(0, 255) }),
    },
  }),
  // A header with a wrong time is refused before.
  timeFault: () => undefined,
  memberOf: ({ memberIIN, channelCode }) => memberIIN ?? channelCode ?? '',
  async seal(message, members, { keys, key, appId, path, clock, dice }) {
    const wire = Object.fromEntries(
      Object.entries(members).map(([name, value]) => {
        const row = message.table.rows.find(({ identifier }) => identifier === name);
        if (!row?.encrypted) return [name, value];
        return [name, encrypt(JSON.stringify(value), currentKey(keys.encryption, 'encryption', clock()))];
      }),
    );
    const { members: chosen, varied } = vary(wire, message.table.rows, dice);
    const body = Buffer.from(JSON.stringify(chosen));
    const hasPath = message.direction !== 'response' || dice === undefined || dice.chance(50);
    const signature = await sign(body, {
      key: key ?? currentKey(keys.signing, 'signing', clock()),
      appId,
      clock,
      ...(hasPath && { requestPath: path }),
    });
    return {
      headers: [
        ['Content-Type', JSON_TYPE],
        ['UPI-JWS', signature],
      ],
      body,
      varied: hasPath ? varied : [...varied, 'no path'],
    };
  },
};
