import { beforeAll, describe, expect, it } from 'vitest';
import { messagesOfEveryKind } from '../../conformance/faultyImplementations/kindFaults.js';
import { diagnose } from '../../src/diagnose/diagnose.js';
import { findings } from '../../src/diagnose/findings.js';
import { createTestKeys, type TestKeys } from '../../src/envelope/keys/createTestKeys.js';
import { samples } from '../../src/samples/samples.js';
import type { Capture } from '../../src/wire/capture/Capture.js';
import { jwe } from '../../tools/captures/jwe.js';
import { lianLianCapture, rightSource } from '../../tools/captures/lianLianCapture.js';
import { NOW } from '../../tools/captures/NOW.js';
import { unionPayCapture } from '../../tools/captures/unionPayCapture.js';
import { allMessages, firstMessages } from '../messageNamed.js';

let keys: TestKeys;

beforeAll(async () => {
  keys = await createTestKeys({ clock: () => NOW });
});

const SEEDS = [1, 2, 3, 4, 5];

describe('the words of a diagnosis', () => {
  /** Every text in a value, long enough not to stand in a text by chance. */
  function textsIn(value: unknown): readonly string[] {
    if (typeof value === 'string') return value.length >= 5 ? [value] : [];
    return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
  }

  it('hold no value of a message and no key', () => {
    // Each search of a serialiser takes all the work that it may, so the later messages are tried by kind.
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
