import {
  constants,
  createCipheriv,
  createHmac,
  createSign,
  type KeyObject,
  privateDecrypt,
  publicEncrypt,
  randomBytes,
  sign as signNatively,
  verify as verifyNatively,
} from 'node:crypto';
import { promisify } from 'node:util';
import { CompactEncrypt, compactDecrypt, FlattenedSign, flattenedVerify } from 'jose';
import forge from 'node-forge';
import { createTestKeys, lianlian, type TestKeys, unionpay } from 'tallystick/envelope';
import { samples } from 'tallystick/samples';
import { idCardPhotoVerification, mobileNumberVerification } from 'tallystick/unionpay';
import { zodJudge } from './competitors.js';
import { medianAsyncTimes } from './medianAsyncTimes.js';
import type { Section } from './Row.js';

const { request } = mobileNumberVerification;
const value = samples(request, { seed: 1, party: 'merchant' }).next().value;
const IN_FLIGHT = 16;
const TO = { appId: '39990029', requestPath: '/v1/mobile-number-verification' };
/** Lets the same message be opened again and again. */
const forgetful = { claim: () => true };

/** The keys of one party towards the other, as each library wants them. */
function keysOf({ member, network }: TestKeys) {
  const [signing, encryption] = [member.ring.signing[0], member.ring.encryption[0]];
  const [verification, decryption] = [network.ring.verification[0], network.ring.decryption[0]];
  if (!signing || !encryption || !verification || !decryption)
    throw new Error('the test keys are incomplete');
  return {
    signing: signing.key,
    encryption: encryption.key,
    verification: verification.key,
    decryption: decryption.key,
  };
}

const signOnThread = promisify(signNatively);
/** All begin at once, and the next only when the last has ended. */
const atOnce = (run: () => Promise<unknown>) => ({
  messages: IN_FLIGHT,
  run: () => Promise.all(Array.from({ length: IN_FLIGHT }, run)),
});

/** Sealing one message, compared with the two RSA steps that nobody can do without. */
export async function sealing(): Promise<Section> {
  const keys = await createTestKeys();
  const { signing, encryption } = keysOf(keys);
  const body = Buffer.from(JSON.stringify(value));
  const contentKey = randomBytes(32);
  const photoRequest = idCardPhotoVerification.request;
  const photo = samples(photoRequest, { seed: 1 }).next().value;
  const large = { ...photo, encData: { ...photo.encData, photo: `/9j/${'k3F9'.repeat(51_199)}` } };
  const largePieces = large.encData.photo.match(/.{1,12288}/g) ?? [];
  const seal = () => unionpay.seal(request, value, { keys: keys.member.ring, ...TO });
  const sealLarge = () => unionpay.seal(photoRequest, large, { keys: keys.member.ring, ...TO });
  const judge = zodJudge(request.table);
  const byJose = async () => {
    const encData = await new CompactEncrypt(Buffer.from(JSON.stringify(value.encData)))
      .setProtectedHeader({ alg: 'RSA-OAEP-256', enc: 'A128CBC-HS256' })
      .encrypt(encryption);
    return new FlattenedSign(Buffer.from(JSON.stringify({ ...value, encData })))
      .setProtectedHeader({ alg: 'RS256' })
      .sign(signing);
  };
  const forgePrivate = forge.pki.privateKeyFromPem(keys.member.signing.privateKey);
  const forgePublic = forge.pki.certificateFromPem(keys.network.encryption.certificate)
    .publicKey as forge.pki.rsa.PublicKey;
  const times = await medianAsyncTimes({
    base: {
      run: () => {
        signNatively('sha256', body, signing);
        publicEncrypt({ key: encryption, padding: constants.RSA_PKCS1_PADDING }, contentKey);
      },
    },
    seal: { run: seal },
    [`seal, ${IN_FLIGHT} in flight`]: { inFlight: IN_FLIGHT, run: seal },
    [`seal, ${IN_FLIGHT} at once, then the next ${IN_FLIGHT}`]: atOnce(seal),
    [`crypto.sign alone, ${IN_FLIGHT} in flight (no one can be faster)`]: {
      inFlight: IN_FLIGHT,
      run: () => signOnThread('sha256', body, signing),
    },
    'seal with a photo of 200 kB': { run: sealLarge },
    [PRIMITIVES]: { run: () => primitives(largePieces, signing, encryption) },
    'jose alone (RSA-OAEP-256), nothing validated': { run: byJose },
    'zod and jose (RSA-OAEP-256)': {
      run: () => {
        judge(value);
        return byJose();
      },
    },
    'node-forge, nothing validated': {
      run: () => {
        const digest = forge.md.sha256.create();
        digest.update(body.toString('latin1'));
        forgePrivate.sign(digest);
        return forgePublic.encrypt(contentKey.toString('latin1'), 'RSAES-PKCS1-V1_5');
      },
    },
  });
  const base = times.get('base') as number;
  const small = times.get('seal') as number;
  const targets: Readonly<Record<string, number>> = { seal: 1.3, [`seal, ${IN_FLIGHT} in flight`]: 0.65 };
  return {
    title: 'Sealing a MOBILE_NUMBER_VERIFICATION request, RSA of 2048 bits',
    base: `one crypto.sign and one crypto.publicEncrypt, ${Math.round(base / 1000)} µs`,
    rows: [
      ...rowsOf(times, base, targets),
      {
        what: 'seal with a photo, beside the small message',
        ratio: (times.get('seal with a photo of 200 kB') as number) / small,
        target: 2,
      },
      {
        what: `${PRIMITIVES}, beside the small message`,
        ratio: (times.get(PRIMITIVES) as number) / small,
      },
    ],
  };
}

