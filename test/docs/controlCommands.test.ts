import { readFileSync } from 'node:fs';
import { createTestKeys, readCapture } from 'tallystick/envelope';
import { type ServedGateway, serveGateway } from 'tallystick/gateway';
import { createClient } from 'tallystick/http';
import { cardBinQuery, mpayApply, mpayResultQuery, mpayVerify } from 'tallystick/lianlian';
import { samples } from 'tallystick/samples';
import { describe, expect, it, onTestFinished } from 'vitest';

// The commands for curl in the guides, sent to the control API of a gateway as the reader of such commands takes them.

const develop = readFileSync('docs/guides/develop-without-an-account.md', 'utf8');
const [world = '', clock = ''] =
  /## By curl\n[\s\S]*?```text\n([\s\S]*?)```/.exec(develop)?.[1]?.split('\n') ?? [];

/** Sends what a command for curl would send, to this gateway. */
async function sentTo({ controlUrl }: ServedGateway, command: string) {
  const { method = '', target = '', body } = readCapture(Buffer.from(command));
  const url = new URL(new URL(target, controlUrl).pathname, controlUrl);
  const json = { 'content-type': 'application/json' };
  const options = method === 'GET' ? {} : { method, body: new TextDecoder().decode(body), headers: json };
  return (await fetch(url, options)).json();
}

describe('the commands for the control API', () => {
  it('reset the connection of the next request, and of that one alone', async () => {
    const guide = readFileSync('docs/guides/break-it-on-purpose.md', 'utf8');
    const [, command = ''] = /use the control API\.[^`]*```text\n([\s\S]*?)```/.exec(guide) ?? [];
    const { member, network } = await createTestKeys();
    const gateway = await serveGateway({ keys: network.ring });
    onTestFinished(() => gateway.close());
    await sentTo(gateway, command);
    const client = createClient({ network: 'lianlian', baseUrl: gateway.url, keys: member.ring });
    const { value } = samples(cardBinQuery.request, { seed: 1 }).next();
    const asked = { ...value, sign_type: 'SHA256withRSA' as const };
    const call = () => client.call(cardBinQuery, asked, { path: '/bankcardbin.htm' });
    await expect(call()).rejects.toMatchObject({ code: 'outcome-unknown' });
    expect((await call()).value.ret_code).toBe('0000');
  });

  it('read the code of the payer, and have a payment paid that is in process', async () => {
    const { member, network } = await createTestKeys();
    const gateway = await serveGateway({ keys: network.ring });
    onTestFinished(() => gateway.close());
    gateway.world('default').stand();

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
    const { texts } = await sentTo(gateway, world);
    const step = { oid_partner, sign_type, no_order, money_order, token: applied.token ?? '' };
    await client.call(mpayVerify, { ...step, verify_code: texts.at(-1).code }, { path });

    const query = { oid_partner, sign_type, no_order, dt_order };
    const state = async () =>
      (await client.call(mpayResultQuery, query, { path: '/orderquery.htm' })).value.result_pay;
    expect(await state()).toBe('PROCESSING');
    await sentTo(gateway, clock);
    expect(await state()).toBe('SUCCESS');
  });

  it('are the same in the other guide', () => {
    expect(readFileSync('docs/guides/handle-answers-and-time-outs.md', 'utf8')).toContain(`\`${clock}\``);
  });
});
