import fc from 'fast-check';
import type { Case } from '../Case.js';
import { bytesFault } from '../judges/bytesFault.js';
import { openPayload } from '../judges/openPayload.js';
import { readBytes } from '../judges/readBytes.js';
import { acceptanceFault, refusalFault } from './answerFaults.js';
import { createProperty, type Exploration } from './createProperty.js';
import { flipped } from './flipped.js';
import { publicJwk } from './jwks.js';
import { NOW } from './NOW.js';
import { payloadOf, payloadParts, type SealedPayload } from './sealPayload.js';
import { testKeys } from './testKeys.js';
import { writeBytes } from './writeBytes.js';

const REFERENCES = ['LianLian pay_load', 'RFC 8017 section 7.1', 'RFC 2104'];

const plaintexts = fc.oneof(
  fc.uint8Array({ minLength: 1, maxLength: 70 }).map((bytes) => Buffer.from(bytes)),
  fc
    .constantFrom('{"acct_name":"张伟","no_order":"7"}', '{"info_order":"開 €"}')
    .map((text) => Buffer.from(text)),
);
const forms = fc.constantFrom('text', 'base64');

/** Properties of the encryption of LianLian. */
export function payloadProperties(exploration: Exploration): readonly Case[] {
  return [encryptProperty(exploration), ...decryptProperties(exploration)];
}

function encryptProperty(exploration: Exploration): Case {
  return createProperty(
    {
      operation: 'payload-encrypt',
      share: 0.3,
      id: 'payload-encrypt.opens',
      title: 'What is encrypted opens with the private key, and neither a key nor a nonce is used twice',
      references: REFERENCES,
      expected: 'ok, with a pay_load that the suite opens itself',
      values: fc.record({ plaintext: plaintexts, as: forms }),
      // Twice, because what is made of the input repeats only then.
      questions: ({ plaintext, as }) =>
        [1, 2].map(() => ({
          now: NOW,
          input: { plaintext: writeBytes(plaintext, as), key: publicJwk(testKeys.one) },
        })),
      judge: () => {
        const seen = new Set<string>();
        return (answer, { plaintext }) =>
          acceptanceFault(answer, ({ payload }) => {
            const opened = openPayload(payload, testKeys.one);
            if (typeof opened === 'string') return opened;
            if (!opened.plaintext.equals(plaintext)) return 'The plaintext is another one.';
            const drawn = [opened.macKey, opened.contentKey, opened.nonce].map((one) => one.toString('hex'));
            if (drawn.some((hex) => seen.has(hex))) return 'A key or a nonce is used twice.';
            for (const hex of drawn) seen.add(hex);
            return undefined;
          });
      },
    },
    exploration,
  );
}

const received = fc.record<SealedPayload>({
  plaintext: plaintexts,
  macKey: bytes(32),
  contentKey: bytes(32),
  nonce: bytes(8),
});

function bytes(length: number): fc.Arbitrary<Buffer> {
  return fc.uint8Array({ minLength: length, maxLength: length }).map((drawn) => Buffer.from(drawn));
}

function decryptProperties(exploration: Exploration): readonly Case[] {
  const common = { operation: 'payload-decrypt', references: REFERENCES, share: 0.3 } as const;
  const questions = (payload: string) => [
    { now: NOW, input: { payload, keys: [{ ...testKeys.one, kid: 'lianlian-2026' }] } },
  ];
  return [
    createProperty(
      {
        ...common,
        id: 'payload-decrypt.gives-plaintext',
        title: 'What the suite encrypts is decrypted',
        expected: 'ok, with the plaintext',
        values: received,
        questions: (value) => questions(payloadOf(payloadParts(testKeys.one, value))),
        judge:
          () =>
          (answer, { plaintext }) =>
            acceptanceFault(
              answer,
              (output) =>
                bytesFault('plaintext', output.plaintext) ??
                (readBytes(output.plaintext)?.equals(plaintext)
                  ? undefined
                  : 'The plaintext is another one.'),
            ),
      },
      exploration,
    ),
    createProperty(
      {
        ...common,
        id: 'payload-decrypt.refuses-near-misses',
        title: 'A pay_load of which one bit is another is refused, with the same rule wherever it is',
        expected: 'reject with decryption',
        values: fc.tuple(received, fc.noBias(fc.nat()), fc.nat(4)).map(([value, bit, place]) => {
          const parts = payloadParts(testKeys.one, value);
          return {
            payload: payloadOf(parts.map((part, index) => (index === place ? flipped(part, bit) : part))),
          };
        }),
        questions: ({ payload }) => questions(payload),
        judge: () => (answer) => refusalFault(answer, { rules: ['decryption'] }),
      },
      exploration,
    ),
  ];
}
