import { beforeAll, describe, expect, it } from 'vitest';
import { messagesOfEveryKind } from '../../conformance/faultyImplementations/kindFaults.js';
import { diagnose } from '../../src/diagnose/diagnose.js';
import { findings } from '../../src/diagnose/findings.js';
import { createTestKeys, type TestKeys, type TestParty } from '../../src/envelope/keys/createTestKeys.js';
import { lianlian, unionpay } from '../../src/envelope.js';
import { samples } from '../../src/samples/samples.js';
import type { Capture } from '../../src/wire/capture/Capture.js';
import { jwe } from '../../tools/captures/jwe.js';
import { lianLianCapture, rightSource } from '../../tools/captures/lianLianCapture.js';
import { NOW } from '../../tools/captures/NOW.js';
import { PATH, unionPayCapture } from '../../tools/captures/unionPayCapture.js';
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
    expect(checked).toContain(name);
    expect(checked.join()).toMatch(/decrypted/);
    expect(diagnose(capture, keys.member.ring).checked.join()).not.toMatch(/decrypted/);
  });

  it('is at least one', () => {
    expect(() => diagnose([], keys.member.ring)).toThrow(TypeError);
  });
});

describe('the words of a diagnosis', () => {
  /** Every text in a value, long enough not to stand in a text by chance. */
  function textsIn(value: unknown): readonly string[] {
    if (typeof value === 'string') return value.length >= 5 ? [value] : [];
    return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
  }

  it('hold no value of a message and no key', () => {
    // Each search of a serialiser takes up to its bound of time, so the later messages are tried by kind.
    const tried = allMessages.filter(
      ({ name }) => firstMessages.some((first) => first.name === name) || messagesOfEveryKind.includes(name),
    );
    for (const message of tried) {
      for (const seed of firstMessages.includes(message) ? SEEDS : [1]) {
        const { value } = samples(message, { seed, style: 'wide' }).next() as {
          value: Record<string, unknown>;
        };
        const { findings: found, checked } = diagnose(broken(value), keys.network.ring, { message });
        expect(found.length, message.name).toBeGreaterThan(2);
        const words = JSON.stringify([found, checked]);
        const secrets = [
          ...textsIn(value),
          ...[keys.member, keys.network].flatMap(({ signing, encryption }) =>
            [signing, encryption].flatMap(({ privateKey }) => privateKey.split('\n').slice(1, -2)),
          ),
        ].filter((text) => !published.some((known) => known.includes(text)));
        expect(
          secrets.filter((secret) => words.includes(secret)),
          message.name,
        ).toEqual([]);
      }
    }
  });

  /** What the findings say of themselves, which a sample may repeat by chance: constants of the tables. */
  const published = [
    JSON.stringify(findings),
    ...allMessages.flatMap(({ name, table }) => [
      name,
      ...table.rows.flatMap(({ values = {}, identifier }) => [identifier, ...Object.keys(values)]),
    ]),
  ];

  /** Captures of a message with many faults at once. */
  function broken(value: Record<string, unknown>): readonly Capture[] {
    const { encryption, signing } = keys.network;
    const body = JSON.stringify({
      ...value,
      ...(value.encData !== undefined && {
        encData: jwe(encryption, JSON.stringify({ sub: value.encData })),
      }),
    });
    const first = unionPayCapture(keys.member.signing, {
      body: `${body}\n`,
      signed: body,
      kid: String(value.userId ?? 'nobody'),
      header: { 'UPI-APPID': JSON.stringify(value).slice(0, 40), 'UPI-REQPATH': JSON.stringify(value) },
    });
    const second = unionPayCapture(keys.member.signing, {
      body,
      signed: JSON.stringify(value, null, 2),
      signer: signing,
    });
    const third = lianLianCapture(keys.member.signing, {
      members: { sign_type: 'RSA', ...value, amount: 1 },
      source: (members) => `${rightSource(members)}&`,
    });
    return value.encData !== undefined || 'msgResponse' in value ? [first, second] : [third, first];
  }
});
