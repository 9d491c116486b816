import { flows } from 'tallystick/catalogue';
import { easypayApply, easypayNotification, easypayVerify } from 'tallystick/lianlian';
import { samples } from 'tallystick/samples';
import { describe, expect, it } from 'vitest';
import { notificationOf } from '../../src/gateway/notices/notificationOf.js';
import { servicesOf } from '../../src/gateway/services.js';
import { gatewayOf, START } from './gatewayOf.js';

const services = servicesOf([]);

function nameFor(name: string): string | undefined {
  const service = services.find((one) => one.name === name);
  return service && notificationOf(services, service)?.name;
}

/** Of each flow whose merchant acknowledges a notification: what is called until it comes, and its interface. */
const acknowledged = flows.flatMap(({ flow, steps }) => {
  const names = steps.flatMap(({ message }) => (message ? [message.split('/')] : []));
  const notice = names.find(([, , direction]) => direction === 'acknowledgement')?.[1];
  const until = names.slice(
    0,
    names.findIndex(([, name]) => name === notice),
  );
  const called = until.flatMap(([, name, direction]) => (direction === 'request' && name ? [name] : []));
  return notice === undefined ? [] : called.map((name): [string, string, string] => [flow, name, notice]);
});

describe('the notification of an interface', () => {
  it('is told by many flows', () => {
    expect(new Set(acknowledged.map(([flow]) => flow)).size).toBeGreaterThanOrEqual(8);
  });

  it.each(acknowledged)(
    'is in the flow %s, for %s, the one that the merchant confirms',
    (_, name, notice) => {
      expect(nameFor(name)).toBe(`lianlian/${notice}/notification`);
    },
  );

  it('is never what the browser brings as a form', () => {
    expect(nameFor('EASYPAY_H5_REDIRECT')).toBe('lianlian/EASYPAY_NOTIFICATION/notification');
    expect(nameFor('SYNC_NOTIFICATION')).not.toBe('lianlian/SYNC_NOTIFICATION/notification');
  });

  it('is missing where no flow and no product has one', () => {
    expect(nameFor('CARD_BIN_QUERY')).toBeUndefined();
    expect(nameFor('CARD_BIND_APPLY')).toBeUndefined();
  });
});

it('a direct payment with Easypay sends EASYPAY_NOTIFICATION, whole by its table', async () => {
  const told: unknown[] = [];
  const { client, world } = gatewayOf({
    clock: () => START,
    deliver: async (request) => {
      told.push(await request.json());
      return new Response('{"ret_code":"0000","ret_msg":"ok"}');
    },
  });
  const drawn = samples(easypayApply.request, { seed: 1 });
  let sample = drawn.next().value;
  while (sample.pay_type !== 'M') sample = drawn.next().value;
  const sign_type = 'SHA256withRSA' as const;
  const notify_url = 'https://merchant.example/notify';
  const order = { ...sample, sign_type, no_order: 'ORDER-1', money_order: '88.00', notify_url };
  const { oid_partner, no_order, dt_order, money_order } = order;
  const { value } = await client('lianlian').call(easypayApply, order, { path: '/easypay.htm' });
  const verify_code = world.texts()[0]?.code ?? '';
  const step = { oid_partner, sign_type, no_order, dt_order, money_order, verify_code };
  await client('lianlian').call(
    easypayVerify,
    { ...step, token: value.token ?? '' },
    { path: '/easypayverify.htm' },
  );
  await world.advance(0);
  const { exchanges } = await world.exchanges();
  expect(exchanges.at(-1)).toMatchObject({ interface: 'EASYPAY_NOTIFICATION', verdict: 'acknowledged' });
  expect(told).toHaveLength(1);
  expect(told[0]).toMatchObject({ no_order: 'ORDER-1', pay_type: 'M', result_pay: 'SUCCESS' });
  expect(easypayNotification.notification.validate(told[0]).violations).toEqual([]);
});
