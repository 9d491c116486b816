import { generateKeyPairSync } from 'node:crypto';
import { afterAll, describe, expect, it, vi } from 'vitest';
import { startRemoteSigner } from '../../examples/remoteSigner.js';
import { importPublicKey } from '../../src/envelope/keys/importKey.js';
import { lianlian, unionpay } from '../../src/envelope.js';
import { scratch } from '../cli/keyFiles.js';

/** A signer in Node, which has the key and is asked by lines of JSON; its arithmetic is raw RSA alone. */
const SIGNER = `
import { constants, createPrivateKey, privateDecrypt, privateEncrypt } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
const key = createPrivateKey(readFileSync(process.argv[2]));
const PREFIX = { 'SHA-256': '3031300d060960864801650304020105000420', MD5: '3020300c06082a864886f70d020505000410' };
const unpadded = (block) => {
  const zero = block.indexOf(0, 2);
  if (block[0] !== 0 || block[1] !== 2 || zero < 10) throw new Error('padding');
  return block.subarray(zero + 1);
};
const operations = {
  signDigest: (input, { hash }) => privateEncrypt(key, Buffer.concat([Buffer.from(PREFIX[hash], 'hex'), input])),
  decrypt: (input, { wrapping }) => wrapping === 'RSA1_5'
    ? unpadded(privateDecrypt({ key, padding: constants.RSA_NO_PADDING }, input))
    : privateDecrypt({ key, padding: constants.RSA_PKCS1_OAEP_PADDING, oaepHash: 'sha1' }, input),
};
for await (const line of createInterface({ input: process.stdin })) {
  const { operation, input, ...more } = JSON.parse(line);
  try {
    const output = operations[operation](Buffer.from(input, 'base64'), more);
    console.log(JSON.stringify({ output: output.toString('base64') }));
  } catch (error) {
    console.log(JSON.stringify({ error: error.message }));
  }
}
`;

const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
const { file } = scratch();
const pem = publicKey.export({ type: 'spki', format: 'pem' });
const command = [
  process.execPath,
  file('signer.mjs', SIGNER),
  file('key.pem', privateKey.export({ type: 'pkcs8', format: 'pem' })),
] as const;
const signer = startRemoteSigner([...command], pem, '4000000001');
const theirs = importPublicKey(pem, { kid: '4000000001' });
const to = { appId: '39990029', requestPath: '/v1/verify' };

describe('a signer in another process', () => {
  afterAll(() => signer.close());

  it('signs for both networks, many at once', async () => {
    const headers = await Promise.all(
      Array.from({ length: 10 }, (_, index) => unionpay.sign(`{"a":${index}}`, { key: signer.key, ...to })),
    );
    for (const [index, header] of headers.entries()) {
      expect((await unionpay.verify(`{"a":${index}}`, header, { keys: [theirs] })).kid).toBe('4000000001');
    }
    for (const signType of ['SHA256withRSA', 'RSA'] as const) {
      const sign = await lianlian.sign({ no_order: '7' }, { key: signer.key, signType });
      lianlian.verify({ no_order: '7', sign_type: signType, sign }, { keys: [theirs], accept: [signType] });
    }
  });

  it('decrypts RSA1_5 and RSA-OAEP', async () => {
    expect((await unionpay.decrypt(unionpay.encrypt('{"a":1}', theirs), [signer.key])).toString()).toBe(
      '{"a":1}',
    );
    const payload = lianlian.encryptPayload('{"a":1}', theirs);
    expect((await lianlian.decryptPayload(payload, [signer.key])).toString()).toBe('{"a":1}');
  });

  it('that has ended is the same failure as any other', async () => {
    const told = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    const gone = startRemoteSigner([process.execPath, '-e', 'process.exit(1)'], pem, '4000000001');
    await expect(unionpay.sign('{}', { key: gone.key, ...to })).rejects.toMatchObject({
      code: 'key-invalid',
      message: 'The remote key gave no signature that its public key verifies; onFault receives the reason.',
    });
    const work = (async () => unionpay.decrypt(unionpay.encrypt('{}', theirs), [gone.key]))();
    await expect(work).rejects.toMatchObject({ violations: [{ code: 'jwe-decryption' }] });
    expect(told).toHaveBeenCalledWith('remote key:', 'the signer has ended');
    told.mockRestore();
    gone.close();
  });
});
