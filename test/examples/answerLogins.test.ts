import { createTestKeys, unionpay } from 'tallystick/envelope';
import { samples } from 'tallystick/samples';
import { channelLoginInfo } from 'tallystick/unionpay';
import { describe, expect, it, vi } from 'vitest';
import { answerLogins } from '../../examples/receivers/answerLogins.js';

const PATH = '/v1/channel-login-info';
const { member, network } = await createTestKeys();
const { request, response } = channelLoginInfo;
const drawn = samples(request, { seed: 1 });
const [first, second] = [drawn.next().value, drawn.next().value];

/** Each time anew, with another UUID. */
async function sealed(value: typeof first): Promise<Request> {
  const to = { keys: network.ring, appId: '00010344', requestPath: PATH };
  const { headers, body } = await unionpay.seal(request, value, to);
  return new Request(`https://ucsp.example${PATH}`, { method: 'POST', headers, body: Buffer.from(body) });
}

async function opened(answer: Response) {
  const { status, headers } = answer;
  const body = new Uint8Array(await answer.arrayBuffer());
  return unionpay.open(response, { status, headers, body }, { keys: network.ring, requestPath: PATH });
}

describe('the receiver of a login', () => {
  it('lets the user in, by a signed answer about the same request', async () => {
    const receive = answerLogins(member.ring, async () => 'https://industry.example/?token=1');
    const { value } = await opened(await receive(await sealed(first)));
    expect(value).toEqual({
      ...{ msgID: first.msgID, channelCode: first.channelCode, industryCode: first.industryCode },
      industryUrl: 'https://industry.example/?token=1',
      msgResponse: { responseCode: '00', responseMsg: 'Success' },
    });
  });

  it('declines a user who may not enter', async () => {
    const receive = answerLogins(member.ring, async () => undefined);
    const { value } = await opened(await receive(await sealed(first)));
    expect(value.msgResponse.responseCode).toBe('05');
    expect(value).not.toHaveProperty('industryUrl');
  });

  it('handles a request once that is signed anew, and answers with the same bytes', async () => {
    const asked: string[] = [];
    const receive = answerLogins(member.ring, async ({ msgID }) => void asked.push(msgID));
    const [one, again] = [await receive(await sealed(first)), await receive(await sealed(first))];
    expect([again.status, again.headers.get('UPI-JWS')]).toEqual([200, one.headers.get('UPI-JWS')]);
    expect(await again.text()).toBe(await one.text());
    expect(asked).toEqual([first.msgID]);
    await receive(await sealed(second));
    expect(asked).toEqual([first.msgID, second.msgID]);
  });

  it('logs a replay in one line without a value, and what the handler threw', async () => {
    const logged = vi.spyOn(console, 'error').mockImplementation(() => {});
    const fault = new Error('no database');
    let isDown = false;
    const receive = answerLogins(member.ring, async () => {
      if (isDown) throw fault;
      return 'https://industry.example/?token=1';
    });
    const request = await sealed(first);
    await receive(request.clone());
    expect(logged.mock.calls).toEqual([]);
    await receive(request);
    expect(logged.mock.calls).toHaveLength(1);
    expect(logged.mock.calls[0]?.[0]).toMatch(/^jws-replay: [^\n]+$/);
    await receive(new Request('https://ucsp.example/wp-admin', { method: 'POST', body: '{}' }));
    expect(logged.mock.calls[1]?.[0]).toMatch(/^no-handler: no handler for "\/wp-admin"[^\n]+$/);
    isDown = true;
    await receive(await sealed(second));
    expect(logged.mock.calls.map(([line]) => line)).toContain(fault);
    logged.mockRestore();
  });
});
