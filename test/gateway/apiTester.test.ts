import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createTestKeys } from 'tallystick/envelope';
import { type GatewayExchange, serveGateway } from 'tallystick/gateway';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { installApiTester, testApi } from '../../tools/apiTester/apiTester.js';
import { startSigningFront } from '../../tools/apiTester/signingFront.js';
import { missingCommands } from '../../tools/builds/missingCommands.js';

const SEED = Number(process.env.TALLYSTICK_SEED ?? 20262020);

const document = readFileSync(new URL('../../spec/schema/openapi.json', import.meta.url), 'utf8');
const paths: Record<string, { post: { 'x-interface': string } }> = JSON.parse(document).paths;
const interfaceAt = new Map(Object.entries(paths).map(([path, { post }]) => [path, post['x-interface']]));

/**
 * What the tester cannot know of these networks: they answer a request that is wrong with HTTP 200 and a code, and they
 * refuse some that the schemas let pass, such as an order number that was used before.
 */
const UNKNOWABLE = ['negative_data_rejection', 'positive_data_acceptance'];
/** No scheme of OpenAPI says that a signature must verify, and the front signs what comes without one. */
const SIGNED = [...UNKNOWABLE, 'ignored_auth', 'missing_required_header'];

const skipped = await reasonToSkip();
if (skipped !== undefined) console.warn(`skipped: Schemathesis against the gateway, ${skipped}`);

async function reasonToSkip(): Promise<string | undefined> {
  const missing = await missingCommands(['python3']);
  if (missing.length > 0) return `for want of ${missing.join(' and ')}`;
  return installApiTester().then(
    () => undefined,
    () => 'because it cannot be installed',
  );
}

async function served() {
  const seen: GatewayExchange[] = [];
  const keys = await createTestKeys();
  const gateway = await serveGateway({
    keys: keys.network.ring,
    // A tester chooses where notices go; none leaves this process.
    deliver: async () => new Response('{"ret_code":"0000","ret_msg":"ok"}'),
    onExchange: (_, exchange) => seen.push(exchange),
  });
  const clock = gateway.world('default').now;
  const front = await startSigningFront({ url: gateway.url, keys, clock, interfaceAt });
  const close = async () => {
    await front.close();
    await gateway.close();
  };
  return { seen, url: gateway.url, frontUrl: front.url, close };
}

describe.skipIf(skipped !== undefined)(
  `Schemathesis, by the OpenAPI document, finds no fault of the gateway (seed ${SEED})`,
  () => {
    let one: Awaited<ReturnType<typeof served>>;
    beforeAll(async () => {
      one = await served();
    });
    afterAll(() => one.close());

    it('in answers to requests that are signed', async () => {
      const { status, output, generated } = await testApi({
        ...{ url: one.frontUrl, document, seed: SEED, seconds: 20, without: SIGNED },
      });
      expect(status, output.slice(-20_000)).toBe(0);
      expect(generated).toBeGreaterThan(100);
      const withVerdict = (name: string) => one.seen.filter(({ verdict }) => verdict === name);
      // The signatures and the encryption are right, or nothing would be judged by its table.
      expect(withVerdict('answered').length).toBeGreaterThan(20);
      expect(withVerdict('invalid').length).toBeGreaterThan(20);
      expect(new Set(one.seen.map((exchange) => exchange.interface)).size).toBeGreaterThan(10);
    });

    it('in answers to requests that nobody has signed', async () => {
      one.seen.length = 0;
      const { status, output, generated } = await testApi({
        ...{ url: one.url, document, seed: SEED, seconds: 20, without: UNKNOWABLE },
      });
      expect(status, output.slice(-20_000)).toBe(0);
      expect(generated).toBeGreaterThan(50);
      expect(one.seen.filter(({ verdict }) => verdict === 'answered')).toEqual([]);
      expect(one.seen.filter(({ status: code }) => code === 401).length).toBeGreaterThan(0);
    });
  },
);

/** The document with one of its paths, which the tester comes to at once. */
function withPath(path: string): string {
  const { paths: all, ...rest } = JSON.parse(document);
  return JSON.stringify({ ...rest, paths: { [path]: all[path] } });
}

describe.skipIf(skipped !== undefined)('Schemathesis finds', () => {
  it.each([
    ['a server error', 500, '{}', 'Server error'],
    ['a member that is missing', 200, '{"ret_code":"0000"}', 'Response violates schema'],
    ['a status that is not described', 302, '', 'Undocumented status code'],
  ])('%s', async (_, status, body, title) => {
    const server = createServer((request, response) => {
      request.resume();
      response.writeHead(status, { 'Content-Type': 'application/json;charset=utf-8' }).end(body);
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    const found = await testApi({
      ...{ url, document: withPath('/v1/mpay-verify'), seed: SEED, seconds: 60, without: SIGNED, faults: 1 },
    });
    server.closeAllConnections();
    server.close();
    expect(found.output).toContain(title);
    expect(found.status).toBe(1);
  });
});
