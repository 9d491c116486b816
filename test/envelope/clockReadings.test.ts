import { beforeAll, describe, expect, it } from 'vitest';
import { diagnose } from '../../src/diagnose/diagnose.js';
import { createReplayGuard } from '../../src/envelope/createReplayGuard.js';
import { createTestKeys } from '../../src/envelope/keys/createTestKeys.js';
import * as lianlian from '../../src/envelope/lianlian.js';
import { readCapture } from '../../src/envelope/readCapture.js';
import * as unionpay from '../../src/envelope/unionpay.js';
import { createMessageIdSource } from '../../src/identifiers/createMessageId.js';
import { createOrderIdSource } from '../../src/identifiers/createOrderId.js';
import { validMessages } from '../codec/validMessages.js';
import { messageNamed } from '../messageNamed.js';
import { clock } from './jwsOf.js';
import { ring } from './networkKeys.js';

const mobile = messageNamed('unionpay/MOBILE_NUMBER_VERIFICATION/request');
const mpay = messageNamed('lianlian/MPAY_VERIFY/request');
const to = { keys: ring, appId: '39990029', requestPath: '/v1/verify' };
const { signing, verification } = ring;
const [key] = signing;
if (key === undefined) throw new Error('no key');
const sender = { key, appId: to.appId, requestPath: to.requestPath };
const raw = 'POST /v1/verify HTTP/1.1\r\nContent-Type: application/json\r\n\r\n';

let sent: Awaited<ReturnType<typeof unionpay.seal>>;
let header: string;

beforeAll(async () => {
  const value = validMessages['unionpay/MOBILE_NUMBER_VERIFICATION/request'];
  sent = await unionpay.seal(mobile, value, { ...to, clock });
  header = await unionpay.sign('{}', { ...sender, clock });
});

describe('the clock is read once by', () => {
  it.each<readonly [string, (clock: () => number) => unknown]>([
    ['unionpay.sign', (clock) => unionpay.sign('{}', { ...sender, clock })],
    [
      'unionpay.seal',
      (clock) =>
        unionpay.seal(mobile, validMessages['unionpay/MOBILE_NUMBER_VERIFICATION/request'], { ...to, clock }),
    ],
    [
      'unionpay.verify',
      (clock) =>
        unionpay.verify('{}', header, { keys: verification, clock, replayGuard: createReplayGuard() }),
    ],
    [
      'unionpay.open',
      (clock) => unionpay.open(mobile, sent, { ...to, clock, replayGuard: createReplayGuard() }),
    ],
    [
      'lianlian.seal',
      (clock) => {
        const { appId: _, ...others } = to;
        return lianlian.seal(mpay, validMessages['lianlian/MPAY_VERIFY/request'], { ...others, clock });
      },
    ],
    [
      'diagnose, whatever the number of captures',
      (clock) => {
        const members = JSON.stringify(validMessages['lianlian/MPAY_VERIFY/request']);
        const capture = readCapture(`${raw}${members}`);
        return diagnose([capture, capture], ring, { clock });
      },
    ],
    ['diagnose of UnionPay', (clock) => diagnose([readCapture(raw), readCapture(raw)], ring, { clock })],
    ['a source of message IDs', (clock) => createMessageIdSource({ clock })('00100234')],
    ['a source of order IDs', (clock) => createOrderIdSource({ clock })('39990029')],
    ['createTestKeys', (clock) => createTestKeys({ clock })],
  ])('%s', async (_, call) => {
    let readings = 0;
    await call(() => {
      readings += 1;
      return clock();
    });
    expect(readings).toBe(1);
  });
});
