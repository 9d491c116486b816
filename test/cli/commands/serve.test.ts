import { execFile } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { networkInterfaces, tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { blocks } from '../../package/blocks.js';
import { runProgram } from '../runProgram.js';
import { type StartedProgram, startProgram } from '../startProgram.js';

const directory = mkdtempSync(join(tmpdir(), 'tallystick-serve-'));
const started: StartedProgram[] = [];
const READY = /calls +(\S+) [\s\S]*control +(\S+) [\s\S]*mobile-number-verification\n/;

beforeAll(() => {
  const main = fileURLToPath(new URL('../../../dist/cli/main.js', import.meta.url));
  mkdirSync(join(directory, 'bin'));
  const command = `exec ${process.execPath} ${main} "$@"\n`;
  writeFileSync(join(directory, 'bin/tallystick'), `#!/bin/sh\n${command}`, { mode: 0o755 });
  writeFileSync(join(directory, 'bin/npx'), `#!/bin/sh\nshift\n${command}`, { mode: 0o755 });
});
afterEach(async () => {
  vi.unstubAllEnvs();
  await Promise.all(started.splice(0).map((program) => program.stop('SIGKILL')));
});
afterAll(() => rmSync(directory, { recursive: true }));

function start(...argv: readonly string[]): StartedProgram {
  const program = startProgram(argv, directory);
  started.push(program);
  return program;
}

/** The networks on free ports, and where they are. */
async function serve(...argv: readonly string[]) {
  const program = start('serve', '--port', '0', '--control-port', '0', ...argv);
  const [, url = '', control = ''] = await program.until('err', READY);
  return { program, url, control };
}

/** Runs what a terminal shows, unchanged. */
function paste(script: string): Promise<{ readonly stdout: string; readonly stderr: string }> {
  const env = { ...process.env, PATH: `${join(directory, 'bin')}:${process.env.PATH}` };
  return promisify(execFile)('sh', ['-c', script], { cwd: directory, env });
}

const firstCall = ({ told }: StartedProgram) => told.err.slice(told.err.indexOf('  npx tallystick sample'));

const post = (url: string, body: object) => fetch(url, { method: 'POST', body: JSON.stringify(body) });

describe('serve', () => {
  it('makes keys, says where it is and what it is for, and its first call can be pasted', async () => {
    const { program, url, control } = await serve();
    expect(program.told.err).toMatch(
      /^Making test keys in '?\.tallystick\/keys'?\nThe networks, for development alone\n/,
    );
    expect(readFileSync(join(directory, '.tallystick/.gitignore'), 'utf8')).toBe('*\n');
    expect([url, control]).toEqual([
      expect.stringMatching(/^http:\/\/127\.0\.0\.1:[1-9]\d+$/),
      expect.stringMatching(/^http:\/\/127\.0\.0\.1:[1-9]\d+$/),
    ]);
    const { stdout } = await paste(firstCall(program));
    expect(JSON.parse(stdout)).toMatchObject({ msgResponse: { responseCode: '00' } });
    await program.until('out', /MOBILE_NUMBER_VERIFICATION {2}200 {2}answered {2}00\n/);
  });

  it('serves with the keys of a user, put where the guide says', async () => {
    const guide = readFileSync(
      new URL('../../../docs/guides/develop-without-an-account.md', import.meta.url),
      'utf8',
    );
    const [, section = ''] = /## With your own keys\n([\s\S]*?)\n## /.exec(guide) ?? [];
    const steps = blocks(section, 'sh').join('');
    // Five for both networks, and four for LianLian alone.
    expect(steps.match(/keys import/g)).toHaveLength(9);
    vi.stubEnv('BANK_PASSPHRASE', 'tallystick');
    await paste(`set -e\n${steps}`);
    const { program } = await serve('--keys', 'gw');
    expect(program.told.err).not.toContain('Making test keys');
    const { stdout } = await paste(firstCall(program));
    expect(firstCall(program)).toMatch(/--keys '?gw\/member'? /);
    expect(JSON.parse(stdout)).toMatchObject({ msgResponse: { responseCode: '00' } });
    const kids = (list: string) =>
      JSON.parse(readFileSync(join(directory, 'gw/network/key-ring.json'), 'utf8'))[list].map(
        ({ kid }: { readonly kid: string }) => kid,
      );
    expect([kids('signing'), kids('verification'), kids('encryption')]).toEqual([
      ['9000000001'],
      ['1000000001'],
      ['1000000002'],
    ]);
    const other = start('serve', '--port', '0', '--control-port', '0', '--keys', 'lianlian');
    await other.until('err', /bankcardbin\.htm\n/);
    expect(firstCall(other)).toMatch(/--keys '?lianlian\/member'? /);
    expect(JSON.parse((await paste(firstCall(other))).stdout)).toMatchObject({ ret_code: '0000' });
  });

  it('serves with the keys that keys new made', async () => {
    await paste('npx tallystick keys new made-keys');
    const { program } = await serve('--keys', 'made-keys');
    expect(program.told.err).not.toContain('Making test keys');
    expect(firstCall(program)).toMatch(/--keys '?made-keys\/member'? /);
    const { stdout } = await paste(firstCall(program));
    expect(JSON.parse(stdout)).toMatchObject({ msgResponse: { responseCode: '00' } });
    // A second pair of keys would have the client of the first one refused.
    const at = (...argv: readonly string[]) => runProgram(['serve', '--port', '0', ...argv]);
    const made = join(directory, 'made-keys');
    const elsewhere = join(directory, 'elsewhere');
    expect(await at('--directory', made)).toEqual({
      code: 2,
      out: '',
      err: `error: ${made} has key rings itself, and --directory looks for them in ${made}/keys; use --keys ${made}.\n`,
    });
    expect(await at('--directory', elsewhere, '--keys', join(made, 'member'))).toMatchObject({
      code: 2,
      err: expect.stringContaining(
        `member is one key ring, and --keys takes the directory with network and member: --keys ${made}\n`,
      ),
    });
    expect(await at('--directory', elsewhere, '--keys', join(directory, 'nowhere'))).toMatchObject({
      code: 2,
      err: expect.stringMatching(
        /nowhere\/network: there is no key-ring\.json; `tallystick keys new` makes /,
      ),
    });
    expect(existsSync(elsewhere)).toBe(false);
  });

  it('refuses requests of UnionPay from another application ID than the one that it is given', async () => {
    const { program, control } = await serve('--app-id', '12345678');
    const call = firstCall(program);
    expect(call).toContain('--app-id 12345678 ');
    const { stdout } = await paste(call);
    expect(JSON.parse(stdout)).toMatchObject({ msgResponse: { responseCode: '00' } });
    await expect(paste(call.replace('--app-id 12345678', '--app-id 39990029'))).rejects.toThrow(/HTTP 401/);
    await program.until('out', /MOBILE_NUMBER_VERIFICATION {2}401 {2}refused/);
    const { exchanges } = (await (await fetch(`${control}/worlds/default/exchanges`)).json()) as {
      readonly exchanges: readonly { readonly id: number; readonly status: number }[];
    };
    const { id } = exchanges.find(({ status }) => status === 401) ?? {};
    const diagnosis = await fetch(`${control}/worlds/default/exchanges/${id}/diagnosis`);
    expect(await diagnosis.json()).toMatchObject({ findings: [{ id: 'app-id-differs' }] });
    // Who cannot sign is not refused either.
    const sealed = await post(`${control}/worlds/default/seal`, {
      ...{ message: 'MOBILE_NUMBER_VERIFICATION', fresh: true },
    });
    const { url, headers, body } = (await sealed.json()) as Record<'url' | 'body', string> & {
      readonly headers: Record<string, string>;
    };
    expect((await fetch(url, { method: 'POST', headers, body })).status).toBe(200);
    expect(await runProgram(['serve', '--app-id', '1234567'])).toMatchObject({
      code: 2,
      err: expect.stringContaining('It must be 8 printable characters.'),
    });
  });

  it('prints a first call of LianLian where its keys are those of LianLian alone', async () => {
    await paste(
      [
        'set -e; npx tallystick keys new lianlian-keys; cd lianlian-keys; mkdir both',
        'npx tallystick keys import network/signing.key.pem --keys both/network --no-kid --list signing',
        'npx tallystick keys import member/signing.cert.pem --keys both/network --no-kid --list verification',
        'npx tallystick keys import member/signing.key.pem --keys both/member --no-kid --list signing',
        'npx tallystick keys import network/signing.cert.pem --keys both/member --no-kid --list verification',
      ].join('\n'),
    );
    const program = start('serve', '--port', '0', '--keys', 'lianlian-keys/both');
    await program.until('err', /A first call[\s\S]*--url \S+\n/);
    const { stdout } = await paste(firstCall(program));
    expect(JSON.parse(stdout)).toMatchObject({ ret_code: '0000' });
    await program.until('out', /CARD_BIN_QUERY {2}200 {2}answered {2}0000\n/);
  });

  it('serves HTTPS with an authority of its own, which the first call trusts', async () => {
    const { program, url } = await serve('--tls');
    expect(url).toMatch(/^https:\/\/127\.0\.0\.1:/);
    expect(readFileSync(join(directory, '.tallystick/authority.pem'), 'utf8')).toMatch(/^-----BEGIN CERT/);
    const { stdout } = await paste(firstCall(program));
    expect(JSON.parse(stdout)).toMatchObject({ msgResponse: { responseCode: '00' } });
    const untrusting = firstCall(program).replace(/NODE_EXTRA_CA_CERTS=\S+ /, '');
    await expect(paste(untrusting)).rejects.toMatchObject({
      code: 1,
      stderr: expect.stringMatching(/^not-sent: .*is not trusted \(\w+\); set NODE_EXTRA_CA_CERTS$/m),
    });
  });

  it('prints each exchange as a line of JSON, masked', async () => {
    const { program } = await serve('--json');
    await paste(firstCall(program));
    const [line = ''] = await program.until('out', /^\{.*\}\n/);
    const { verdict, request } = JSON.parse(line);
    expect(verdict).toBe('answered');
    expect(request.encData).toEqual({ certifID: '***', customerNm: '***', phoneNo: '***' });
  });

  describe('at a time', () => {
    const AT = Date.UTC(2031, 4, 6, 20, 8, 9);
    const at = ['--at', '2031-05-06T20:08:09Z'];
    const order = JSON.parse(
      blocks(
        readFileSync(new URL('../../../docs/guides/develop-without-an-account.md', import.meta.url), 'utf8'),
        'sh',
      )
        .join('')
        .match(/order\.json <<'END'\n([\s\S]*?)END/)?.[1] ?? '',
    );

    /** The answer to a payment, byte for byte. */
    async function answerOf(url: string, control: string) {
      const request = { message: 'AGGREGATE_DIRECT', value: order, path: '/llwalletapi/combinepay.htm' };
      const sealed = await (await post(`${control}/worlds/default/seal`, request)).json();
      const answer = await fetch(`${url}/llwalletapi/combinepay.htm`, sealed);
      return { status: answer.status, text: await answer.text() };
    }

    it('answers with the same bytes on another day where it stands', async () => {
      const fixed = ['--seed', '1', '--stand', ...at];
      const today = await serve('--directory', 'today', ...fixed);
      const first = await answerOf(today.url, today.control);
      // Keys that it made itself are valid at its time, also for a message of UnionPay.
      const { stdout } = await paste(firstCall(today.program));
      expect(JSON.parse(stdout)).toMatchObject({ msgResponse: { responseCode: '00' } });
      await today.program.stop();
      const shifted = 'const now = Date.now; Date.now = () => now() + 86_400_000;';
      vi.stubEnv('NODE_OPTIONS', `--import=data:text/javascript,${encodeURIComponent(shifted)}`);
      const later = await serve('--directory', 'later', '--keys', 'today/keys', ...fixed);
      expect(await answerOf(later.url, later.control)).toEqual(first);
      // 20:08 UTC is the next day in China.
      expect(JSON.parse(first.text)).toMatchObject({
        ret_code: '0000',
        oid_paybill: expect.stringMatching(/^20310507/),
      });
      expect(await (await fetch(`${later.control}/worlds/new`)).json()).toMatchObject({
        now: AT,
        isRunning: false,
      });
    });

    it('goes on from there where it does not stand', async () => {
      const { control } = await serve('--directory', 'goes-on', ...at);
      const { now, isRunning } = await (await fetch(`${control}/worlds/default`)).json();
      expect(isRunning).toBe(true);
      expect(now).toBeGreaterThanOrEqual(AT);
      expect(now).toBeLessThan(AT + 3_600_000);
    });
  });

  const outside = Object.values(networkInterfaces())
    .flatMap((addresses) => addresses ?? [])
    .find(({ family, internal }) => family === 'IPv4' && !internal)?.address;

  it.skipIf(outside === undefined)(
    'is on this machine alone; --host moves the calls, not the control',
    async () => {
      const at = (url: string) => fetch(`http://${outside}:${new URL(url).port}/worlds`);
      const usual = await serve();
      await expect(at(usual.url)).rejects.toThrow();
      await expect(at(usual.control)).rejects.toThrow();
      const open = await serve('--host', '0.0.0.0');
      expect((await at(open.url)).status).toBe(404);
      await expect(at(open.control)).rejects.toThrow();
    },
  );

  it('lets what is under way end when it is asked to stop, and takes no more', async () => {
    const { program, url, control } = await serve();
    await post(`${control}/worlds/default/faults`, { fault: 'delay', milliseconds: 60_000 });
    const waiting = paste(firstCall(program));
    await untilInjected(control);
    const code = program.stop('SIGTERM');
    const { stdout } = await waiting;
    expect(JSON.parse(stdout)).toMatchObject({ msgResponse: { responseCode: '00' } });
    expect(await code).toBe(0);
    await expect(fetch(url)).rejects.toThrow();
  });

  it('refuses notices that it cannot open, rather than pass over what is pending', async () => {
    await (await serve()).program.stop();
    const broken = join(directory, 'broken');
    cpSync(join(directory, '.tallystick'), broken, { recursive: true });
    for (const suffix of ['-wal', '-shm']) rmSync(join(broken, `notices.db${suffix}`), { force: true });
    writeFileSync(join(broken, 'notices.db'), 'no database, and long enough to be seen as none'.repeat(40));
    const { code, err } = await runProgram(['serve', '--directory', broken, '--port', '0']);
    expect(code).toBe(2);
    expect(err).toMatch(/notices\.db: cannot be opened: .*not a database/);
  });

  it('says which port cannot be had', async () => {
    const { url, control } = await serve();
    const again = (...argv: readonly string[]) =>
      runProgram(['serve', '--directory', join(directory, '.tallystick'), ...argv]);
    const taken = new URL(url).port;
    const calls = await again('--port', taken, '--control-port', '0');
    expect(calls).toMatchObject({
      code: 2,
      err: `error: Cannot listen on 127.0.0.1, port ${taken}: EADDRINUSE. Try --port 0.\n`,
    });
    const takenToo = new URL(control).port;
    const controls = await again('--port', '0', '--control-port', takenToo);
    expect(controls).toMatchObject({
      code: 2,
      err: `error: Cannot listen on 127.0.0.1, port ${takenToo}: EADDRINUSE. Try --control-port 0.\n`,
    });
    // An address for documentation (RFC 5737), which no machine has.
    const nowhere = await again('--port', '0', '--host', '192.0.2.1');
    expect(nowhere).toMatchObject({
      code: 2,
      err: 'error: Cannot listen on 192.0.2.1: EADDRNOTAVAIL.\n',
    });
  });
});

/** Ends when a fault has met a request. */
async function untilInjected(control: string): Promise<void> {
  for (;;) {
    const { faults } = await (await fetch(`${control}/worlds/default`)).json();
    if (faults[0]?.injected > 0) return;
  }
}

describe('trigger and listen', () => {
  it('bring a notice, shown masked, to the application behind, byte for byte', async () => {
    const bodies: string[] = [];
    const application = createServer(async (request, response) => {
      bodies.push(await text(request));
      response.end('{"ret_code":"0000","ret_msg":"from behind"}');
    });
    await new Promise<void>((resolve) => application.listen(0, '127.0.0.1', resolve));
    const { program, control } = await serve('--json');
    const listening = start(
      ...['listen', 'MPAY_NOTIFICATION', '--keys', '.tallystick/keys/member', '--port', '0'],
      ...['--forward', `http://127.0.0.1:${(application.address() as AddressInfo).port}/app`],
    );
    const [, notify = ''] = await listening.until('err', /^Listening at (\S+)\n/);
    writeFileSync(join(directory, 'notice.json'), '{"no_order":"ORDER-77"}');
    const { stdout } = await paste(
      `tallystick trigger MPAY_NOTIFICATION notice.json --url ${notify} --control ${control}`,
    );
    const [way, drawn = '', end] = stdout.split('\n');
    expect(way).toBe(
      `lianlian/MPAY_NOTIFICATION/notification is on its way to ${notify}, from the world default of ${control}`,
    );
    // What the table makes mandatory, and the file does not have.
    const [, names = ''] = /^Drawn, others each time: (.*)$/.exec(drawn) ?? [];
    expect(names.split(', ')).toEqual(expect.arrayContaining(['oid_partner', 'oid_paybill', 'money_order']));
    expect(names).not.toContain('no_order');
    expect(end).toMatch(/^[\d:.]{12} {2}default {2}<- {2}MPAY_NOTIFICATION {2}200 {2}acknowledged {2}0000$/);
    await program.until('out', /"verdict":"acknowledged"/);
    await listening.until('err', /forwarded: 200\n/);
    expect(JSON.parse(listening.told.out)).toMatchObject({ no_order: 'ORDER-77' });
    expect(bodies).toHaveLength(1);
    expect(JSON.parse(bodies[0] ?? '')).toMatchObject({ no_order: 'ORDER-77', sign: expect.any(String) });
    // What is not authentic is neither shown nor sent on.
    const forged = await post(notify, { ...JSON.parse(bodies[0] ?? ''), no_order: 'ORDER-78' });
    expect(forged.status).toBe(401);
    await listening.until('err', /refused: /);
    expect(listening.told.out).not.toContain('ORDER-78');
    expect(bodies).toHaveLength(1);
    application.close();
    expect(await listening.stop()).toBe(0);
  });

  it('show a refund from the request to the notification, as the guide has it', async () => {
    const guide = readFileSync(
      new URL('../../../docs/guides/develop-without-an-account.md', import.meta.url),
      'utf8',
    );
    const [, section = ''] = /\n## Refunds\n([\s\S]*?)\n## /.exec(guide) ?? [];
    const [files = ''] = blocks(section, 'sh');
    const [listen = '', calls = ''] = blocks(section, 'text');
    const { url } = await serve();
    const listening = start(...listen.trim().split(' ').slice(2), '--port', '0');
    const [, notify = ''] = await listening.until('err', /^Listening at (\S+)\n/);
    const moved = `set -e\n${files}${calls}`
      .replaceAll('http://127.0.0.1:4010', url)
      .replaceAll('http://127.0.0.1:4020', new URL(notify).origin);
    const { stdout } = await paste(moved);
    const [paid, answer, queried] = JSON.parse(`[${stdout.replaceAll('}\n{', '},{')}]`);
    expect(paid).toMatchObject({ ret_code: '0000', no_order: 'ORDER-1' });
    expect(answer).toMatchObject({ ret_code: '0000', sta_refund: '2', rate: '1' });
    const { no_refund, oid_refundno, settle_date } = answer;
    expect(queried).toMatchObject({ no_refund, oid_refundno, settle_date, sta_refund: '2' });
    await listening.until('out', /"oid_refundno"/);
    expect(JSON.parse(listening.told.out)).toMatchObject({ no_refund: 'REFUND-1', oid_refundno });
    expect(await listening.stop()).toBe(0);
  });

  it('bring a request of UnionPay to a server, and say how it ended', async () => {
    const { control } = await serve();
    const asked: string[] = [];
    const server = createServer((request, response) => {
      asked.push(request.url ?? '');
      request.resume();
      response.writeHead(500).end('{}');
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1/channel-login-info`;
    const login = ['trigger', 'CHANNEL_LOGIN_INFO', '--control', control, '--url'];
    const failed = await runProgram([...login, `${url}?secret=1`]);
    expect(failed).toMatchObject({ code: 1, err: '' });
    expect(failed.out).toMatch(
      /\n[\d:.]{12} {2}default {2}<- {2}CHANNEL_LOGIN_INFO {2}500 {2}unacknowledged /,
    );
    expect(asked).toEqual(['/v1/channel-login-info?secret=1']);
    const copies = await runProgram([...login, url, '--copies', '3']);
    expect(copies.code).toBe(1);
    expect(copies.out.match(/ {2}500 {2}unacknowledged /g)).toHaveLength(3);
    await new Promise((resolve) => server.close(resolve));
    const nobody = await runProgram([...login, 'http://127.0.0.1:1/v1/channel-login-info']);
    expect(nobody.code).toBe(1);
    expect(nobody.out).toContain('  0  unacknowledged  no connection');
    expect(nobody.out).toMatch(new RegExp(`\\n {2}why: ${control}/#/default/\\d+\\n$`));
  });

  it('say how each copy ended', async () => {
    const { control } = await serve();
    let taken = 0;
    const server = createServer((request, response) => {
      request.resume();
      taken += 1;
      response.writeHead(taken > 2 ? 400 : 200).end('{"ret_code":"0000","ret_msg":"ok"}');
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/notify`;
    const told = ['trigger', 'MPAY_NOTIFICATION', '--control', control, '--url', url, '--copies', '2'];
    const both = await runProgram(told);
    expect(both.code).toBe(0);
    expect(both.out.match(/ {2}200 {2}acknowledged {2}0000\n/g)).toHaveLength(2);
    taken = 1;
    const one = await runProgram(told);
    expect(one.code).toBe(1);
    expect(one.out).toMatch(/ {2}200 {2}acknowledged {2}0000\n/);
    expect(one.out).toMatch(/ {2}400 {2}unacknowledged /);
    await new Promise((resolve) => server.close(resolve));
  });

  it('go nowhere but to this machine and private networks, and the option for others is named', async () => {
    const { control } = await serve();
    const url = 'http://203.0.113.5/notify';
    const sent = await runProgram(['trigger', 'MPAY_NOTIFICATION', '--control', control, '--url', url]);
    expect(sent.code).toBe(1);
    expect(sent.out).toContain('`serve --notify anywhere` sends there');
  });

  it('wait for nothing where the clock stands', async () => {
    const { control } = await serve('--stand');
    const sent = await runProgram([
      ...['trigger', 'MPAY_NOTIFICATION', '--control', control, '--url', 'http://127.0.0.1:1/notify'],
    ]);
    expect(sent).toMatchObject({ code: 0, err: '' });
    expect(sent.out).toMatch(
      /\nThe clock of this world stands: the message is sent when you advance it\.\n$/,
    );
  });

  it('say what the gateway refuses, and that nobody is there', async () => {
    const { control } = await serve();
    const url = 'http://127.0.0.1:1/notify';
    const asked = ['trigger', 'MPAY_NOTIFICATION', '--url', url];
    const refused = await runProgram([...asked, '--control', control, '--copies', '11']);
    expect({ ...refused, out: '' }).toEqual({
      code: 1,
      out: '',
      err: expect.stringMatching(/^refused by http:.*copies/),
    });
    const request = ['trigger', 'MPAY_APPLY', '--url', url, '--control', control];
    expect(await runProgram(request)).toMatchObject({
      code: 1,
      err: expect.stringMatching(/^refused by http:.*MPAY_NOTIFICATION/),
    });
    expect(await runProgram(['trigger', 'MPAY_NOTIFY', '--url', url])).toMatchObject({
      code: 2,
      err: expect.stringContaining('Did you mean MPAY_NOTIFICATION?'),
    });
    expect(await runProgram(['trigger', 'MPAY_NOTIFICATION', '--url', '/notify'])).toMatchObject({
      code: 2,
      err: expect.stringContaining('--url must begin with http://'),
    });
    const nobody = await runProgram([...asked, '--control', 'http://127.0.0.1:1']);
    expect(nobody).toEqual({
      code: 2,
      out: '',
      err: 'error: http://127.0.0.1:1: nothing answers there; start `tallystick serve`.\n',
    });
    const other = await runProgram([
      'listen',
      'MPAY_VERIFY',
      '--keys',
      join(directory, '.tallystick/keys/member'),
    ]);
    expect(other).toMatchObject({
      code: 2,
      err: 'error: Only an interface with a notification can be listened to.\n',
    });
    const login = await runProgram(['listen', 'CHANNEL_LOGIN_INFO', '--keys', 'nowhere']);
    expect(login).toMatchObject({
      code: 2,
      err: 'error: Only an interface with a notification can be listened to. To have a request sent to your server: `tallystick trigger CHANNEL_LOGIN_INFO --url URL`.\n',
    });
  });
});
