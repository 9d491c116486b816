import { createPrivateKey, createPublicKey, generateKeyPairSync, type KeyObject } from 'node:crypto';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type * as Envelope from 'tallystick/envelope';
import { mobileNumberVerification } from 'tallystick/unionpay';
import { afterAll, describe, expect, it, vi } from 'vitest';
import { validMessages } from '../codec/validMessages.js';
import { root, run } from '../package/repository.js';
import { flipped, jweOf, partOf, withPart } from './jweOf.js';
import { clock, headerWith, jwsOf } from './jwsOf.js';
import { encryptionKey, encryptionKid, ring, signingKey, signingKid } from './networkKeys.js';

// The threads of a pool run a file of the built package.
const { unionpay } = (await import(join(root, 'dist/envelope.mjs'))) as typeof Envelope;

const { request } = mobileNumberVerification;
const plain = validMessages['unionpay/MOBILE_NUMBER_VERIFICATION/request'];
const decryption = ring.decryption[0]?.key;
if (decryption === undefined) throw new Error('no key');
const header = { alg: 'RSA1_5', enc: 'A128CBC-HS256', kid: encryptionKid };
const encData = jweOf({ key: encryptionKey, header, plaintext: JSON.stringify(plain.encData) });
const pool = unionpay.createDecryptionPool({ threads: 2 });
afterAll(() => pool.close());

function received(jwe: string, uuid = '0'.repeat(32)) {
  const body = JSON.stringify({ ...plain, encData: jwe });
  return {
    headers: { 'UPI-JWS': jwsOf(headerWith(signingKid, { 'UPI-UUID': uuid }), body, signingKey) },
    body,
  };
}

const opened = (jwe: string, options: { readonly pool?: Envelope.unionpay.DecryptionPool }) =>
  unionpay.open(request, received(jwe), {
    keys: ring,
    requestPath: '/v1/verify',
    clock,
    replayGuard: { claim: () => true },
    ...options,
  });

/** What an error says, without its stack. */
async function saidBy(call: Promise<unknown>): Promise<object> {
  const error = await call.then(
    () => undefined,
    (thrown: Error) => thrown,
  );
  return { ...error, message: error?.message };
}

