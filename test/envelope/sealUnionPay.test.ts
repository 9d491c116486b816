import { timingSafeEqual } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Message } from '../../src/codec/createMessage.js';
import { TallystickError } from '../../src/codec/TallystickError.js';
import { createReplayGuard } from '../../src/envelope/createReplayGuard.js';
import type { SealedRequest } from '../../src/envelope/Http.js';
import { decrypt } from '../../src/envelope/unionpay/decrypt.js';
import { open } from '../../src/envelope/unionpay/open.js';
import { rawDecrypt } from '../../src/envelope/unionpay/rawDecrypt.js';
import { seal } from '../../src/envelope/unionpay/seal.js';
import type { SampleMessage } from '../../src/samples/SampleMessage.js';
import { samples } from '../../src/samples/samples.js';
import type { SampleStyle } from '../../src/table/Dice.js';
import { allMessages, messageNamed } from '../messageNamed.js';
import { flipped, partOf, withPart } from './jweOf.js';
import { clock, headerWith, jwsOf } from './jwsOf.js';
import { ring, signingKey, signingKid } from './networkKeys.js';
import { errorOf, refusalOf } from './refusalOf.js';
import { heldBy, secretsOf } from './secretsOf.js';

const seed = Number(process.env.TALLYSTICK_SEED ?? 20260301);
const requestPath = '/v1/verify';
const to = { keys: ring, appId: '39990029', requestPath, clock };
const messages = allMessages.filter(({ name }) => name.startsWith('unionpay/'));
const drawn = fc.record({
  seed: fc.integer(),
  style: fc.constantFrom<SampleStyle>('realistic', 'wide'),
});
const sampleOf = (message: Message, drawing: { readonly seed: number; readonly style?: SampleStyle }) =>
  samples(message as Message<unknown, unknown, SampleMessage>, drawing).next().value;
const opening = () => ({ ...to, replayGuard: createReplayGuard() });

describe.each(messages.map((message) => [message.name, message] as const))(
  `%s (seed ${seed})`,
  (_, message) => {
    it('open after seal gives the value back', async () => {
      await fc.assert(
        fc.asyncProperty(drawn, async (drawing) => {
          const value = sampleOf(message, drawing);
          const sent = await seal(message, value, to);
          expect((await open(message, sent, opening())).value).toEqual(value);
        }),
        { seed, numRuns: 30 },
      );
    });

    it('one bit anywhere in header or body is refused', async () => {
      const sent = await seal(message, sampleOf(message, { seed }), to);
      const { 'UPI-JWS': jws = '' } = sent.headers;
      const header = Buffer.from(jws, 'latin1');
      await expect(open(message, sent, opening())).resolves.toBeDefined();
      await fc.assert(
        fc.asyncProperty(
          fc.nat(header.length * 8 - 1),
          fc.nat(sent.body.length * 8 - 1),
          async (inHeader, inBody) => {
            const wrongHeader = { 'UPI-JWS': flipped(header, inHeader).toString('latin1') };
            const flippedHeader = { headers: wrongHeader, body: sent.body };
            const flippedBody = { headers: sent.headers, body: flipped(sent.body, inBody) };
            expect(await refusalOf(() => open(message, flippedHeader, opening()))).toMatchObject({
              rule: expect.stringMatching(/^(header|key|signature)$/),
            });
            expect(await refusalOf(() => open(message, flippedBody, opening()))).toMatchObject({
              code: 'jws-signature',
            });
          },
        ),
        { seed, numRuns: 150 },
      );
    });

    it('errors hold nothing of it', async () => {
      await fc.assert(
        fc.asyncProperty(drawn, fc.nat(), async (drawing, place) => {
          const value = sampleOf(message, drawing);
          const sent = await seal(message, value, to);
          for (const wrong of await spoiled(sent, place)) {
            const error = await errorOf(() => open(message, wrong, opening()));
            expect(heldBy(error, secretsOf(message, value, sent))).toEqual([]);
          }
        }),
        { seed, numRuns: 30 },
      );
    });
  },
);

