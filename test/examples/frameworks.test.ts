import type { AddressInfo } from 'node:net';
import { inspect } from 'node:util';
import * as v from 'valibot';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import * as express from '../../examples/frameworks/express.js';
import * as fastify from '../../examples/frameworks/fastify.js';
import * as hono from '../../examples/frameworks/hono.js';
import * as nestjs from '../../examples/frameworks/nestjs.js';
import { createTestKeys } from '../../src/envelope/keys/createTestKeys.js';
import type { KeyRing } from '../../src/envelope/keys/KeyRing.js';
import { open } from '../../src/envelope/unionpay/open.js';
import { seal } from '../../src/envelope/unionpay/seal.js';
import { mobileNumberVerification } from '../../src/networks/unionpay.js';
import { validMessages } from '../codec/validMessages.js';

const { member, network } = await createTestKeys();
const { request, response } = mobileNumberVerification;
const valid = validMessages['unionpay/MOBILE_NUMBER_VERIFICATION/request'];
const requestPath = '/v1/mobile-number-verification';

/** A service that runs: what takes a request, and what ends it. */
interface Running {
  readonly ask: (path: string, init: RequestInit) => Promise<Response>;
  readonly close: () => Promise<unknown>;
}

const asking = (origin: string) => (path: string, init: RequestInit) => fetch(`${origin}${path}`, init);

type Start = (keys: KeyRing, write: (line: unknown) => void) => Promise<Running>;

const services: Readonly<Record<string, Start>> = {
  async express(keys) {
    const server = express.createService(keys).listen(0, '127.0.0.1');
    await new Promise((resolve) => server.once('listening', resolve));
    const { port } = server.address() as AddressInfo;
    return {
      ask: asking(`http://127.0.0.1:${port}`),
      close: () => new Promise((resolve) => server.close(resolve)),
    };
  },
  async fastify(keys, write) {
    const service = fastify.createService(keys, { stream: { write } });
    return {
      ask: asking(await service.listen({ port: 0, host: '127.0.0.1' })),
      close: () => service.close(),
    };
  },
  async hono(keys) {
    const service = hono.createService(keys);
    return { ask: async (path, init) => service.request(path, init), close: async () => {} };
  },
  async nestjs(keys, write) {
    const service = await nestjs.createService(keys);
    service.useLogger({ log: write, warn: write, error: write });
    await service.listen(0, '127.0.0.1');
    return {
      ask: asking((await service.getUrl()).replace('[::1]', '127.0.0.1')),
      close: () => service.close(),
    };
  },
};