describe('a decryption pool', () => {
  it('opens what is opened without', async () => {
    const messages = await Promise.all(Array.from({ length: 20 }, () => opened(encData, { pool })));
    expect(messages).toEqual(Array.from({ length: 20 }, () => ({ value: plain, notes: [] })));
    expect(await opened(encData, {})).toEqual(messages[0]);
  });

  it('gives each call its own block', async () => {
    const blocks = Array.from({ length: 20 }, (_, count) => Buffer.alloc(256, count + 1).fill(0, 0, 1));
    const wrapped = blocks.map((encoded) => partOf(jweOf({ key: encryptionKey, header, encoded }), 1));
    expect(await Promise.all(wrapped.map((one) => pool.decrypt(decryption, one)))).toEqual(blocks);
  });

  it.each([
    ['a wrong padding', jweOf({ key: encryptionKey, header, encoded: Buffer.alloc(256, 1).fill(0, 0, 1) })],
    ['a number above the modulus', withPart(encData, 1, Buffer.alloc(256, 255))],
    ['a short wrapped key', withPart(encData, 1, Buffer.alloc(255, 1))],
    ['a wrong tag', withPart(encData, 4, flipped(partOf(encData, 4), 0))],
  ])('refuses %s with the one error, as without', async (_, jwe) => {
    const error = await saidBy(opened(jwe, { pool }));
    expect(error).toMatchObject({ code: 'envelope-refused', violations: [{ code: 'jwe-decryption' }] });
    expect(error).toEqual(await saidBy(opened(jwe, {})));
  });

  it.each([0, -1, 1.5, Number.NaN])('is a TypeError with %j threads', (threads) => {
    expect(() => unionpay.createDecryptionPool({ threads })).toThrow(TypeError);
  });

  it('answers each of many in flight, damaged ones among them, by itself', async () => {
    const wrong = jweOf({ key: encryptionKey, header, encoded: Buffer.alloc(256, 1).fill(0, 0, 1) });
    const jwes = Array.from({ length: 32 }, (_, count) => (count % 3 === 0 ? wrong : encData));
    const outcomes = await Promise.allSettled(jwes.map((jwe) => opened(jwe, { pool })));
    const isOpened = outcomes.map(({ status }) => status === 'fulfilled');
    expect(isOpened).toEqual(jwes.map((jwe) => jwe === encData));
  });

  it.each([
    ['lets the calling thread take a share', 20, false],
    ['has its threads do what the calling thread does not get to', 20, true],
    ['leaves a few to its threads', 4, false],
  ])('%s', async (_, count, isBusy) => {
    const fresh = unionpay.createDecryptionPool({ threads: 1 });
    const sent = vi.spyOn(Worker.prototype, 'postMessage');
    const wrapped = partOf(encData, 1);
    // Until its threads have started, the calling thread does everything.
    await vi.waitFor(async () => {
      await fresh.decrypt(decryption, wrapped);
      expect(sent).toHaveBeenCalledOnce();
    }, 10_000);
    const turn = vi.spyOn(globalThis, 'setImmediate');
    if (isBusy) turn.mockReturnValue({} as NodeJS.Immediate);
    const encoded = await Promise.all(
      Array.from({ length: count }, () => fresh.decrypt(decryption, wrapped)),
    );
    const orders = sent.mock.calls.map(([order]) => order as { key?: KeyObject });
    sent.mockRestore();
    turn.mockRestore();
    await fresh.close();
    expect(new Set(encoded.map((one) => one.toString('hex'))).size).toBe(1);
    // One in a turn of the event loop at least; how many more, the machine decides.
    if (count === 20 && !isBusy) expect(orders.length).toBeLessThanOrEqual(count);
    else expect(orders).toHaveLength(count + 1);
    // A key is sent once.
    expect(orders.map(({ key }) => key)).toEqual(
      orders.map((_order, place) => (place ? undefined : decryption)),
    );
  });

  it('takes any number of keys', async () => {
    const pem = decryption.export({ type: 'pkcs8', format: 'pem' });
    const keys = Array.from({ length: 50 }, () => createPrivateKey(pem));
    const wrapped = partOf(encData, 1);
    const encoded = await pool.decrypt(decryption, wrapped);
    for (const round of [keys, keys.toReversed(), keys]) {
      const decrypted = await Promise.all(round.map((key) => pool.decrypt(key, wrapped)));
      expect(decrypted).toEqual(round.map(() => encoded));
    }
  });

  it('decrypts what was handed over, though the buffer is written over meanwhile', async () => {
    const [encoded] = await Promise.all([pool.decrypt(decryption, partOf(encData, 1))]);
    const buffers = Array.from({ length: 20 }, () => Buffer.from(partOf(encData, 1)));
    const decrypting = buffers.map((buffer) => pool.decrypt(decryption, buffer));
    for (const buffer of buffers) buffer.fill(0);
    expect(await Promise.all(decrypting)).toEqual(buffers.map(() => encoded));
  });

  it('that is closed refuses what waits and what comes', async () => {
    const closing = unionpay.createDecryptionPool({ threads: 1 });
    const waiting = Array.from({ length: 100 }, () => closing.decrypt(decryption, partOf(encData, 1)));
    const settled = Promise.allSettled(waiting);
    await closing.close();
    const reasons = (await settled).map((outcome) => outcome.status === 'rejected' && outcome.reason.message);
    expect(reasons).toEqual(waiting.map(() => 'the decryption pool is closed'));
    await expect(closing.decrypt(decryption, partOf(encData, 1))).rejects.toThrow('closed');
    await expect(closing.close()).resolves.toBeUndefined();
  });

  it('that is closed in the middle of its work leaves nothing without an answer', async () => {
    const closing = unionpay.createDecryptionPool({ threads: 2 });
    const waiting = Array.from({ length: 100 }, () => closing.decrypt(decryption, partOf(encData, 1)));
    const settled = Promise.allSettled(waiting);
    await Promise.race(waiting);
    await closing.close();
    const outcomes = await settled;
    expect(outcomes.map(({ status }) => status)).toContain('fulfilled');
    expect(outcomes.map(({ status }) => status)).toContain('rejected');
  });

  it('goes on with the oldest that waits, and lets others have their turn between two', async () => {
    const fresh = unionpay.createDecryptionPool({ threads: 1 });
    const order: number[] = [];
    const decrypting = Array.from({ length: 20 }, async (_, count) => {
      await fresh.decrypt(decryption, partOf(encData, 1));
      order.push(count);
    });
    await new Promise(setImmediate);
    // All at once they would be done by now.
    expect(order.length).toBeLessThan(19);
    await Promise.all(decrypting);
    await fresh.close();
    expect(order.indexOf(0)).toBeLessThan(order.indexOf(19));
  });

  const right = partOf(encData, 1);
  it.each([
    ['a key that is not private', createPublicKey(decryption), right],
    ['a key of another kind', generateKeyPairSync('ed25519').privateKey, right],
    ['a wrapped key that is too short', decryption, right.subarray(1)],
    ['a wrapped key that is too long', decryption, Buffer.concat([right, right])],
    ['no key', { notToBeCopied: () => {} } as never, right],
  ])('rejects a call with %s alone, whichever thread takes it', async (_, key, wrapped) => {
    const said = [];
    for (const threads of [1, 16]) {
      const fresh = unionpay.createDecryptionPool({ threads });
      const calls = Array.from({ length: 10 }, (_, count) =>
        count === 5 ? fresh.decrypt(key, wrapped) : fresh.decrypt(decryption, right),
      );
      const outcomes = await Promise.allSettled(calls);
      expect(outcomes.map(({ status }) => status === 'rejected')).toEqual(calls.map((_, n) => n === 5));
      // The same again, since what is wrong once stays wrong.
      said.push(await saidBy(calls[5] as Promise<unknown>), await saidBy(fresh.decrypt(key, wrapped)));
      await expect(fresh.decrypt(decryption, right)).resolves.toHaveLength(256);
      await fresh.close();
    }
    const error = { message: 'expected a private RSA key and as many bytes as its modulus has' };
    expect(said).toEqual(Array.from({ length: 4 }, () => error));
    await expect(pool.decrypt(key, wrapped)).rejects.toThrow(TypeError);
  });

  it.each([1, 20])('that lost a thread refuses all %i that wait and what comes', async (count) => {
    const workers: Worker[] = [];
    const see = (worker: Worker) => workers.push(worker);
    process.on('worker', see);
    const broken = unionpay.createDecryptionPool({ threads: 2 });
    await vi.waitFor(() => expect(workers).toHaveLength(2));
    process.off('worker', see);
    // Nobody takes a step: the threads are ending, and the calling thread has no turn.
    const turn = vi.spyOn(globalThis, 'setImmediate').mockReturnValue({} as NodeJS.Immediate);
    const ended = Promise.all(workers.map((worker) => worker.terminate()));
    const calls = Array.from({ length: count }, () => broken.decrypt(decryption, right));
    const outcomes = await Promise.allSettled(calls);
    await ended;
    turn.mockRestore();
    expect(outcomes.map(({ status }) => status)).toEqual(calls.map(() => 'rejected'));
    await expect(broken.decrypt(decryption, right)).rejects.toThrow('lost a thread');
    await broken.close();
  });

  it.each([
    ['idle', ''],
    ['used', "await pool.decrypt(privateKey, Buffer.alloc(256, 1)); console.log('decrypted');"],
  ])('that is %s keeps no process alive', (_, use) => {
    const program = `
      import { generateKeyPairSync } from 'node:crypto';
      import { unionpay } from 'tallystick/envelope';
      const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
      const pool = unionpay.createDecryptionPool({ threads: 2 });
      ${use}
      console.log('end');`;
    const printed = run('timeout', ['60', process.execPath, '--input-type=module', '-e', program], root);
    expect(printed.trim().split('\n').at(-1)).toBe('end');
  });
});
