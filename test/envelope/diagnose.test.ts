import { beforeAll, describe, expect, it } from 'vitest';
import { diagnose } from '../../src/diagnose/diagnose.js';
import { createTestKeys, type TestKeys, type TestParty } from '../../src/envelope/keys/createTestKeys.js';
import { lianlian, unionpay } from '../../src/envelope.js';
import { samples } from '../../src/samples/samples.js';
import type { Capture } from '../../src/wire/capture/Capture.js';
import { NOW } from '../../tools/captures/NOW.js';
import { PATH } from '../../tools/captures/unionPayCapture.js';
import { allMessages, firstMessages } from '../messageNamed.js';

let keys: TestKeys;

beforeAll(async () => {
  keys = await createTestKeys({ clock: () => NOW });
});

const SEEDS = [1, 2, 3, 4, 5];

async function sealed(name: string, value: unknown, { ring }: TestParty): Promise<Capture> {
  const message = allMessages.find((candidate) => candidate.name === name);
  if (message === undefined) throw new Error(name);
  const isRequest = name.endsWith('/request');
  const options = { keys: ring, clock: () => NOW, ...(isRequest && { requestPath: PATH }) };
  const { body, headers } = name.startsWith('unionpay/')
    ? await unionpay.seal(message, value, { ...options, appId: '39990029' })
    : lianlian.seal(message, value, options);
  const common = { at: NOW, headers: Object.entries(headers), body };
  return isRequest
    ? { kind: 'request', method: 'POST', target: PATH, ...common }
    : { kind: 'response', status: 200, ...common };
}

describe('a healthy message', () => {
  it.each(firstMessages.map((message) => [message.name, message] as const))(
    'has no finding: %s',
    async (name, message) => {
      for (const seed of SEEDS) {
        const { value } = samples(message, { seed }).next();
        const capture = await sealed(name, value, keys.member);
        const refused = (value as { ret_code?: string }).ret_code ?? '0000';
        for (const ring of [keys.member.ring, keys.network.ring]) {
          const ids = (expected: typeof message | readonly (typeof message)[]) =>
            diagnose(capture, ring, { message: expected }).findings.map(({ id }) => id);
          const due = refused === '0000' ? [] : [expect.stringMatching(/^refused-/)];
          expect(ids(message), `seed ${seed}`).toEqual(due);
          expect(ids(allMessages), `seed ${seed}, guessed`).toEqual(due);
        }
      }
    },
  );

  it('tells what was checked', async () => {
    const name = 'unionpay/MOBILE_NUMBER_VERIFICATION/request';
    const message = allMessages.find((candidate) => candidate.name === name);
    if (message === undefined) throw new Error(name);
    const capture = await sealed(name, samples(message, { seed: 1 }).next().value, keys.member);
    const { healthy, checked } = diagnose(capture, keys.network.ring, { message: allMessages });
    expect(healthy).toBe(true);
    expect(checked).toContain(`the members of ${name}`);
    expect(checked.join()).toMatch(/decrypted/);
    expect(diagnose(capture, keys.member.ring).checked.join()).not.toMatch(/decrypted/);
  });

  it('is at least one', () => {
    expect(() => diagnose([], keys.member.ring)).toThrow(TypeError);
  });
});
