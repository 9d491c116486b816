import type { JsonWebKey } from 'node:crypto';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Message, TallystickError } from 'tallystick';
import { interfaces } from 'tallystick/catalogue';
import {
  createReplayGuard,
  importPrivateKey,
  importPublicKey,
  lianlian,
  readCapture,
  unionpay,
} from 'tallystick/envelope';
import { beforeAll, describe, expect, it } from 'vitest';
import { firstMessages } from '../../conformance/firstMessages.js';
import { isCalled } from '../../tools/site/callSnippets.js';
import { interfacePages } from '../../tools/site/interfacePages.js';
import { runProgram } from '../cli/runProgram.js';
import { root, run } from '../package/repository.js';

const files = new Map(interfacePages().map(({ file, text }) => [file, text]));
/** Those whose call a page shows. */
const published = interfaces.filter(isCalled);
const named = published.map((entry) => [entry.name, entry] as const);
const directory = join(root, 'coverage/interface-calls');
const program = `'${process.execPath}' '${join(root, 'dist/cli/main.js')}'`;

function blocks(name: string, language: string): readonly string[] {
  const text = files.get(`interfaces/${name}.md`) ?? '';
  return [...text.matchAll(new RegExp(`^\`\`\`${language}\n([\\s\\S]*?)^\`\`\``, 'gm'))].map(
    ([, code = '']) => code,
  );
}

/** The examples of a page in plain form: requests first, then a success and a failure. */
function examples(name: string): readonly unknown[] {
  return blocks(name, 'json').map((text) => JSON.parse(text) as unknown);
}

// What the other side does with a call: it opens the request with its keys and answers as the page shows.
const STUB = `import { readFileSync } from 'node:fs';
import { lianlian, readKeyRing, unionpay } from 'tallystick/envelope';
import { interfaces } from 'tallystick/catalogue';
globalThis.fetch = async (...given) => {
  const entry = interfaces.find(({ name }) => name === globalThis.called);
  const [request, response] = entry.messages;
  const answer = JSON.parse(readFileSync(entry.name + '.answer.json', 'utf8'));
  const { url, method, headers, body } = await readRequest(new Request(...given));
  const { host, pathname: requestPath } = new URL(url);
  if (host !== 'gateway.example' || method !== 'POST') throw new Error('called elsewhere');
  const keys = await readKeyRing('test-keys/network');
  const sent = { headers, body };
  if (entry.system === 'unionpay') await unionpay.open(request, sent, { keys, requestPath, appId: '39990029' });
  else {
    // The table of a query binds no number to its answer, and a client takes none about another order.
    const { no_order } = lianlian.open(request, sent, { keys }).value;
    if (no_order && answer.no_order) answer.no_order = no_order;
  }
  const replied = entry.system === 'unionpay'
    ? await unionpay.seal(response, answer, { keys, appId: '00010344' })
    : lianlian.seal(response, answer, { keys });
  return new Response(replied.body, { status: 200, headers: replied.headers });
};
async function readRequest(request) {
  const { url, method, headers } = request;
  return { url, method, headers, body: new Uint8Array(await request.arrayBuffer()) };
}
`;

// Runs the code of each page, by a client and in steps; what one throws is printed under its name alone.
const CALLS = `for (const name of process.argv.slice(2)) {
  globalThis.called = name;
  console.log('# ' + name);
  for (const file of ['./' + name + '.ts', './' + name + '.steps.ts'])
    await import(file).catch((error) => console.log(error.message));
}
`;

// Writes down what curl would send, and prints an answer.
const CURL = `#!/bin/sh
printf '%s\\n' "$@" > curl.arguments
cat > curl.body
printf 'HTTP/1.1 200 OK\\r\\n\\r\\n'
`;

beforeAll(() => {
  rmSync(directory, { recursive: true, force: true });
  mkdirSync(join(directory, 'bin'), { recursive: true });
  writeFileSync(join(directory, 'stub.mjs'), STUB);
  writeFileSync(join(directory, 'bin/curl'), CURL, { mode: 0o755 });
  run('bash', ['-c', `${program} keys new test-keys`], directory);
});