/** What was sealed with a fault in header, signature, encryption, JSON, and in the values of the message. */
async function spoiled(
  sent: { readonly headers: Readonly<Record<string, string>>; readonly body: Uint8Array },
  place: number,
) {
  const { 'UPI-JWS': jws = '' } = sent.headers;
  const text = Buffer.from(sent.body).toString();
  const again = (body: string, members = {}) => ({
    headers: { 'UPI-JWS': jwsOf(headerWith(signingKid, members), body, signingKey) },
    body,
  });
  const wire = JSON.parse(text) as Record<string, unknown>;
  const names = Object.keys(wire);
  const name = names[place % names.length] as string;
  const doubled =
    typeof wire[name] === 'string' ? `${wire[name]}${wire[name]}\u0000`.repeat(60) : [wire[name]];
  return [
    { headers: { 'UPI-JWS': `${jws}=` }, body: sent.body },
    { headers: sent.headers, body: `${text} ` },
    again(text.slice(0, -1)),
    again(text, { kid: 'another' }),
    again(text, { 'UPI-APPID': '00000000' }),
    again(text, { 'UPI-TIMESTAMP': '1772359999' }),
    again(JSON.stringify({ ...wire, [name]: doubled })),
    ...(typeof wire.encData === 'string'
      ? [again(JSON.stringify({ ...wire, encData: `${wire.encData.slice(0, -2)}A` }))]
      : []),
  ];
}

describe('the encrypted object', () => {
  const request = messageNamed('unionpay/MOBILE_NUMBER_VERIFICATION/request');
  const decryption = ring.decryption[0]?.key;
  if (decryption === undefined) throw new Error('no key');
  const sealOne = () => seal(request, sampleOf(request, { seed: 1 }), to);
  const jweOf = ({ body }: { readonly body: Uint8Array }): string =>
    JSON.parse(Buffer.from(body).toString()).encData;

  it(`one bit anywhere in the JWE is refused, under a right signature (seed ${seed})`, async () => {
    const sent = await sealOne();
    const wire = JSON.parse(Buffer.from(sent.body).toString());
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: 4 }), fc.nat(), async (place, bit) => {
        const bytes = partOf(wire.encData, place);
        const body = JSON.stringify({
          ...wire,
          encData: withPart(wire.encData, place, flipped(bytes, bit % (bytes.length * 8))),
        });
        const headers = { 'UPI-JWS': jwsOf(headerWith(signingKid), body, signingKey) };
        expect(await refusalOf(() => open(request, { headers, body }, opening()))).toMatchObject({
          code: 'jwe-decryption',
        });
      }),
      { seed, numRuns: 150 },
    );
  });

  it(`one bit anywhere in the text of the JWE is refused (seed ${seed})`, async () => {
    const wire = JSON.parse(Buffer.from((await sealOne()).body).toString());
    const text = Buffer.from(wire.encData as string, 'latin1');
    await fc.assert(
      fc.asyncProperty(fc.nat(text.length * 8 - 1), async (bit) => {
        const body = JSON.stringify({ ...wire, encData: flipped(text, bit).toString('latin1') });
        const headers = { 'UPI-JWS': jwsOf(headerWith(signingKid), body, signingKey) };
        await expect(open(request, { headers, body }, opening())).rejects.toThrow(TallystickError);
      }),
      { seed, numRuns: 150 },
    );
  });

  it('shares no UUID, vector, content key and tag with another', async () => {
    const sent = await Promise.all(Array.from({ length: 40 }, sealOne));
    const headers = sent.map(({ headers: { 'UPI-JWS': jws = '' } }) => jws.split('.')[0] ?? '');
    const uuids = headers.map(
      (header) => JSON.parse(Buffer.from(header, 'base64url').toString())['UPI-UUID'],
    );
    const jwes = sent.map(jweOf);
    const contentKeys = jwes.map((jwe) =>
      rawDecrypt(decryption, partOf(jwe, 1)).subarray(-32).toString('hex'),
    );
    for (const all of [
      uuids,
      contentKeys,
      jwes.map((jwe) => jwe.split('.')[2]),
      jwes.map((jwe) => jwe.split('.')[4]),
    ]) {
      expect(new Set(all).size).toBe(40);
    }
    const keys = contentKeys.map((hex) => Buffer.from(hex, 'hex'));
    expect(keys.every((key) => !timingSafeEqual(key.subarray(0, 16), key.subarray(16)))).toBe(true);
  });

  it('stands where it stood, and nothing of it stands outside', async () => {
    const value = sampleOf(request, { seed: 3 });
    const { body } = await seal(request, value, to);
    const wire = JSON.parse(Buffer.from(body).toString());
    expect(Object.keys(wire)).toEqual(Object.keys(value));
    const outside = Buffer.from(body).toString();
    for (const secret of Object.values(value.encData as object)) expect(outside).not.toContain(secret);
  });
});

