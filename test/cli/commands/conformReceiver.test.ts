import { readFileSync } from 'node:fs';
import { type AddressInfo, createServer } from 'node:net';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readKeyRing } from 'tallystick/envelope';
import { serveHandler } from 'tallystick/gateway';
import { createReceiver } from 'tallystick/http';
import { mpayNotification } from 'tallystick/lianlian';
import { beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { partyDirectories, scratch } from '../keyFiles.js';
import { runProgram } from '../runProgram.js';

const { directory } = scratch();
const MERCHANT = fileURLToPath(new URL('../../conformance/merchant/merchant.mjs', import.meta.url));
let keys: { readonly member: string; readonly network: string };

beforeAll(async () => {
  keys = await partyDirectories(directory);
});

const merchant = (fault: string, ...options: readonly string[]) =>
  runProgram([
    ...['conform', 'receiver', '--keys', keys.network, ...options],
    ...['--', process.execPath, MERCHANT, keys.member, fault],
  ]);

/** A program that says something as its first line. */
const saying = (line: string) =>
  runProgram([
    ...['conform', 'receiver', '--keys', keys.network, '--', process.execPath, '-e'],
    `console.log(${JSON.stringify(line)}); setInterval(() => {}, 1000)`,
  ]);

describe('tallystick conform receiver', () => {
  it('tests the built-in receiver, and what it acts on', async () => {
    const { code, out } = await runProgram([
      'conform',
      'receiver',
      '--include',
      'receive.mpay-notification.d*',
    ]);
    // Four kinds of duplicates, each with its acts.
    expect({ code, out }).toEqual({ code: 0, out: expect.stringContaining('Conforms. 8 passed') });
  });

  it('asks nothing where no merchant answers', async () => {
    const held = createServer();
    await new Promise<void>((resolve) => held.listen(0, '127.0.0.1', resolve));
    const { port } = held.address() as AddressInfo;
    await new Promise((resolve) => held.close(resolve));
    const { code, err } = await runProgram([
      ...['conform', 'receiver', '--url', `http://127.0.0.1:${port}/notify`, '--keys', keys.network],
      ...['--interface', 'MPAY_NOTIFICATION', '--include', 'receive.*.success'],
    ]);
    expect({ code, err }).toEqual({
      code: 3,
      err: `error: No server answers at http://127.0.0.1:${port} (connection refused). Nothing was asked.\n`,
    });
  });

  it('acquits an honest merchant that chooses otherwise, and that it kills', {
    timeout: 240_000,
  }, async () => {
    const { code, out } = await merchant('');
    expect(out).not.toContain('✗');
    expect({ code, out }).toEqual({ code: 0, out: expect.stringContaining('Conforms.') });
  });

  it.each([
    ['forgets', 'The merchant acts 2 times.'],
    ['acknowledges first', 'The notice is lost'],
  ])('convicts a merchant that %s', async (fault, words) => {
    const { code, out } = await merchant(fault, '--include', 'crash.*.answered');
    expect({ code, out }).toEqual({ code: 1, out: expect.stringContaining(words) });
    expect(out).toContain('conform receiver --include crash.aggregate-notification.answered --keys ');
  });

  it('convicts a merchant that writes too late that it has asked, and plays the schedule again', async () => {
    const fault = 'asks before it writes';
    const { code, out } = await merchant(
      fault,
      '--include',
      'crash.aggregate-direct.before*',
      '--seed',
      '31',
    );
    expect({ code, out }).toEqual({
      code: 1,
      out: expect.stringContaining('no query has told it that nothing came of the first'),
    });
    // 31 in hexadecimal.
    const [, token = ''] = /Again: --schedule (\S+)/.exec(out) ?? [];
    expect(token).toBe('hkpsn-1f');
    const again = await merchant(fault, '--schedule', token);
    expect(again.code).toBe(1);
    expect(again.out).toContain('conform receiver --include schedule.aggregate.replayed --keys ');
    expect(again.out).toContain(`--schedule ${token} -- `);
    const honest = await merchant('', '--schedule', token);
    expect(honest.out).toContain('Conforms. 1 passed');
  });

  it('convicts a merchant that writes too late that it has entered a code, and plays it again', async () => {
    const fault = 'verifies before it writes';
    const one = ['--include', 'crash.mpay-verify.before*', '--seed', '31'];
    const { code, out } = await merchant(fault, ...one);
    expect({ code, out }).toEqual({
      code: 1,
      out: expect.stringContaining('no query has told it that nothing came of the first'),
    });
    expect(out).toContain('Again: --schedule mpay-pgkvsn-1f');
    // What it was asked and what it asked, the code masked.
    expect(out).toContain('> POST /v1/mpay-verify');
    expect(out).not.toMatch(/"verify_code":"[0-9]/);
    const honest = await merchant('', '--schedule', 'mpay-pgkvsn-1f');
    expect(honest.out).toContain('Conforms. 1 passed');
  });

  it('tests a merchant that is there already, and one whose books say nothing', async () => {
    const receive = createReceiver({
      network: 'lianlian',
      keys: await readKeyRing(keys.member),
      handlers: { '/notify': { request: mpayNotification.notification, handle: () => {} } },
    });
    const { url, close } = await serveHandler(async (request) =>
      request.method === 'GET' ? new Response('none') : receive(request),
    );
    onTestFinished(close);
    const argv = ['conform', 'receiver', '--url', `${url}/notify`, '--interface', 'MPAY_NOTIFICATION'];
    const given = [...argv, '--keys', keys.network, '--include', '*.duplicate*'];
    const unobserved = await runProgram(given);
    expect(unobserved).toMatchObject({ code: 0, out: expect.stringContaining('4 passed, 4 not applicable') });
    const { code, out } = await runProgram([...given, '--observe', `${url}/books`]);
    expect(code).toBe(1);
    expect(out).toContain('The books of the merchant do not say how often it has acted');
    expect(out).toContain(`--url ${url}/notify --interface MPAY_NOTIFICATION --keys `);
  });

  it('needs no key for encryption, where nothing is encrypted, and names whose keys it needs', async () => {
    const { file, directory: ring } = scratch();
    const entries = JSON.parse(readFileSync(join(keys.network, 'key-ring.json'), 'utf8'));
    for (const list of ['signing', 'verification']) {
      for (const one of entries[list]) {
        for (const name of [one.file, one.certificate].filter(Boolean))
          file(name, readFileSync(join(keys.network, name)));
      }
    }
    const { signing, verification } = entries;
    file('key-ring.json', JSON.stringify({ signing, verification }));
    const given = [
      'conform',
      'receiver',
      '--url',
      'http://127.0.0.1:1/notify',
      '--interface',
      'MPAY_NOTIFICATION',
    ];
    const { code, err } = await runProgram([...given, '--keys', ring]);
    expect({ code, err }).toEqual({ code: 3, err: expect.stringContaining('No server answers') });
    file('key-ring.json', JSON.stringify({ signing }));
    expect(await runProgram([...given, '--keys', ring])).toMatchObject({
      code: 2,
      err: 'error: The key ring has no key for verification; give the keys of the network that sends the notices.\n',
    });
  });

  it('sends a merchant that it starts the notices of the interfaces that are named', async () => {
    const one = ['--interface', 'MPAY_NOTIFICATION', '--include', 'receive.*.success'];
    const { code, out } = await merchant('', ...one);
    expect({ code, out }).toEqual({ code: 0, out: expect.stringContaining('Conforms. 1 passed') });
    expect(out).toContain('Narrowed by --include receive.*.success --interface MPAY_NOTIFICATION: 1 of ');
    const every = await merchant('', '--include', 'receive.*.success');
    expect(every.out).toContain('Conforms. 2 passed');
    const whole = (text: string) => / of (\d+ applicable cases)\./.exec(text)?.[1];
    expect(whole(out)).toBe(whole(every.out));
    const other = await merchant('', '--interface', 'EASYPAY_NOTIFICATION');
    expect({ code: other.code, err: other.err }).toEqual({
      code: 2,
      err: 'error: The merchant takes no notices of EASYPAY_NOTIFICATION; --interface is one of AGGREGATE_NOTIFICATION, MPAY_NOTIFICATION.\n',
    });
  });

  it('says that a merchant does not start again', async () => {
    const { code, out } = await merchant('starts once', '--include', 'crash.*.sent');
    expect({ code, out }).toEqual({ code: 1, out: expect.stringContaining('does not start again') });
    expect(out).toMatch(/ said +The merchant ended by itself with exit code \d before it said where it is/);
  });

  it('refuses a token that is none', async () => {
    const { code, err } = await merchant('', '--schedule', 'pay-twice');
    expect({ code, err }).toEqual({ code: 2, err: expect.stringContaining('hsn-1f') });
  });

  it.each([
    ['keys', ['--url', 'http://127.0.0.1:1/notify'], 'give --keys'],
    ['a URL or a program', ['--url', 'http://127.0.0.1:1', '--', 'node'], 'exclude each other'],
  ])('needs %s', async (_, options, words) => {
    const { code, err } = await runProgram(['conform', 'receiver', ...options]);
    expect({ code, err }).toEqual({ code: 2, err: expect.stringContaining(words) });
  });

  it.each([
    ['another scheme', ['--url', 'ftp://127.0.0.1/notify'], 'http or https'],
    ['no interface', ['--url', 'http://127.0.0.1:1/notify'], 'MPAY_NOTIFICATION'],
    [
      'an interface without a notification',
      ['--url', 'http://127.0.0.1:1/notify', '--interface', 'MPAY_APPLY'],
      'MPAY_NOTIFICATION',
    ],
  ])('refuses %s', async (_, options, words) => {
    const { code, err } = await runProgram(['conform', 'receiver', '--keys', keys.network, ...options]);
    expect({ code, err }).toEqual({ code: 2, err: expect.stringContaining(words) });
  });

  it.each([
    ['no place', '{}', 'error: The merchant said something else than where it is.'],
    ['no notices', '{"url":"http://127.0.0.1:1"}', 'must have notices'],
    [
      'a misspelt member',
      '{"url":"http://127.0.0.1:1","notice":{}}',
      '"notice" is not a member; did you mean notices?',
    ],
    ['an unknown interface', '{"url":"http://127.0.0.1:1","notices":{"MPAY":"/a"}}', 'must have notices'],
    ['no path', '{"url":"http://127.0.0.1:1","notices":{"MPAY_NOTIFICATION":7}}', 'must have notices'],
  ])('refuses a program that says %s', async (_, line, words) => {
    const { code, err } = await saying(line);
    expect({ code, err }).toEqual({ code: 3, err: expect.stringContaining(words) });
    expect(err).toContain('"notices":{"MPAY_NOTIFICATION":"/notify"}');
    expect(err).toContain(`\n  said     ${line}\n`);
  });

  it('shows the last words of a program that ends, and asks nothing', async () => {
    const { code, out, err } = await runProgram([
      ...['conform', 'receiver', '--keys', keys.network, '--', process.execPath, '-e'],
      'console.error("no store"); process.exit(4)',
    ]);
    expect(code).toBe(3);
    expect(out).toContain('The testee broke. No case');
    expect(err).toContain('error: The merchant ended by itself with exit code 4 before it said where it is.');
    expect(err).toContain('\n  stderr\n    no store\nNothing was asked.\n');
  });
});