describe('examples', () => {
  it.each(named)('%s: each is valid in the strict reading', (name, { messages: [request, response] }) => {
    const shown = examples(name);
    const [first] = shown;
    const responses = shown.slice(-2);
    expect(shown.length).toBe(name.endsWith('VERIFICATION') ? 4 : 3);
    for (const value of shown.slice(0, -2)) expect(verdict(request, value)).toEqual([]);
    for (const value of responses) expect(verdict(response, value, first)).toEqual([]);
  });

  it('are of both parties, where the party makes a difference', () => {
    for (const name of ['MOBILE_NUMBER_VERIFICATION', 'ID_CARD_PHOTO_VERIFICATION']) {
      const [merchant, member] = examples(name) as Record<string, unknown>[];
      expect(merchant).toHaveProperty('mcc');
      expect(member).not.toHaveProperty('mcc');
    }
  });

  it.each(named)('%s: the files hold the same, sealed with the published keys', async (name, entry) => {
    const shown = examples(name);
    const [first] = shown;
    const answer = shown.at(-2);
    expect(await opened(entry, 0, `${name}.request.http`)).toMatchObject(first as object);
    expect(await opened(entry, 1, `${name}.response.http`, first)).toMatchObject(answer as object);
  });
});

function verdict(message: Message | undefined, value: unknown, request?: unknown): readonly string[] {
  if (message === undefined) throw new Error('no message');
  // The page leaves the signature out: seal fills it in.
  const isSigned = message.table.rows.some(
    ({ signature, condition }) =>
      signature && (!condition || (value as { ret_code?: string }).ret_code === '0000'),
  );
  const whole = isSigned ? { ...(value as object), sign: 'bm90IGEgcmVhbCBzaWduYXR1cmU=' } : value;
  const { violations } = message.validate(whole, { reading: 'strict', request });
  return violations.map(({ path, code }) => `${path}: ${code}`);
}

const testKeys = new Map(
  (
    JSON.parse(readFileSync(join(root, 'vectors/keys.json'), 'utf8')) as {
      keys: (JsonWebKey & { kid: string })[];
    }
  ).keys.map((key) => [key.kid, key]),
);

async function opened(
  { system, messages }: (typeof published)[number],
  index: 0 | 1,
  file: string,
  request?: unknown,
): Promise<unknown> {
  const message = messages[index] as Message;
  const { headers, body, status } = readCapture(files.get(`downloads/${file}`) ?? '');
  const received = { headers: Object.fromEntries(headers), body, status };
  const key = (kid: string) => testKeys.get(kid) as JsonWebKey;
  if (system === 'lianlian') {
    const keys = { verification: [importPublicKey(key('lianlian-2048'), { kid: '' })] };
    return lianlian.open(message, received, { keys, request }).value;
  }
  const keys = {
    verification: [importPublicKey(key('signing-2048'), { kid: 'signing-2048' })],
    decryption: [importPrivateKey(key('encryption-2048'), { kid: 'encryption-2048' })],
  };
  const { value } = await unionpay.open(message, received, {
    keys,
    requestPath: `/v1/${file.split('.')[0]?.toLowerCase().replaceAll('_', '-')}`,
    clock: () => Date.parse('2026-03-01T08:00:00Z'),
    replayGuard: createReplayGuard(),
    reading: 'strict',
    request,
  });
  return value;
}

/** Writes what calls by a client, and what does so in steps. */
function writeCalls(name: string): void {
  const [call = '', steps = ''] = blocks(name, 'ts');
  writeFileSync(join(directory, `${name}.ts`), call);
  writeFileSync(join(directory, `${name}.steps.ts`), steps);
}

