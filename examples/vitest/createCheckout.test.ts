import { createTestKeys } from 'tallystick/envelope';
import { createGateway } from 'tallystick/gateway';
import { RefusedError, UnknownOutcomeError } from 'tallystick/http';
import { mpayApply } from 'tallystick/lianlian';
import { samples } from 'tallystick/samples';
import { expect, test } from 'vitest';
import { createCheckout } from './createCheckout.js';

const { member, network } = await createTestKeys();

/** A checkout, and the network's side in this process: no port, no wait, and a world that no other test sees. */
function setup() {
  const paid: string[] = [];
  const gateway = createGateway({ keys: network.ring, deliver: (notice) => checkout.receive(notice) });
  const world = gateway.world();
  // The time of a call is real time; here it ends when the test says so.
  const limit = new AbortController();
  let isLate = false;
  const answerLate = () => {
    isLate = true;
  };
  const checkout = createCheckout({
    ...{ keys: member.ring, baseUrl: 'https://lianlian.example', clock: world.now },
    deadline: () => limit.signal,
    async fetch(request) {
      const answer = await gateway.fetch(request);
      if (isLate) limit.abort();
      return answer;
    },
    paid: (order) => void paid.push(order),
  });
  const order = {
    ...samples(mpayApply.request, { seed: 1 }).next().value,
    ...{ no_order: 'ORDER-1', money_order: '88.00', notify_url: 'https://shop.example/notify' },
    sign_type: 'SHA256withRSA',
  } as const;
  const code = () => world.texts()[0]?.code ?? '';
  return { paid, world, checkout, order, code, answerLate };
}

test('an order is paid when the payer has given the code', async () => {
  const { paid, world, checkout, order, code } = setup();
  const token = await checkout.apply(order);
  await checkout.verify(order, token, code());
  await world.advance(0);
  expect(paid).toEqual(['ORDER-1']);
});

test('it is paid once, although the notification comes three times', async () => {
  const { paid, world, checkout, order, code } = setup();
  world.timeNotices({ copies: 3, after: 60_000 });
  await checkout.verify(order, await checkout.apply(order), code());
  expect(paid).toEqual([]);
  await world.advance(60_000);
  expect(paid).toEqual(['ORDER-1']);
});

test('a code that came too late pays nothing', async () => {
  const { paid, world, checkout, order, code } = setup();
  const token = await checkout.apply(order);
  const late = code();
  await world.advance(30 * 60_000);
  // LianLian signs no failure, so the code is what an unsigned answer claims.
  const refused = checkout.verify(order, token, late);
  await expect(refused).rejects.toThrow(RefusedError);
  await expect(refused).rejects.toMatchObject({ responseCode: '1000' });
  await world.advance(60 * 60_000);
  expect(paid).toEqual([]);
});

test('where the answer is lost nobody knows, and the notification tells', async () => {
  const { paid, world, checkout, order, code } = setup();
  const token = await checkout.apply(order);
  world.addFault({ fault: 'reset', when: 'after', operation: 'MPAY_VERIFY' });
  const lost = checkout.verify(order, token, code());
  await expect(lost).rejects.toThrow(UnknownOutcomeError);
  await expect(lost).rejects.toMatchObject({ query: 'MPAY_RESULT_QUERY' });
  await world.advance(0);
  expect(paid).toEqual(['ORDER-1']);
});

test('where the answer comes too late nobody knows, and the notification tells', async () => {
  const { paid, world, checkout, order, code, answerLate } = setup();
  const token = await checkout.apply(order);
  answerLate();
  const late = checkout.verify(order, token, code());
  await expect(late).rejects.toThrow(UnknownOutcomeError);
  await expect(late).rejects.toThrow('no answer came in time');
  await world.advance(0);
  expect(paid).toEqual(['ORDER-1']);
});