const PRIMITIVES = 'photo of 200 kB: RSA, AES, HMAC and SHA-256 alone (no one can be faster)';

/** What a photo cannot do without: no JSON, no Base64, no copy, in pieces that fit a processor's cache. */
function primitives(pieces: readonly string[], signing: KeyObject, encryption: KeyObject): Buffer {
  const contentKey = randomBytes(32);
  publicEncrypt({ key: encryption, padding: constants.RSA_PKCS1_PADDING }, contentKey);
  const cipher = createCipheriv('aes-128-cbc', contentKey.subarray(16), contentKey.subarray(0, 16));
  const hmac = createHmac('sha256', contentKey);
  const digest = createSign('sha256');
  for (const piece of pieces) {
    const ciphertext = cipher.update(piece, 'latin1');
    hmac.update(ciphertext);
    // Base64 of Base64 is longer than the ciphertext by seven ninths.
    digest.update(ciphertext);
    digest.update(ciphertext.subarray(0, (ciphertext.length * 7) / 9));
  }
  hmac.digest();
  return digest.sign(signing);
}

/** Opening one message, compared with the two RSA steps that nobody can do without. */
export async function opening(): Promise<Section> {
  const keys = await createTestKeys();
  const { encryption, verification, decryption } = keysOf(keys);
  const sent = await unionpay.seal(request, value, { keys: keys.member.ring, ...TO });
  const body = Buffer.from(sent.body);
  const header = sent.headers['UPI-JWS'] as string;
  const [encoded = '', , signature = ''] = header.split('.');
  const signed = Buffer.from(`${encoded}.${body.toString('base64url')}`);
  const signatureBytes = Buffer.from(signature, 'base64url');
  const { encData } = JSON.parse(body.toString()) as { encData: string };
  const wrapped = Buffer.from(encData.split('.')[1] as string, 'base64url');
  const raw = { key: decryption, padding: constants.RSA_NO_PADDING };
  const pool = unionpay.createDecryptionPool();
  const open = () => unionpay.open(request, sent, { keys: keys.network.ring, replayGuard: forgetful, ...TO });
  const pooled = () =>
    unionpay.open(request, sent, { keys: keys.network.ring, replayGuard: forgetful, pool, ...TO });
  const oaep = await new CompactEncrypt(Buffer.from(JSON.stringify(value.encData)))
    .setProtectedHeader({ alg: 'RSA-OAEP-256', enc: 'A128CBC-HS256' })
    .encrypt(encryption);
  const byJose = async () => {
    await flattenedVerify(
      { protected: encoded, payload: body.toString('base64url'), signature },
      verification,
      { crit: { 'UPI-UUID': true, 'UPI-TIMESTAMP': true, 'UPI-APPID': true, 'UPI-REQPATH': true } },
    );
    return compactDecrypt(oaep, decryption);
  };
  const judge = zodJudge(request.table);
  const forgePrivate = forge.pki.privateKeyFromPem(keys.network.encryption.privateKey);
  const forgePublic = forge.pki.certificateFromPem(keys.member.signing.certificate)
    .publicKey as forge.pki.rsa.PublicKey;
  const damaged = damagedJwes(encData, keys);
  const times = await medianAsyncTimes({
    base: {
      run: () => {
        verifyNatively('sha256', signed, verification, signatureBytes);
        privateDecrypt(raw, wrapped);
      },
    },
    open: { run: open },
    [`open, ${IN_FLIGHT} in flight`]: { inFlight: IN_FLIGHT, run: open },
    [`open, ${IN_FLIGHT} in flight, with a pool`]: { inFlight: IN_FLIGHT, run: pooled },
    [`open, ${IN_FLIGHT} at once, then the next ${IN_FLIGHT}, with a pool`]: atOnce(pooled),
    'jose alone (RSA-OAEP-256), nothing validated': { run: byJose },
    'zod and jose (RSA-OAEP-256)': {
      run: async () => {
        await byJose();
        return judge(value);
      },
    },
    'node-forge, nothing validated': {
      run: () => {
        const digest = forge.md.sha256.create();
        digest.update(signed.toString('latin1'));
        forgePublic.verify(digest.digest().bytes(), signatureBytes.toString('latin1'));
        return forgePrivate.decrypt(wrapped.toString('latin1'), 'RSAES-PKCS1-V1_5');
      },
    },
    ...damaged,
    ...damagedPayloads(keys),
  });
  await pool.close();
  const base = times.get('base') as number;
  const targets: Readonly<Record<string, number>> = {
    open: 1.35,
    [`open, ${IN_FLIGHT} in flight, with a pool`]: 0.7,
  };
  return {
    title: 'Opening a MOBILE_NUMBER_VERIFICATION request, RSA of 2048 bits',
    base: `one crypto.verify and one raw crypto.privateDecrypt, ${Math.round(base / 1000)} µs`,
    rows: rowsOf(times, base, targets),
  };
}