describe('code of the pages', () => {
  it('is type-checked', () => {
    for (const { name } of published) {
      const [call = '', steps = ''] = blocks(name, 'ts');
      expect(call).toContain('createClient({');
      expect(steps).toContain('.seal(');
      writeCalls(name);
    }
    const config = { extends: '../../tsconfig.json', include: ['*.ts'] };
    writeFileSync(join(directory, 'tsconfig.json'), JSON.stringify(config));
    run(process.execPath, ['node_modules/typescript/bin/tsc', '-p', directory]);
  });

  it('begins with the client; the steps are folded', () => {
    for (const { name } of published) {
      const [, page = ''] = files.get(`interfaces/${name}.md`)?.split('## Call it\n') ?? [];
      const places = ['createClient({', '<summary>In three steps', '.seal('].map((text) =>
        page.indexOf(text),
      );
      expect(places, name).toEqual([...places].sort((one, other) => one - other));
      expect(places, name).not.toContain(-1);
      expect(page.indexOf('</details>', places.at(-1)), name).toBeGreaterThan(0);
    }
  });

  // By the published flows.
  it('leads to what tells the outcome after a time-out', () => {
    const page = (name: string) => files.get(`interfaces/${name}.md`) ?? '';
    expect(page('MPAY_VERIFY')).toContain('After a time-out, [MPAY_RESULT_QUERY](MPAY_RESULT_QUERY.md)');
    for (const name of ['MOBILE_NUMBER_VERIFICATION', 'ID_CARD_PHOTO_VERIFICATION', 'CHANNEL_LOGIN_INFO']) {
      expect(page(name)).toContain('UnionPay has no query for it: [what to do after a time-out]');
    }
    expect(page('BALANCE_QUERY')).not.toContain('After a time-out');
  });

  describe('that calls', () => {
    const printed = new Map<string, string>();

    // In one process, because none differs but in the code: each would load the package again.
    beforeAll(() => {
      for (const { name } of published) {
        writeFileSync(join(directory, `${name}.answer.json`), JSON.stringify(examples(name).at(-2)));
        writeCalls(name);
      }
      writeFileSync(join(directory, 'calls.mjs'), CALLS);
      const names = published.map(({ name }) => name);
      const all = run(
        process.execPath,
        ['--import', 'tsx', '--import', './stub.mjs', 'calls.mjs', ...names],
        directory,
      );
      for (const [, name = '', lines = ''] of all.matchAll(/^# (\w+)\n([^#]*)/gm))
        printed.set(name, lines.trim());
    });

    it.each(named)('%s: calls, and takes the answer without a note', (name, { system }) => {
      expect(printed.get(name)?.split('\n')).toEqual(
        Array(2).fill(system === 'unionpay' ? '00 0' : '0000 0'),
      );
    });
  });

  it.each(named)('%s: curl sends what opens with the keys of the network', async (name, { system }) => {
    const [code = ''] = blocks(name, 'sh');
    const lines = code.split('\n').filter((line) => !line.includes('keys new'));
    const script = lines.join('\n').replaceAll('npx tallystick', program);
    run('bash', ['-ec', `PATH="$PWD/bin:$PATH"\n${script}`], directory);
    expect(readFileSync(join(directory, 'answer.http'), 'utf8')).toMatch(/^HTTP\/1\.1 200 OK/);
    const sent = readFileSync(join(directory, 'curl.arguments'), 'utf8').split('\n');
    const path = `/v1/${name.toLowerCase().replaceAll('_', '-')}`;
    expect(sent).toContain(`https://gateway.example${path}`);
    const headers = sent.filter((_, index) => sent[index - 1] === '--header');
    const body = readFileSync(join(directory, 'curl.body'), 'utf8');
    const raw = [
      `POST ${path} HTTP/1.1`,
      ...headers,
      `Content-Length: ${Buffer.byteLength(body)}`,
      '',
      body,
    ].join('\r\n');
    writeFileSync(join(directory, 'sent.http'), raw);
    const appId = system === 'unionpay' ? ['--app-id', '39990029', '--request-path', path] : [];
    const { out: plain } = await runProgram([
      ...['open', name, join(directory, 'sent.http'), '--keys', join(directory, 'test-keys/network')],
      ...appId,
    ]);
    const unionPay = name === 'CHANNEL_LOGIN_INFO' ? 'userId' : 'customerNm';
    expect(plain).toContain(system === 'unionpay' ? unionPay : 'oid_partner');
  });

  it('of conformance asks cases that are there', () => {
    // Only these have trials in files.
    const first = published.filter(({ messages }) =>
      messages.some(({ name }) => firstMessages.includes(name)),
    );
    expect(first).toHaveLength(4);
    for (const { name } of first) {
      const [, glob = ''] = /conform --include '([^']+)' --/.exec(blocks(name, 'sh').join('')) ?? [];
      const listed = run('bash', ['-c', `${program} conform list --include '${glob}'`], directory);
      expect(listed.split('\n').length).toBeGreaterThan(500);
    }
  });
});

it('refuses an example that was changed', async () => {
  const [entry] = published;
  if (entry === undefined) throw new Error('no interface');
  const file = `${entry.name}.request.http`;
  const changed = (files.get(`downloads/${file}`) ?? '').replace('"clientType":"', '"clientType":"9');
  files.set('downloads/changed.http', changed);
  await expect(opened(entry, 0, 'changed.http')).rejects.toThrow(TallystickError);
});
