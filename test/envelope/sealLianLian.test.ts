import { generateKeyPairSync } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Message } from '../../src/codec/createMessage.js';
import { TallystickError } from '../../src/codec/TallystickError.js';
import { importPrivateKey, importPublicKey } from '../../src/envelope/keys/importKey.js';
import { open } from '../../src/envelope/lianlian/open.js';
import { type SealOptions, seal } from '../../src/envelope/lianlian/seal.js';
import type { SampleMessage } from '../../src/samples/SampleMessage.js';
import { samples } from '../../src/samples/samples.js';
import type { SampleStyle } from '../../src/table/Dice.js';
import type { SignType } from '../../src/wire/lianlian/SignType.js';
import { firstMessages, messageNamed } from '../messageNamed.js';
import { flipped } from './jweOf.js';
import { clock } from './jwsOf.js';
import { ring } from './networkKeys.js';
import { errorOf, refusalOf } from './refusalOf.js';
import { heldBy, secretsOf } from './secretsOf.js';

const seed = Number(process.env.TALLYSTICK_SEED ?? 20260301);
const messages = firstMessages.filter(({ name }) => name.startsWith('lianlian/'));
/** Samples know nothing of the signature: a wide one may hold `&name=`. */
const allowAmbiguous = [
  ...new Set(messages.flatMap(({ table: { rows } }) => rows.map(({ identifier }) => identifier))),
];
const cautious: SealOptions & { readonly requestPath: string } = {
  keys: ring,
  requestPath: '/v1/bankcardprepay',
  clock,
};
const to = { ...cautious, allowAmbiguous };
const drawn = fc.record({ seed: fc.integer(), style: fc.constantFrom<SampleStyle>('realistic', 'wide') });
const signTypes = fc.constantFrom<SignType>('RSA', 'SHA256withRSA');
const accept: readonly SignType[] = ['RSA', 'SHA256withRSA'];
const request = messageNamed('lianlian/MPAY_VERIFY/request');

/** A sample whose signature is still to come; a response is one that is signed. */
function sampleOf(
  message: Message,
  drawing: { readonly seed: number; readonly style?: SampleStyle },
): SampleMessage {
  const all = samples(message as Message<unknown, unknown, SampleMessage>, drawing);
  for (const { sign: _, sign_type: __, ...value } of all) {
    if (value.ret_code === undefined || value.ret_code === '0000') return value;
  }
  throw new Error('samples have no end');
}

describe.each(messages.map((message) => [message.name, message] as const))(
  `%s (seed ${seed})`,
  (_, message) => {
    it('open after seal gives the value back', () => {
      fc.assert(
        fc.property(drawn, signTypes, (drawing, signType) => {
          const value = sampleOf(message, drawing);
          const sent = seal(message, value, { ...to, signType });
          const { value: opened, notes } = open(message, sent, { keys: ring, accept, allowAmbiguous });
          expect(opened).toEqual({
            ...value,
            sign_type: signType === 'RSA' || message === request ? signType : 'SHA256WITHRSA',
            sign: expect.stringMatching(/^[\w+/]+=*$/),
          });
          expect(notes).toEqual([]);
        }),
        { seed, numRuns: 100 },
      );
    });

    it('one bit of any value is refused', () => {
      const sent = seal(message, sampleOf(message, { seed }), to);
      const members = JSON.parse(Buffer.from(sent.body).toString()) as Record<string, string>;
      fc.assert(
        fc.property(fc.constantFrom(...Object.keys(members)), fc.nat(), (name, bit) => {
          const bytes = Buffer.from(members[name] ?? '');
          const changed = flipped(bytes, bit % (bytes.length * 8)).toString('latin1');
          const body = JSON.stringify({ ...members, [name]: changed });
          expect(() => open(message, { headers: {}, body }, { keys: ring, accept })).toThrow(TallystickError);
        }),
        { seed, numRuns: 300 },
      );
    });

    it('one bit of the raw body is refused', () => {
      const { body } = seal(message, sampleOf(message, { seed }), to);
      fc.assert(
        fc.property(fc.nat(body.length * 8 - 1), (bit) => {
          const wrong = { headers: {}, body: flipped(body, bit) };
          expect(() => open(message, wrong, { keys: ring, accept })).toThrow(TallystickError);
        }),
        { seed, numRuns: 300 },
      );
    });

    it('errors hold nothing of it', async () => {
      await fc.assert(
        fc.asyncProperty(drawn, fc.nat(), async (drawing, place) => {
          const value = sampleOf(message, drawing);
          const { body } = seal(message, value, to);
          const members = JSON.parse(Buffer.from(body).toString()) as Record<string, string>;
          const name = Object.keys(members)[place % Object.keys(members).length] as string;
          const bodies = [
            Buffer.from(body).subarray(1),
            JSON.stringify({ ...members, [name]: undefined }),
            JSON.stringify({ ...members, [name]: `${members[name]}&no_order=${members[name]}` }),
            JSON.stringify({ ...members, sign: members.sign?.replace('=', '') }),
            JSON.stringify({ ...members, ret_code: '1004', sign: undefined }),
          ];
          for (const wrong of bodies) {
            const error = await errorOf(() => open(message, { headers: {}, body: wrong }, { keys: ring }));
            expect(heldBy(error, secretsOf(message, value, members))).toEqual([]);
          }
        }),
        { seed, numRuns: 100 },
      );
    });
  },
);

