import { Agent, request as send } from 'node:http';
import type { AddressInfo } from 'node:net';
import express5 from 'express';
import { createTestKeys } from 'tallystick/envelope';
import { createGateway, serveHandler } from 'tallystick/gateway';
import { createMemoryInbox } from 'tallystick/http';
import { mpayNotification } from 'tallystick/lianlian';
import { samples } from 'tallystick/samples';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import * as express from '../../examples/receivers/express.js';
import * as fastify from '../../examples/receivers/fastify.js';
import * as hono from '../../examples/receivers/hono.js';
import * as nestjs from '../../examples/receivers/nestjs.js';
import * as node from '../../examples/receivers/node.js';
import { type Payment, receivePayments } from '../../examples/receivers/receivePayments.js';

const { member, network } = await createTestKeys();
const { notification } = mpayNotification;
const notice = {
  ...samples(notification, { seed: 1 }).next().value,
  ...{ no_order: 'ORDER-1', money_order: '88.00', result_pay: 'SUCCESS' as const },
};

interface Running {
  readonly url: string;
  close(): Promise<unknown>;
}

type Start = (receive: (request: Request) => Promise<Response>) => Promise<Running>;

const services: Readonly<Record<string, Start>> = {
  async node(receive) {
    const server = node.createService(receive).listen(0, '127.0.0.1');
    await new Promise((resolve) => server.once('listening', resolve));
    const { port } = server.address() as AddressInfo;
    return {
      url: `http://127.0.0.1:${port}`,
      close: () => new Promise((resolve) => server.close(resolve)),
    };
  },
  async express(receive) {
    const server = express.createService(receive).listen(0, '127.0.0.1');
    await new Promise((resolve) => server.once('listening', resolve));
    const { port } = server.address() as AddressInfo;
    return {
      url: `http://127.0.0.1:${port}`,
      close: () => new Promise((resolve) => server.close(resolve)),
    };
  },
  async fastify(receive) {
    const service = fastify.createService(receive);
    return { url: await service.listen({ port: 0, host: '127.0.0.1' }), close: () => service.close() };
  },
  async nestjs(receive) {
    const service = await nestjs.createService(receive);
    await service.listen(0, '127.0.0.1');
    return { url: await service.getUrl(), close: () => service.close() };
  },
  async hono(receive) {
    const service = hono.createService(receive);
    return serveHandler(async (request) => service.fetch(request));
  },
};

