import { constants, publicEncrypt } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { TallystickError } from '../../src/codec/TallystickError.js';
import { decrypt, readJwe, unseal } from '../../src/envelope/unionpay/decrypt.js';
import { CONTENT_KEY, encodedBlock, jweOf, partOf, withPart } from './jweOf.js';
import { encryptionKey, encryptionKid, ring } from './networkKeys.js';
import { errorOf } from './refusalOf.js';

const seed = Number(process.env.TALLYSTICK_SEED ?? 20260301);
const header = { alg: 'RSA1_5', enc: 'A128CBC-HS256', kid: encryptionKid };
const good = jweOf({ key: encryptionKey, header });
const RUNS = 300;

/** What the sender of a JWE can see of its refusal. */
async function seen(jwe: string): Promise<string> {
  const error = await errorOf(() => decrypt(jwe, ring.decryption));
  return JSON.stringify([error.name, error.message, Object.entries(error), error.cause ?? null]);
}

// How long it takes is not tested here: `npm run bench` measures it.
describe(`an oracle for Bleichenbacher's attack (seed ${seed})`, () => {
  it('learns the same from a random block and from one whose padding is right', async () => {
    const answers = { right: new Map<string, number>(), wrong: new Map<string, number>() };
    const bytes = fc.uint8Array({ minLength: 255, maxLength: 255 });
    await fc.assert(
      fc.asyncProperty(bytes, fc.boolean(), async (random, isRight) => {
        // Right: 0, 2, padding without zeros, 0, a content key that is not ours. Wrong: anything below the modulus.
        const encoded = isRight
          ? encodedBlock(Buffer.from(random.subarray(0, 32)))
          : Buffer.concat([Buffer.of(0), random]);
        const wrapped = publicEncrypt({ key: encryptionKey, padding: constants.RSA_NO_PADDING }, encoded);
        const answer = await seen(withPart(good, 1, wrapped));
        const counted = answers[isRight ? 'right' : 'wrong'];
        counted.set(answer, (counted.get(answer) ?? 0) + 1);
      }),
      { seed, numRuns: RUNS },
    );
    expect(answers.right.size).toBe(1);
    expect([...answers.wrong.keys()]).toEqual([...answers.right.keys()]);
    const [right = 0] = answers.right.values();
    const [wrong = 0] = answers.wrong.values();
    expect(right + wrong).toBe(RUNS);
    expect(Math.min(right, wrong)).toBeGreaterThan(RUNS / 4);
  });

  it('learns nothing from a multiple of a good one, the step of the attack', async () => {
    const answers = new Set<string>();
    const modulus = BigInt(`0x${modulusHex()}`);
    const wrapped = BigInt(`0x${partOf(good, 1).toString('hex')}`);
    for (let multiplier = 2n; multiplier < 102n; multiplier++) {
      const forged = (wrapped * multiplier ** 65537n) % modulus;
      answers.add(await seen(withPart(good, 1, Buffer.from(forged.toString(16).padStart(512, '0'), 'hex'))));
    }
    expect(answers.size).toBe(1);
  });

  it('cannot put a content key of its choice in place of a wrong one', async () => {
    // A fixed or predictable stand-in would let an attacker make the tag hold over a wrong padding.
    for (const contentKey of [Buffer.alloc(32), Buffer.alloc(32, 255), CONTENT_KEY]) {
      for (const place of [0, 1, 2, 222, 223]) {
        const encoded = encodedBlock(contentKey);
        encoded[place] = place === 223 || place === 0 ? 1 : 0;
        const jwe = jweOf({ key: encryptionKey, header, contentKey, encoded });
        expect(await seen(jwe)).toBe(await seen(withPart(good, 1, Buffer.alloc(256, 1))));
      }
    }
  });
});

describe('taking the padding off', () => {
  const size = 256;
  const right = encodedBlock(CONTENT_KEY);
  /** A block with one byte set. */
  const withByte = (place: number, byte: number) => Object.assign(Buffer.from(right), { [place]: byte });
  const wrong: readonly (readonly [string, Buffer])[] = [
    ['a first byte that is not 0', withByte(0, 1)],
    ['a second byte that is not 2', withByte(1, 1)],
    ['a zero where the padding begins', withByte(2, 0)],
    ['a zero in the middle of the padding', withByte(size / 2, 0)],
    ['a zero where the padding ends', withByte(size - 34, 0)],
    ['no zero behind the padding', withByte(size - 33, 7)],
    ['zeros alone', Buffer.alloc(size)],
    ['ones alone', Buffer.alloc(size, 255)],
  ];

  /** The places that are read of a block and of the stand-in for its content key, in their order. */
  function readsOf(block: Buffer): readonly string[] {
    const reads: string[] = [];
    const watched = (name: string, bytes: Buffer) =>
      new Proxy(bytes, {
        get(target, place) {
          reads.push(`${name} ${String(place)}`);
          const value: unknown = Reflect.get(target, place, target);
          return typeof value === 'function' ? value.bind(target) : value;
        },
      });
    const sealed = readJwe(good, ring.decryption);
    try {
      unseal({ ...sealed, decoy: watched('decoy', sealed.decoy) }, watched('block', Buffer.from(block)));
    } catch (error) {
      expect(error).toBeInstanceOf(TallystickError);
    }
    return reads;
  }

  it('reads every byte of the block and of the stand-in, where the padding is right', () => {
    const reads = new Set(readsOf(right));
    for (let place = 0; place < size; place++) expect(reads).toContain(`block ${place}`);
    for (let place = 0; place < 32; place++) expect(reads).toContain(`decoy ${place}`);
  });

  it.each(wrong)('reads the same bytes in the same order for %s', (_, block) => {
    expect(readsOf(block)).toEqual(readsOf(right));
  });
});

function modulusHex(): string {
  return Buffer.from(encryptionKey.export({ format: 'jwk' }).n ?? '', 'base64url').toString('hex');
}