describe('seal', () => {
  const value = sampleOf(request, { seed: 4 });

  it('gives what is sent', () => {
    const sent = seal(request, value, to);
    expect(sent).toMatchObject({ method: 'POST', path: to.requestPath });
    expect(sent.headers).toEqual({ 'Content-Type': 'application/json;charset=utf-8' });
  });

  it('takes keys of 1024 bits', () => {
    const pair = generateKeyPairSync('rsa', { modulusLength: 1024 });
    const sent = seal(request, value, { ...to, keys: { signing: [importPrivateKey(pair.privateKey)] } });
    const keys = { verification: [importPublicKey(pair.publicKey)] };
    expect(open(request, sent, { keys }).value).toMatchObject(value);
  });

  it('leaves a refusal of a response unsigned', async () => {
    const response = messageNamed('lianlian/MPAY_VERIFY/response');
    const sent = seal(response, { ret_code: '1001', ret_msg: 'invalid signature' }, to);
    expect(JSON.parse(Buffer.from(sent.body).toString())).toEqual({
      ret_code: '1001',
      ret_msg: 'invalid signature',
    });
    expect(await refusalOf(() => open(response, sent, { keys: ring }))).toMatchObject({
      error: 'gateway-refused',
    });
  });

  it('refuses a value that could pass for a later member', async () => {
    const response = messageNamed('lianlian/MPAY_VERIFY/response');
    const answer = { ...sampleOf(response, { seed: 4 }), info_order: 'shoes&money_order=0.01' };
    expect(await refusalOf(() => seal(response, answer, cautious))).toMatchObject({
      code: 'kv-ambiguous',
      field: 'info_order',
    });
    const unlisted = { ...answer, info_order: 'shoes&k=1' };
    expect(await refusalOf(() => seal(response, unlisted, cautious))).toMatchObject({ code: 'kv-ambiguous' });
  });

  it('seals what the caller allows by name, and open takes it where its caller does', async () => {
    const response = messageNamed('lianlian/MPAY_VERIFY/response');
    const answer = { ...sampleOf(response, { seed: 4 }), info_order: 'shoes&k=1' };
    const allowAmbiguous = ['info_order'];
    const sent = seal(response, answer, { ...cautious, allowAmbiguous });
    expect(open(response, sent, { keys: ring, allowAmbiguous }).value).toMatchObject({
      info_order: 'shoes&k=1',
    });
    expect(await refusalOf(() => open(response, sent, { keys: ring }))).toMatchObject({
      code: 'kv-ambiguous',
      field: 'info_order',
    });
  });

  it('is a TypeError for a request without path', () => {
    expect(() => seal(request, value, { ...to, requestPath: undefined } as never)).toThrow(TypeError);
  });

  it('needs a key', async () => {
    expect(await refusalOf(() => seal(request, value, { ...to, keys: { signing: [] } }))).toMatchObject({
      error: 'key-invalid',
    });
  });
});
