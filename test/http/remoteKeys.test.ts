import { constants, createPrivateKey, type KeyObject, privateDecrypt, sign } from 'node:crypto';
import {
  createTestKeys,
  importRemoteKey,
  type KeyRing,
  type OwnKey,
  type RemoteKey,
  type TestParty,
} from 'tallystick/envelope';
import { createClient, createReceiver, NotSentError } from 'tallystick/http';
import { mpayApply } from 'tallystick/lianlian/mpay';
import { samples } from 'tallystick/samples';
import { mobileNumberVerification } from 'tallystick/unionpay';
import { describe, expect, it } from 'vitest';

const { member, network } = await createTestKeys();
const PATH = '/v1/service';
const OAEP = { padding: constants.RSA_PKCS1_OAEP_PADDING, oaepHash: 'sha1' };

/** A device that answers later. */
function elsewhere({ kid, certificate, privateKey }: TestParty['signing']): RemoteKey {
  const key: KeyObject = createPrivateKey(privateKey);
  return importRemoteKey(
    {
      signBytes: async (bytes, hash) => sign(hash === 'MD5' ? 'md5' : 'sha256', bytes, key),
      decryptRaw: async (wrapped) => privateDecrypt({ key, padding: constants.RSA_NO_PADDING }, wrapped),
      decrypt: async (wrapped) => privateDecrypt({ key, ...OAEP }, wrapped),
    },
    certificate,
    { kid },
  );
}

const ringOf = ({ ring, signing, encryption }: TestParty): KeyRing<OwnKey> => ({
  ...ring,
  signing: [elsewhere(signing)],
  decryption: [elsewhere(encryption)],
});

describe('keys that stay elsewhere, on both sides', () => {
  it('call UnionPay, and answer as it does', async () => {
    const receive = createReceiver({
      network: 'unionpay',
      keys: ringOf(network),
      appId: '00010344',
      handlers: {
        [PATH]: {
          request: mobileNumberVerification.request,
          response: mobileNumberVerification.response,
          once: false,
          handle: () => ({ msgResponse: { responseCode: '00', responseMsg: 'Approved' } }),
        },
      },
    });
    const client = createClient({
      network: 'unionpay',
      baseUrl: 'https://gateway.example',
      appId: '39990029',
      keys: ringOf(member),
      fetch: receive,
    });
    const { value } = samples(mobileNumberVerification.request, { seed: 1, party: 'member' }).next();
    const answer = await client.call(mobileNumberVerification, value, { path: PATH });
    expect(answer.value.msgResponse).toEqual({ responseCode: '00', responseMsg: 'Approved' });
  });

  it('call LianLian with a pay_load, which arrives', async () => {
    const arrived: unknown[] = [];
    const { value } = samples(mpayApply.request, { seed: 1 }).next();
    const answered = samples(mpayApply.response, { seed: 1 }).next().value;
    const receive = createReceiver({
      network: 'lianlian',
      keys: ringOf(network),
      accept: ['SHA256withRSA', 'RSA'],
      handlers: {
        [PATH]: {
          request: mpayApply.request,
          response: mpayApply.response,
          once: false,
          handle: (order) => {
            arrived.push(order.no_order);
            const { oid_partner, no_order, money_order, info_order } = order;
            const echoed = { oid_partner, no_order, money_order, ...(info_order && { info_order }) };
            return { ...answered, ...echoed, ret_code: '0000' };
          },
        },
      },
    });
    const client = createClient({
      network: 'lianlian',
      baseUrl: 'https://gateway.example',
      keys: ringOf(member),
      accept: ['SHA256withRSA', 'RSA'],
      fetch: receive,
    });
    const answer = await client.call(mpayApply, value, { path: PATH });
    expect(answer.value.ret_code).toBe('0000');
    expect(arrived).toEqual([value.no_order]);
  });

  it('send nothing where the device is gone', async () => {
    let sent = 0;
    const gone = importRemoteKey(
      { signBytes: () => Promise.reject(new Error('gone')) },
      member.signing.certificate,
      { kid: member.signing.kid },
    );
    const client = createClient({
      network: 'unionpay',
      baseUrl: 'https://gateway.example',
      appId: '39990029',
      keys: { ...member.ring, signing: [gone] },
      fetch: async () => {
        sent += 1;
        return new Response();
      },
    });
    const { value } = samples(mobileNumberVerification.request, { seed: 1, party: 'member' }).next();
    await expect(client.call(mobileNumberVerification, value, { path: PATH })).rejects.toBeInstanceOf(
      NotSentError,
    );
    expect(sent).toBe(0);
  });
});