describe('the longest photo', () => {
  const photo = messageNamed('unionpay/ID_CARD_PHOTO_VERIFICATION/request');

  it.each([12_284, 12_288, 12_292, 24_576, 204_800])(
    'of %i characters comes back, byte for byte',
    async (length) => {
      const drawing = sampleOf(photo, { seed }) as { encData: Record<string, string> };
      const value = {
        ...drawing,
        encData: { ...drawing.encData, photo: `/9j/${'k3F9'.repeat(length / 4 - 1)}` },
      };
      const sent = await seal(photo, value, to);
      const text = Buffer.from(sent.body).toString();
      expect(JSON.stringify(JSON.parse(text))).toBe(text);
      expect((await open(photo, sent, opening())).value).toEqual(value);
      const plaintext = decrypt((JSON.parse(text) as { encData: string }).encData, ring.decryption);
      expect(plaintext.toString()).toBe(JSON.stringify(value.encData));
    },
  );
});

describe('seal', () => {
  const request = messageNamed('unionpay/MOBILE_NUMBER_VERIFICATION/request');
  const response = messageNamed('unionpay/MOBILE_NUMBER_VERIFICATION/response');
  const value = sampleOf(request, { seed: 2 });

  it('gives what is sent', async () => {
    const sent = (await seal(request, value, to)) as SealedRequest;
    expect(sent).toMatchObject({ method: 'POST', path: requestPath });
    expect(Object.keys(sent.headers)).toEqual(['Content-Type', 'UPI-JWS']);
    expect(sent.headers['UPI-JWS']).toMatch(/^[\w-]+\.\.[\w-]+$/);
  });

  it('is a TypeError for a request without path', async () => {
    await expect(seal(request, value, { ...to, requestPath: undefined } as never)).rejects.toThrow(TypeError);
  });

  it('of a response without path is opened, and is no request', async () => {
    const answer = sampleOf(response, { seed: 2 });
    const sent = await seal(response, answer, { keys: ring, appId: '39990029', clock });
    expect('path' in sent).toBe(false);
    expect((await open(response, sent, opening())).value).toEqual(answer);
  });

  it('refuses what breaks the table, and holds nothing of it', async () => {
    const wrong = { ...value, memberName: `${value.memberName} `.repeat(50) };
    const error = await errorOf(() => seal(request, wrong, to));
    expect(error.code).toBe('message-invalid');
    expect(heldBy(error, secretsOf(request, value))).toEqual([]);
  });

  it.each(['signing', 'encryption'] as const)('needs a key for %s', async (use) => {
    expect(
      await refusalOf(() => seal(request, value, { ...to, keys: { ...ring, [use]: [] } })),
    ).toMatchObject({
      error: 'key-invalid',
    });
  });
});