/** JWEs that fail for different reasons, which should take the same time. */
function damagedJwes(jwe: string, { network }: TestKeys) {
  const [header, , ...rest] = jwe.split('.') as [string, string, ...string[]];
  const [key] = network.ring.decryption;
  if (key === undefined) throw new Error('the test keys are incomplete');
  const rewrapped = (encoded: Buffer) =>
    [
      header,
      publicEncrypt({ key: key.key, padding: constants.RSA_NO_PADDING }, encoded).toString('base64url'),
      ...rest,
    ].join('.');
  const padded = Buffer.concat([
    Buffer.from([0, 2]),
    Buffer.alloc(221, 7),
    Buffer.from([0]),
    randomBytes(32),
  ]);
  const unpadded = Buffer.concat([Buffer.from([0, 3]), padded.subarray(2)]);
  const attempt = (text: string) => ({
    run: () => {
      try {
        unionpay.decrypt(text, network.ring.decryption);
      } catch {
        return false;
      }
      throw new Error('a damaged JWE was decrypted');
    },
  });
  return {
    'decrypt, right padding and wrong content key': attempt(rewrapped(padded)),
    'decrypt, wrong padding': attempt(rewrapped(unpadded)),
  };
}

/** `pay_load` that fail at different steps, which should take the same time. */
function damagedPayloads({ member, network }: TestKeys) {
  const [key] = member.ring.encryption;
  if (key === undefined) throw new Error('the test keys are incomplete');
  const parts = lianlian.encryptPayload('{"no_order":"20260301160000000017"}', key).split('$');
  const attempt = (place: number, bytes: number) => {
    const text = parts.with(place, Buffer.alloc(bytes, 1).toString('base64')).join('$');
    return {
      run: () => {
        try {
          lianlian.decryptPayload(text, network.ring.decryption);
        } catch {
          return false;
        }
        throw new Error('a damaged pay_load was decrypted');
      },
    };
  };
  return {
    'decryptPayload, wrong MAC': attempt(5, 32),
    'decryptPayload, wrong padding of the MAC key': attempt(1, 256),
    'decryptPayload, wrong padding of the content key': attempt(2, 256),
  };
}

function rowsOf(times: ReadonlyMap<string, number>, base: number, targets: Readonly<Record<string, number>>) {
  return [...times]
    .filter(([name]) => name !== 'base')
    .map(([what, time]) => ({
      what,
      ratio: time / base,
      ...(targets[what] !== undefined && { target: targets[what] }),
    }));
}