describe.each(Object.entries(services))('the receiver in %s', (_, start) => {
  let running: Running;
  let url: string;
  const booked: (readonly [Payment, string])[] = [];
  const errors: unknown[] = [];

  beforeAll(async () => {
    vi.spyOn(console, 'error').mockImplementation((error) => void errors.push(error));
    const receive = receivePayments(member.ring, createMemoryInbox(), (payment, key) => {
      booked.push([payment, key]);
    });
    running = await start(receive);
    url = `${running.url}/notify`;
  });

  afterAll(async () => {
    await running.close();
    vi.restoreAllMocks();
  });

  it('books what the network tells, once, and acknowledges each copy', async () => {
    const world = createGateway({ keys: network.ring }).world('a');
    await world.notify(notification, notice, url, { copies: 3 });
    await world.advance(0);
    expect((await world.exchanges()).exchanges.map(({ verdict }) => verdict)).toEqual([
      ...['acknowledged', 'acknowledged', 'acknowledged'],
    ]);
    expect(booked).toEqual([
      [{ order: 'ORDER-1', amount: expect.stringMatching(/^88\.00?$/) }, expect.any(String)],
    ]);
  });

  it('acknowledges a payment that failed, and books nothing', async () => {
    const before = booked.length;
    const world = createGateway({ keys: network.ring }).world('a');
    await world.notify(notification, { ...notice, no_order: 'ORDER-2', result_pay: 'FAILURE' }, url);
    await world.advance(0);
    expect(await world.notices()).toEqual([]);
    expect(booked).toHaveLength(before);
  });

  it.each<readonly [string, RequestInit, number]>([
    ['no signature', { method: 'POST', body: JSON.stringify(notice) }, 401],
    ['no body', { method: 'POST' }, 400],
    ['another method', {}, 405],
    ['too much', { method: 'POST', body: 'x'.repeat(2_000_000) }, 413],
  ])('refuses %s', async (_, init, status) => {
    const before = booked.length;
    const answer = await fetch(url, { ...init, headers: { 'Content-Type': 'text/json;charset=utf-8' } });
    expect(answer.status).toBe(status);
    expect(await answer.text()).not.toMatch(/ORDER|\bat \b/);
    expect(booked).toHaveLength(before);
    expect(JSON.stringify(errors)).not.toContain('ORDER-1');
  });

  it('logs what is not authentic in one line', async () => {
    errors.length = 0;
    await fetch(url, { method: 'POST', body: JSON.stringify(notice) });
    expect(errors).toEqual([expect.stringMatching(/^[\w-]+: [^\n]+$/)]);
  });

  it('answers a body that is too long before it ends, and ends the connection', async () => {
    const { status, connection } = await new Promise<{
      status: number | undefined;
      connection: string | undefined;
    }>((resolve, reject) => {
      const headers = { 'Content-Length': 20_000_000 };
      const asked = send(url, { method: 'POST', headers, agent: new Agent({ keepAlive: true }) });
      asked.on('response', ({ statusCode: status, headers: { connection } }) => {
        resolve({ status, connection });
        asked.destroy();
      });
      asked.on('error', reject);
      asked.write('x'.repeat(2_000_000));
    });
    expect({ status, connection }).toEqual({ status: 413, connection: 'close' });
  });
});

// No Request can be a TRACE; a rejection in a listener of Node would end the process.
it('in Node survives what no Request can be', async () => {
  const running = await services.node?.(async () => new Response('here'));
  const { hostname, port } = new URL(running?.url ?? '');
  const status = await new Promise((resolve, reject) => {
    const asked = send({ hostname, port, path: '/notify', method: 'TRACE' });
    asked.on('response', ({ statusCode }) => resolve(statusCode)).on('error', reject);
    asked.end();
  });
  expect(status).toBe(500);
  expect(await (await fetch(`${running?.url}/notify`)).text()).toBe('here');
  await running?.close();
});

// JSON is what the parser of NestJS reads; what it leaves is what came, byte by byte.
it('in NestJS gets the bytes that its parser has read', async () => {
  const bodies: string[] = [];
  const service = await nestjs.createService(async (request) => {
    bodies.push(await request.text());
    return new Response();
  });
  await service.listen(0, '127.0.0.1');
  const body = '{ "b": 1.0,\n"a": "\\u0041" }';
  const headers = { 'Content-Type': 'application/json' };
  await fetch(`${await service.getUrl()}/notify`, { method: 'POST', headers, body });
  await service.close();
  expect(bodies).toEqual([body]);
});

// The parser takes the bytes that were signed. NestJS has one by default.
it('behind a body parser says what is in front of it', async () => {
  const errors: unknown[] = [];
  const service = express5();
  service.use(
    express5.json({ type: () => true }),
    express.createService(async () => new Response()),
  );
  service.use((error: unknown, _: unknown, outgoing: express5.Response, _next: express5.NextFunction) => {
    errors.push(error);
    outgoing.status(500).end();
  });
  const server = service.listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  const { port } = server.address() as AddressInfo;
  const { status } = await fetch(`http://127.0.0.1:${port}/notify`, { method: 'POST', body: '{}' });
  await new Promise((resolve) => server.close(resolve));
  expect(status).toBe(500);
  expect(errors).toMatchObject([
    { code: 'body-already-read', message: expect.stringContaining('NestJS: rawBody: true') },
  ]);
});
