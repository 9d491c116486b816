import { operations } from '../operations.js';
import type { Answer, JsonObject, Testee } from '../Testee.js';

/** Testees that do nothing: each says one and the same, whatever it is asked. */
export const idleTestees: Readonly<Record<string, Testee>> = {
  'always-ok': idle('always-ok', { status: 'ok', output: {} }),
  'always-reject': idle('always-reject', { status: 'reject' }),
  'always-reject-with-a-reason': idle('always-reject-with-a-reason', {
    status: 'reject',
    violations: [{ path: '', rule: 'format' }],
  }),
  'always-unsupported': idle('always-unsupported', { status: 'unsupported' }),
  'always-error': idle('always-error', { status: 'error' }),
};

function idle(name: string, answer: Answer): Testee {
  return {
    implementation: { name },
    features: ['request', 'app-id', 'accept'],
    operations: Object.fromEntries(operations.map((operation) => [operation, () => answer])),
  };
}

/** Clients, servers and merchants that do nothing: what they say depends on nothing that they are asked. */
export const idleCalls: Readonly<Record<string, Testee>> = {
  'calls-nothing': idleCall('calls-nothing', () => ({ outcome: 'unknown' })),
  'calls-and-believes': idleCall('calls-and-believes', async ({ url, value }) => {
    await fetch(String(url), {
      method: 'POST',
      body: JSON.stringify(value),
      signal: AbortSignal.timeout(200),
    }).catch(() => {});
    return { outcome: 'answered', value };
  }),
  'serves-refusals': idleServer('serves-refusals', () => ({ status: 401, headers: [], body: { text: '' } })),
  'serves-successes': idleServer('serves-successes', () => ({
    status: 200,
    headers: [],
    body: { text: '{"msgResponse":{"responseCode":"00","responseMsg":"Success"},"ret_code":"0000"}' },
  })),
  'serves-echoes': idleServer('serves-echoes', ({ headers, body }) => ({ status: 200, headers, body })),
  'receives-everything': idleMerchant('receives-everything', () => ({
    status: 200,
    headers: [],
    body: { text: '{"ret_code":"0000","ret_msg":"ok"}' },
  })),
  'receives-nothing': idleMerchant('receives-nothing', () => ({
    status: 500,
    headers: [],
    body: { text: '' },
  })),
  'receives-and-closes': idleMerchant('receives-and-closes', () => ({
    status: 499,
    headers: [],
    body: { text: '' },
  })),
  'receives-and-hangs': idleMerchant('receives-and-hangs', () => {
    throw new Error('the server did not answer in time');
  }),
};

type Output = (input: JsonObject) => JsonObject | Promise<JsonObject>;

function idleCall(name: string, output: Output): Testee {
  return {
    implementation: { name },
    operations: { call: async (input) => ({ status: 'ok', output: await output(input) }) },
  };
}

function idleServer(name: string, output: Output): Testee {
  return {
    implementation: { name },
    operations: { serve: async (input) => ({ status: 'ok', output: await output(input) }) },
  };
}

/** Whose books stay empty. */
function idleMerchant(name: string, output: Output): Testee {
  const books = { count: 0, paid: [] };
  const receive = async (input: JsonObject): Promise<Answer> => {
    if (input.observe === true) return { status: 'ok', output: books };
    return { status: 'ok', output: input.method === undefined ? {} : await output(input) };
  };
  return { implementation: { name }, operations: { receive } };
}

const READY = `
const ready = { type: 'ready', protocol: 1, implementation: { name: 'idle' }, operations: ${JSON.stringify(operations)}, features: ['request', 'app-id', 'accept'], maxInFlight: 4 };
const say = (message) => process.stdout.write(JSON.stringify(message) + '\\n');
const onLine = (use) => { let rest = ''; process.stdin.on('data', (text) => { const lines = (rest + text).split('\\n'); rest = lines.pop(); for (const line of lines) use(JSON.parse(line)); }); };
const onCase = (use) => onLine((message) => message.type === 'hello' ? say(ready) : message.type === 'bye' ? process.exit(0) : use(message));
`;

/** Testees that are processes and do nothing that serves anybody; the texts are programs for Node. */
export const idlePrograms: Readonly<Record<string, string>> = {
  'never-ready': 'process.stdin.resume()',
  'ends-at-once': '',
  silent: `${READY} onCase(() => {})`,
  crashing: `${READY} onCase(() => process.exit(1))`,
  slow: `${READY} onCase(({ id }) => setTimeout(() => say({ type: 'result', id, status: 'ok', output: {} }), 60_000))`,
  noisy: `${READY} onCase(({ id }) => { process.stdout.write('a line of a log\\n'); say({ type: 'result', id, status: 'reject' }); })`,
  flooding: `${READY} onCase(() => process.stdout.write('x'.repeat(3_000_000)))`,
  'duplicate-ids': `${READY} onCase(({ id }) => { for (const status of ['ok', 'reject']) say({ type: 'result', id, status, output: {} }); })`,
  'unknown-ids': `${READY} onCase(({ id }) => say({ type: 'result', id: id + 1_000_000, status: 'ok', output: {} }))`,
};