describe.each(Object.entries(services))('the service in %s', (_name, start) => {
  let running: Running;
  const told: unknown[] = [];
  const starting = (keys: KeyRing) => start(keys, (line) => void told.push(line));

  beforeAll(async () => {
    for (const method of ['info', 'error', 'warn', 'log'] as const) {
      vi.spyOn(console, method).mockImplementation((...line) => void told.push(line));
    }
    running = await starting(network.ring);
  });

  afterAll(async () => {
    await running.close();
    vi.restoreAllMocks();
  });

  const post = (path: string, body: BodyInit, headers: Record<string, string> = {}) =>
    running.ask(path, {
      method: 'POST',
      body,
      headers: { 'content-type': 'application/json; charset=utf-8', ...headers },
    });

  const problemIn = async (answer: Response) => {
    expect(answer.headers.get('content-type')).toContain('application/problem+json');
    const text = await answer.text();
    for (const value of ['张伟', '13800138000', '138001380001', '48x4', 'secret-of-the-sender']) {
      expect(text).not.toContain(value);
    }
    const problem = JSON.parse(text) as { status: number; errors: Record<string, string>[] };
    expect(Object.keys(problem)).toEqual(['type', 'title', 'status', 'errors']);
    for (const error of problem.errors) {
      expect(Object.keys(error)).toEqual(['code', 'path', 'rule', 'message']);
      expect(error.message).toMatch(/^\S.*\.$/);
    }
    return problem;
  };

  it('takes a valid message', async () => {
    const answer = await post('/verifications', JSON.stringify(valid));
    expect(answer.status).toBe(200);
    expect(await answer.json()).toEqual({ orderID: valid.orderID });
  });

  it('names every fault of another, and no value', async () => {
    const faulty = { ...valid, mcc: '48x4', encData: { ...valid.encData, phoneNo: '138001380001' } };
    const answer = await post('/verifications', JSON.stringify(faulty));
    expect(answer.status).toBe(400);
    const { status, errors } = await problemIn(answer);
    expect(status).toBe(400);
    expect(errors.map(({ code, path, rule }) => ({ code, path, rule }))).toEqual([
      { code: 'charset', path: '/mcc', rule: 'charset' },
      { code: 'too-long', path: '/encData/phoneNo', rule: 'length' },
    ]);
  });

  it.each([
    ['no JSON', '{"mcc":"secret-of-the-sender"', 'not-json'],
    ['a member twice', '{"mcc":"4814","mcc":"secret-of-the-sender"}', 'duplicate-member'],
    ['no body', '', 'not-json'],
  ])('refuses %s', async (_, body, code) => {
    const answer = await post('/verifications', body);
    expect(answer.status).toBe(400);
    expect((await problemIn(answer)).errors).toMatchObject([{ code, rule: 'syntax' }]);
  });

  /** What a stranger may read of a refusal by the framework: a few words, and nothing of the machine. */
  const expectBare = async (answer: Response, status: number) => {
    expect(answer.status).toBe(status);
    const text = await answer.text();
    expect(text.length).toBeLessThan(300);
    expect(text).not.toMatch(/<|\n|\bat \b|Error:|stack|node_modules|\.[jt]s\b|secret-of-the-sender/);
  };

  it.each(['/verifications', requestPath])(
    'refuses more than 64 KiB at %s, and what is no gzip',
    async (path) => {
      await expectBare(await post(path, JSON.stringify({ ...valid, memberName: 'x'.repeat(66_000) })), 413);
      const zipped = await post(path, 'secret-of-the-sender', { 'content-encoding': 'gzip' });
      expect([400, 401]).toContain(zipped.status);
      await expectBare(zipped, zipped.status);
    },
  );

  it.each(['/verifications', requestPath])('refuses other types than JSON at %s, and none', async (path) => {
    for (const type of ['application/x-www-form-urlencoded', 'text/plain', 'application/jsonp']) {
      await expectBare(await post(path, JSON.stringify(valid), { 'content-type': type }), 415);
    }
    await expectBare(await running.ask(path, { method: 'POST', body: Buffer.from('{}') }), 415);
    await expectBare(await running.ask(path, { method: 'POST' }), 415);
  });

  it('opens a sealed message once, and answers with one', async () => {
    const sent = await seal(request, valid, { keys: member.ring, appId: '39990029', requestPath });
    const answer = await post(requestPath, Buffer.from(sent.body), sent.headers);
    expect(answer.status).toBe(200);
    const received = {
      status: answer.status,
      headers: answer.headers,
      body: new Uint8Array(await answer.arrayBuffer()),
    };
    const { value } = await open(response, received, {
      keys: member.ring,
      appId: '00010344',
      requestPath,
    });
    expect(value.msgResponse.responseCode).toBe('00');
    const again = await post(requestPath, Buffer.from(sent.body), sent.headers);
    expect(again.status).toBe(401);
    expect((await problemIn(again)).errors).toMatchObject([{ code: 'jws-replay', rule: 'replay' }]);
  });

  it('refuses a sealed message of which a byte was changed', async () => {
    const sent = await seal(request, valid, { keys: member.ring, appId: '39990029', requestPath });
    const text = Buffer.from(sent.body).toString().replace('"4814"', '"4815"');
    const answer = await post(requestPath, text, sent.headers);
    expect(answer.status).toBe(401);
    expect((await problemIn(answer)).errors).toMatchObject([{ code: 'jws-signature', rule: 'signature' }]);
  });

  it('refuses a message without signature', async () => {
    const answer = await post(requestPath, JSON.stringify(valid));
    expect(answer.status).toBe(401);
    expect((await problemIn(answer)).errors).toMatchObject([{ code: 'jws-header' }]);
  });

  it('refuses a message that another application signed', async () => {
    const sent = await seal(request, valid, { keys: member.ring, appId: '39990030', requestPath });
    const answer = await post(requestPath, Buffer.from(sent.body), sent.headers);
    expect(answer.status).toBe(401);
    expect((await problemIn(answer)).errors).toMatchObject([{ code: 'jws-app-id', rule: 'app-id' }]);
  });

  it('answers a fault of its own with 500, and tells nothing of it', async () => {
    const broken = await starting({ ...network.ring, signing: [] });
    const sent = await seal(request, valid, { keys: member.ring, appId: '39990029', requestPath });
    const { body, headers } = sent;
    const answer = await broken.ask(requestPath, { method: 'POST', body: Buffer.from(body), headers });
    expect([answer.status, await answer.text()]).toEqual([500, 'Internal Server Error']);
    expect(inspect(told, { depth: 9 })).toContain('key ring has no key');
    await broken.close();
  });

  it('writes nothing personal to its log', () => {
    expect(inspect(told, { depth: 9 })).toContain(valid.orderID);
    expect(inspect(told, { depth: 9 })).not.toMatch(/13800138000|张伟|11010519491231002X/);
  });
});

describe('Standard Schema in Hono', () => {
  const service = hono.createService(network.ring);
  const post = (body: unknown) =>
    service.request('/standard-schema', {
      method: 'POST',
      body: JSON.stringify(body),
      headers: { 'content-type': 'application/json' },
    });

  it('takes a valid message', async () => {
    const answer = await post(valid);
    expect([answer.status, await answer.json()]).toEqual([200, { orderID: valid.orderID }]);
  });

  it('gives message and path of every fault of another', async () => {
    const answer = await post({ ...valid, mcc: '48x4', orderID: '1' });
    expect(answer.status).toBe(400);
    const problem = (await answer.json()) as { errors: { path: string[] }[] };
    expect(problem).toEqual({
      title: 'The message breaks its table.',
      status: 400,
      errors: [
        { path: ['mcc'], message: expect.stringMatching(/^mcc .*\.$/) },
        { path: ['orderID'], message: expect.stringMatching(/^orderID .*\.$/) },
      ],
    });
  });

  it('tells of the issues of another library no more than where they are', async () => {
    const schema = v.object({
      card: v.array(v.object({ pan: v.pipe(v.string(), v.digits()) })),
      name: v.string(),
    });
    const sent = { card: [{ pan: '6222 0212' }], name: 13_800_138_000 };
    const answer = (await hono.standard(schema)(sent)) as Response;
    expect([answer.status, await answer.json()]).toEqual([
      400,
      {
        title: 'The message breaks its table.',
        status: 400,
        errors: [{ path: ['card', 0, 'pan'] }, { path: ['name'] }],
      },
    ]);
  });
});
