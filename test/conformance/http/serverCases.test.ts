import { createServer } from 'node:http';
import { type AddressInfo, createServer as createNetServer } from 'node:net';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { Case } from '../../../conformance/Case.js';
import { keysOfCalls } from '../../../conformance/http/keysOfCalls.js';
import { ownGateway } from '../../../conformance/http/ownGateway.js';
import { servedTestee } from '../../../conformance/http/servedTestee.js';
import { serverCases } from '../../../conformance/http/serverCases.js';
import { startOwnServer } from '../../../conformance/http/startOwnServer.js';
import { NOW } from '../../../conformance/properties/NOW.js';
import { runCases } from '../../../conformance/runner/runCases.js';
import type { Operate, Testee } from '../../../conformance/Testee.js';

let runs = 0;

const setting = {
  get run() {
    runs += 1;
    return `run ${runs}`;
  },
  clock: () => Date.parse(NOW),
};

async function resultsOf(cases: readonly Case[], testee: Testee) {
  const results = new Map<string, string>();
  for await (const event of runCases(cases, testee)) {
    if (event.type === 'result')
      results.set(event.id, `${event.outcome}${event.reason ? ` ${event.reason}` : ''}`);
  }
  return results;
}

const failuresOf = (results: ReadonlyMap<string, string>) =>
  [...results].filter(([, outcome]) => outcome.startsWith('failed'));

