import { readFileSync } from 'node:fs';
import { createTestKeys, readCapture } from 'tallystick/envelope';
import { serveGateway } from 'tallystick/gateway';
import { createClient } from 'tallystick/http';
import { mpayApply, mpayResultQuery, mpayVerify } from 'tallystick/lianlian';
import { samples } from 'tallystick/samples';
import { describe, expect, it, onTestFinished } from 'vitest';

// The commands for curl in the guides, sent to the control API of a gateway as the reader of such commands takes them.

const develop = readFileSync('docs/guides/develop-without-an-account.md', 'utf8');
const [world = '', clock = ''] =
  /## By curl\n[\s\S]*?```text\n([\s\S]*?)```/.exec(develop)?.[1]?.split('\n') ?? [];

describe('the commands for the control API', () => {
  it('read the code of the payer, and have a payment paid that is in process', async () => {
    const { member, network } = await createTestKeys();
    const gateway = await serveGateway({ keys: network.ring });
    onTestFinished(() => gateway.close());
    gateway.world('default').stand();

    /** Sends what a command for curl would send, to this gateway. */
    async function sent(command: string) {
      const { method = '', target = '', body } = readCapture(Buffer.from(command));
      const url = new URL(new URL(target, gateway.controlUrl).pathname, gateway.controlUrl);
      const json = { 'content-type': 'application/json' };
      return (
        await fetch(
          url,
          method === 'GET' ? {} : { method, body: new TextDecoder().decode(body), headers: json },
        )
      ).json();
    }

    const client = createClient({
      ...{
        network: 'lianlian',
        baseUrl: gateway.url,
        keys: member.ring,
        clock: gateway.world('default').now,
      },
    });
    const { value } = samples(mpayApply.request, { seed: 1 }).next();
    const order = {
      ...value,
      no_order: 'ORDER-1',
      money_order: '88.04',
      sign_type: 'SHA256withRSA' as const,
    };
    const { oid_partner, sign_type, no_order, dt_order, money_order } = order;
    const path = '/v1/bankcardprepay';
    const { value: applied } = await client.call(mpayApply, order, { path });
    const { texts } = await sent(world);
    const step = { oid_partner, sign_type, no_order, money_order, token: applied.token ?? '' };
    await client.call(mpayVerify, { ...step, verify_code: texts.at(-1).code }, { path });

    const query = { oid_partner, sign_type, no_order, dt_order };
    const state = async () =>
      (await client.call(mpayResultQuery, query, { path: '/orderquery.htm' })).value.result_pay;
    expect(await state()).toBe('PROCESSING');
    await sent(clock);
    expect(await state()).toBe('SUCCESS');
  });

  it('are the same in the other guide', () => {
    expect(readFileSync('docs/guides/handle-answers-and-time-outs.md', 'utf8')).toContain(`\`${clock}\``);
  });
});
