import { brotliCompressSync, gzipSync } from 'node:zlib';
import { beforeAll, describe, expect, it } from 'vitest';
import {
  type Capture,
  createTestKeys,
  diagnose,
  lianlian,
  type Received,
  type TestKeys,
  unionpay,
} from '../../src/envelope.js';
import { mpayVerify } from '../../src/networks/lianlian.js';
import { mobileNumberVerification } from '../../src/networks/unionpay.js';
import { samples } from '../../src/samples.js';

let keys: TestKeys;
beforeAll(async () => {
  keys = await createTestKeys();
});

const BODY = Buffer.from('{"msgResponse":{"responseCode":"00","responseMsg":"Success"}}');
const zipped = gzipSync(BODY);
const TYPE = { 'Content-Type': 'application/json' };

async function signed(over: Uint8Array): Promise<string> {
  return unionpay.sign(over, {
    key: keys.network.ring.signing[0] as never,
    appId: '39990029',
    requestPath: '/v1/verify',
  });
}

function open(received: Received) {
  return unionpay.open(mobileNumberVerification.response, received, {
    keys: keys.member.ring,
    requestPath: '/v1/verify',
  });
}

function captured(jws: string, kind: Capture['kind'] = 'request'): Capture {
  return {
    kind,
    ...(kind === 'request' ? { method: 'POST', target: '/v1/verify' } : { status: 200 }),
    headers: [
      ['Content-Type', 'application/json'],
      ['Content-Encoding', 'gzip'],
      ['Content-Length', `${zipped.length}`],
      ['UPI-JWS', jws],
    ],
    body: BODY,
    encoded: zipped,
  };
}

describe('open', () => {
  it.each([
    ['the compressed bytes', zipped],
    ['the plain ones', BODY],
  ])('reads gzip that is signed over %s', async (_, over) => {
    const headers = { ...TYPE, 'Content-Encoding': 'gzip', 'UPI-JWS': await signed(over) };
    const { value } = await open({ headers, body: zipped, status: 200 });
    expect(value).toEqual(JSON.parse(BODY.toString()));
  });

  it('reads what the client has undone, whatever header it keeps', async () => {
    const headers = async () => ({
      ...TYPE,
      'Content-Encoding': 'br',
      'UPI-JWS': await signed(BODY),
    });
    await expect(open({ headers: await headers(), body: BODY })).resolves.toBeDefined();
    await expect(
      open({ headers: new Headers(await headers()), body: brotliCompressSync(BODY) }),
    ).resolves.toBeDefined();
  });

  it('refuses what is signed over neither, and a bomb', async () => {
    const headers = { ...TYPE, 'Content-Encoding': 'gzip', 'UPI-JWS': await signed(Buffer.from('{}')) };
    await expect(open({ headers, body: zipped })).rejects.toMatchObject({ code: 'envelope-refused' });
    const bomb = gzipSync(Buffer.alloc(17 * 0x100000, ' '));
    const signedBomb = { ...headers, 'UPI-JWS': await signed(bomb) };
    await expect(open({ headers: signedBomb, body: bomb })).rejects.toMatchObject({ code: 'text-invalid' });
  });

  it('does not undo what no header names', async () => {
    const headers = { ...TYPE, 'UPI-JWS': await signed(zipped) };
    await expect(open({ headers, body: zipped })).rejects.toMatchObject({ code: 'text-invalid' });
  });

  it('reads gzip of LianLian, whose signature is inside', () => {
    const { value } = samples(mpayVerify.request, { seed: 1 }).next();
    const sent = lianlian.seal(mpayVerify.request, value as never, {
      keys: keys.member.ring,
      requestPath: '/v1/bankcardprepay',
    });
    const received = { headers: { 'content-encoding': 'gzip' }, body: gzipSync(sent.body) };
    expect(lianlian.open(mpayVerify.request, received, { keys: keys.network.ring }).value).toEqual(
      lianlian.open(mpayVerify.request, sent, { keys: keys.network.ring }).value,
    );
  });
});

describe('diagnose', () => {
  it('tries the bytes that were sent and those before, and tells which one holds', async () => {
    const sent = diagnose(captured(await signed(zipped)), keys.member.ring);
    expect(sent.findings.map(({ id }) => id)).not.toContain('signed-compressed');
    expect(sent.checked).toContain('its signature over the bytes of the body as it was sent, compressed');
    const before = diagnose(captured(await signed(BODY)), keys.member.ring);
    expect(before.findings.find(({ id }) => id === 'signed-compressed')).toMatchObject({
      certainty: 'likely',
      evidence: `It holds over the ${BODY.length} bytes before compression, not over the ${zipped.length} that were sent.`,
    });
    expect(before.checked).toContain('its signature over the bytes of the body as it was before compression');
  });

  it('takes an answer that was compressed behind its signature, as servers do', async () => {
    const { healthy } = diagnose(captured(await signed(BODY), 'response'), keys.member.ring, {
      direction: 'received',
    });
    expect(healthy).toBe(true);
  });

  it('counts the bytes that Content-Length counts', async () => {
    const jws = await signed(zipped);
    const ids = (capture: Capture) => diagnose(capture, keys.member.ring).findings.map(({ id }) => id);
    expect(ids(captured(jws))).not.toContain('body-length-differs');
    const { encoded: _, ...har } = captured(jws);
    expect(ids(har)).not.toContain('body-length-differs');
    expect(ids({ ...captured(jws), encoded: gzipSync(BODY.subarray(1)) })).toContain('body-length-differs');
  });

  it('calls a body that was not recorded neither empty nor unsigned, and judges the rest', async () => {
    const capture = {
      ...captured(await signed(BODY)),
      body: Buffer.alloc(0),
      encoded: undefined,
      bodyMissing: true as const,
    };
    const { findings, healthy } = diagnose(capture, keys.member.ring, { requestPath: '/other' });
    expect(healthy).toBe(false);
    const ids = findings.map(({ id }) => id);
    expect(ids[0]).toBe('body-not-recorded');
    expect(ids).not.toContain('body-empty');
    expect(ids.filter((id) => id.startsWith('signed-'))).toEqual([]);
    expect(ids.length).toBeGreaterThan(1);
  });
});