describe('serverCases', () => {
  it('are many, each with an id of its own', () => {
    const cases = serverCases({ ...setting, parties: keysOfCalls });
    expect(cases.length).toBeGreaterThanOrEqual(250);
    expect(new Set(cases.map(({ id }) => id)).size).toBe(cases.length);
    for (const { id, expected } of cases) {
      expect(id).toMatch(/^serve\.(?:slow-(?:headers|body)|[a-z0-9-]+\.[a-z0-9-]+(?:\.no-work)?)$/);
      expect(expected.length).toBeGreaterThan(10);
    }
  });

  it('ask for each member that the table demands, also inside what is encrypted', () => {
    const missing = serverCases({
      ...setting,
      parties: keysOfCalls,
      interfaces: ['MOBILE_NUMBER_VERIFICATION'],
    })
      .map(({ id }) => /\.member-missing-([a-z-]+)$/.exec(id)?.[1])
      .filter((name) => name !== undefined);
    // The rows with M of the published table; in encData those of the person.
    const published = [
      ...['member-iin', 'member-name', 'trade-type', 'order-id', 'sc-usage-scenarios', 'sc-use-purpose'],
      ...['protocol-ver-nm', 'serial-nm', 'enc-data-customer-nm', 'enc-data-phone-no', 'enc-data-certif-id'],
    ];
    expect(missing.sort()).toEqual(published.sort());
    // The first one was the only one: a list of known failures with its id fits.
    const former = serverCases({ ...setting, parties: keysOfCalls, interfaces: ['MPAY_VERIFY'] })
      .filter(({ aliases }) => aliases.length > 0)
      .map(({ id, aliases }) => [id, ...aliases]);
    expect(former).toEqual([
      ['serve.mpay-verify.member-missing-oid-partner', 'serve.mpay-verify.member-missing'],
      ['serve.mpay-verify.member-missing-oid-partner.no-work', 'serve.mpay-verify.member-missing.no-work'],
    ]);
  });

  it('acquit the gateway of the package on a port, which does the work of refused calls never', {
    timeout: 120_000,
  }, async () => {
    const { url, observe, limit, parties, end } = await startOwnServer('39990029');
    onTestFinished(end);
    const cases = serverCases({ parties, run: setting.run, clock: Date.now });
    const results = await resultsOf(cases, servedTestee({ url, observe, limit, timeout: 10_000 }));
    expect(failuresOf(results)).toEqual([]);
    expect(results.size).toBe(cases.length);
    expect([...results.values()].filter((outcome) => outcome.startsWith('not-applicable'))).toEqual([]);
  });

  it('ask for a payment with the token and the code of its first step, and are not applicable without', async () => {
    const { url, observe, parties, end } = await startOwnServer('39990029');
    onTestFinished(end);
    const cases = () =>
      serverCases({ parties, run: setting.run, clock: Date.now }).filter(({ id }) =>
        /^serve\.mpay-verify\.(?:success|wrong-signature)/.test(id),
      );
    const known = await resultsOf(cases(), servedTestee({ url, observe, timeout: 10_000 }));
    expect([...known]).toEqual([
      ['serve.mpay-verify.success', 'passed'],
      ['serve.mpay-verify.wrong-signature', 'passed'],
      ['serve.mpay-verify.wrong-signature.no-work', 'passed'],
    ]);
    const silent = createServer((_, response) => response.end('{"count":0}'));
    await new Promise<void>((resolve) => silent.listen(0, '127.0.0.1', resolve));
    onTestFinished(() => void silent.close());
    const books = `http://127.0.0.1:${(silent.address() as AddressInfo).port}`;
    const unknown = await resultsOf(cases(), servedTestee({ url, observe: books, timeout: 10_000 }));
    expect(unknown.get('serve.mpay-verify.success')).toContain(
      'MPAY_VERIFY needs the code of the payer, which the books of the server do not have',
    );
    const answered = createServer((request, response) =>
      response.writeHead(request.url === '/v1/mpay-apply' ? 404 : 200).end('{"count":0}'),
    );
    await new Promise<void>((resolve) => answered.listen(0, '127.0.0.1', resolve));
    onTestFinished(() => void answered.close());
    const other = `http://127.0.0.1:${(answered.address() as AddressInfo).port}`;
    const tokenless = await resultsOf(cases(), servedTestee({ url: other, observe: other, timeout: 10_000 }));
    expect(tokenless.get('serve.mpay-verify.success')).toBe(
      'not-applicable MPAY_VERIFY needs the token of MPAY_APPLY, which the server does not give: HTTP 404.',
    );
    const unobserved = await resultsOf(cases(), servedTestee({ url, timeout: 10_000 }));
    expect(unobserved.get('serve.mpay-verify.success')).toMatch(/^not-applicable .*observe/);
  });

  it('are not applicable where nobody observes, and where the interface is not offered', async () => {
    const nothing = createServer((_, response) => response.writeHead(404).end());
    await new Promise<void>((resolve) => nothing.listen(0, '127.0.0.1', resolve));
    onTestFinished(() => void nothing.close());
    const url = `http://127.0.0.1:${(nothing.address() as AddressInfo).port}`;
    const cases = serverCases({ ...setting, parties: keysOfCalls, interfaces: ['MPAY_APPLY'] });
    const results = await resultsOf(cases, servedTestee({ url, timeout: 10_000 }));
    expect([...results.values()].every((outcome) => outcome.startsWith('not-applicable'))).toBe(true);
    expect(results.get('serve.mpay-apply.success')).toContain('404');
    expect(results.get('serve.mpay-apply.unsigned.no-work')).toContain('observe');
  });

  it('convict a server that works for what it refuses', async () => {
    const right = await ownGateway();
    let count = 0;
    const serve: Operate = async (input, now) => {
      if (input.observe === true) return { status: 'ok', output: { count } };
      count += 1;
      return right(input, now);
    };
    const testee = { implementation: { name: 'eager' }, features: ['observe'], operations: { serve } };
    const cases = serverCases({ ...setting, parties: keysOfCalls, interfaces: ['CHANNEL_LOGIN_INFO'] });
    const results = await resultsOf(cases, testee);
    expect(results.get('serve.channel-login-info.unsigned')).toBe('passed');
    expect(results.get('serve.channel-login-info.unsigned.no-work')).toBe('failed The work was done once.');
  });

  it('say with what a right call is refused, and a wrong one accepted', async () => {
    const cases = serverCases({ ...setting, parties: keysOfCalls, interfaces: ['CHANNEL_LOGIN_INFO'] });
    const serving = (status: number, text: string) => ({
      implementation: { name: 'same' },
      operations: {
        serve: async () => ({ status: 'ok' as const, output: { status, headers: [], body: { text } } }),
      },
    });
    const refusing = await resultsOf(cases, serving(403, ''));
    expect(refusing.get('serve.channel-login-info.success')).toBe(
      'failed A right request is refused with HTTP 403.',
    );
    const taking = await resultsOf(cases, serving(200, '{"msgResponse":{"responseCode":"00"}}'));
    expect(taking.get('serve.channel-login-info.success')).toBe(
      'failed The answer says yes: The header UPI-JWS must come once.',
    );
  });

  /** Waits for whatever is under way, and answers with a status. */
  async function patient(status: number, limits: object): Promise<string> {
    const server = createServer(limits, (request, response) => {
      request.resume();
      request.on('end', () => response.writeHead(status).end());
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    onTestFinished(() => {
      server.closeAllConnections();
      server.close();
    });
    return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  }
  const slow = () =>
    serverCases({ ...setting, parties: keysOfCalls }).filter(({ id }) => id.startsWith('serve.slow-'));

  it('convict a server that waits for what never ends', async () => {
    const url = await patient(403, { headersTimeout: 0, requestTimeout: 0 });
    const results = await resultsOf(slow(), servedTestee({ url, timeout: 10_000, limit: 700 }));
    const reason = 'failed Within its limit the server neither answers nor ends it.';
    expect([...results]).toEqual([
      ['serve.slow-headers', reason],
      ['serve.slow-body', reason],
    ]);
  });

  it('are given up where a server answers nothing, and count requests in a row alone', async () => {
    let answered = 0;
    const server = createServer((request, response) => {
      request.resume();
      answered += 1;
      if (answered === 3) response.writeHead(403).end();
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    onTestFinished(() => {
      server.closeAllConnections();
      server.close();
    });
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    const input = { method: 'POST', target: '/x', headers: [], body: { base64: '' } };
    const { serve } = servedTestee({ url, timeout: 50 }).operations as { readonly serve: Operate };
    const said: string[] = [];
    for (let asked = 0; asked < 11; asked += 1) {
      said.push(
        await Promise.resolve(serve(input, new Date(NOW))).then(
          ({ status }) => status,
          ({ message }: Error) => message,
        ),
      );
    }
    const late = 'the server did not answer in time';
    const broke = 'The server did not answer 8 requests in a row in time.';
    expect(said).toEqual([late, late, 'ok', ...Array(7).fill(late), broke]);
    const cases = serverCases({ ...setting, parties: keysOfCalls }).filter(({ id }) => !id.includes('slow'));
    const results = await resultsOf(cases, servedTestee({ url, timeout: 50 }));
    const lost = 'failed Not asked: the testee broke too often in a row at this operation.';
    expect([...results.values()].at(-1)).toBe(lost);
  });

  it('acquit one that ends it, whatever it says, and one that answers ahead of the body', async () => {
    const url = await patient(403, {
      headersTimeout: 300,
      requestTimeout: 300,
      connectionsCheckingInterval: 100,
    });
    const ended = await resultsOf(slow(), servedTestee({ url, timeout: 10_000, limit: 20_000 }));
    expect([...ended.values()]).toEqual(['passed', 'passed']);
    const early = createServer((_, response) => response.writeHead(401, { 'Content-Length': 0 }).end());
    await new Promise<void>((resolve) => early.listen(0, '127.0.0.1', resolve));
    onTestFinished(() => {
      early.closeAllConnections();
      early.close();
    });
    const at = `http://127.0.0.1:${(early.address() as AddressInfo).port}`;
    const [, body] = slow();
    const answered = await resultsOf(
      [body as Case],
      servedTestee({ url: at, timeout: 10_000, limit: 20_000 }),
    );
    expect([...answered.values()]).toEqual(['passed']);
  });

  it('send what never ends to an interface that is named', async () => {
    const paths: (string | undefined)[] = [];
    const early = createServer((request, response) => {
      paths.push(request.url);
      response.writeHead(401, { 'Content-Length': 0 }).end();
    });
    await new Promise<void>((resolve) => early.listen(0, '127.0.0.1', resolve));
    onTestFinished(() => {
      early.closeAllConnections();
      early.close();
    });
    const url = `http://127.0.0.1:${(early.address() as AddressInfo).port}`;
    const interfaces = ['CHANNEL_LOGIN_INFO', 'MPAY_APPLY', 'CARD_BIN_QUERY'];
    for (const demanded of [['MPAY_APPLY'], undefined]) {
      const cases = serverCases({ ...setting, parties: keysOfCalls, interfaces, demanded });
      const body = cases.filter(({ id }) => id === 'serve.slow-body');
      await resultsOf(body, servedTestee({ url, timeout: 10_000, limit: 20_000 }));
    }
    expect(paths).toEqual(['/v1/mpay-apply', '/v1/channel-login-info']);
  });

  it('ask for what never ends only where the limit is known', async () => {
    const nothing = createServer((_, response) => response.writeHead(404).end());
    await new Promise<void>((resolve) => nothing.listen(0, '127.0.0.1', resolve));
    onTestFinished(() => void nothing.close());
    const url = `http://127.0.0.1:${(nothing.address() as AddressInfo).port}`;
    const results = await resultsOf(slow(), servedTestee({ url, timeout: 10_000 }));
    expect([...results.values()]).toEqual(
      Array.from({ length: 2 }, () => expect.stringMatching(/^not-applicable .* limit\./)),
    );
  });

  it('convict a server that answers nobody while the headers of another are under way', async () => {
    // One connection at a time, in the order in which they came.
    const handled = createServer((request, response) => {
      request.resume();
      request.on('end', () => response.writeHead(403, { Connection: 'close' }).end());
    });
    let before: Promise<unknown> = Promise.resolve();
    const single = createNetServer((socket) => {
      const mine = before;
      before = new Promise((resolve) => socket.on('close', resolve));
      socket.on('error', () => {});
      mine.then(() => handled.emit('connection', socket));
    });
    await new Promise<void>((resolve) => single.listen(0, '127.0.0.1', resolve));
    onTestFinished(() => void single.close());
    const url = `http://127.0.0.1:${(single.address() as AddressInfo).port}`;
    const cases = serverCases({ ...setting, parties: keysOfCalls, interfaces: ['MPAY_APPLY'] });
    const beside = cases.filter(({ id }) => id.endsWith('.beside-slow-headers'));
    const results = await resultsOf(beside, servedTestee({ url, timeout: 700 }));
    expect(results.get('serve.mpay-apply.beside-slow-headers')).toBe(
      'failed It must be answered over HTTP; it ended as error.',
    );
  });
});
