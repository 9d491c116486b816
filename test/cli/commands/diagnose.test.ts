import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Credential } from '../../../src/envelope/keys/createTestKeys.js';
import type { Capture } from '../../../src/wire/capture/Capture.js';
import { lianLianCapture } from '../../../tools/captures/lianLianCapture.js';
import { unionPayCapture } from '../../../tools/captures/unionPayCapture.js';
import { AT, partyDirectories, scratch } from '../keyFiles.js';
import { runProgram } from '../runProgram.js';

const { directory, file } = scratch();
const BODY = '{"a":"13800138000"}';

let network: string;
let signing: Credential;

beforeAll(async () => {
  const { member, network: other } = await partyDirectories(directory);
  network = other;
  const ring = JSON.parse(readFileSync(join(member, 'key-ring.json'), 'utf8'));
  const [{ kid, file: name, certificate }] = ring.signing;
  const text = (path: string) => readFileSync(join(member, path), 'utf8');
  signing = { kid, privateKey: text(name), certificate: text(certificate) };
});

/** A capture as raw text. */
function raw({ method, target, status, headers, body }: Capture): string {
  const start = status === undefined ? `${method} ${target} HTTP/1.1` : `HTTP/1.1 ${status} x`;
  const lines = [start, ...headers.map(([name, value]) => `${name}: ${value}`), '', ''];
  return lines.join('\r\n') + Buffer.from(body).toString();
}

describe('diagnose', () => {
  it('says that a message is healthy, and what was checked', async () => {
    const stdin = raw(unionPayCapture(signing, { body: BODY }));
    const { code, out, err } = await runProgram(['diagnose', '-', '--keys', network, '--at', AT], { stdin });
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toMatch(/^UnionPay International: healthy\n {2}Checked: .*signature/);
    expect(out).toContain('its time');
    expect(out).not.toContain('Not checked');
  });

  it('reads a command for curl as the request that it would send', async () => {
    const capture = unionPayCapture(signing, { body: BODY });
    const copied = (body: string) =>
      [
        `curl 'https://gateway.example${capture.target}'`,
        ...capture.headers.map(([name, value]) => `-H '${name}: ${value}'`),
        `--data-raw '${body}'`,
      ].join(' \\\n  ');
    const argv = ['diagnose', '-', '--keys', network, '--at', AT];
    const healthy = await runProgram(argv, { stdin: copied(BODY) });
    expect(healthy.out).toMatch(/^UnionPay International: healthy/);
    expect(healthy.out.replaceAll(/\s+/g, ' ')).toContain('The file is a command for curl');
    // A blank that was put in after it was signed.
    const changed = await runProgram(argv, { stdin: copied(BODY.replace(':', ': ')) });
    expect(changed.code).toBe(1);
    const inFile = await runProgram(argv, { stdin: copied(BODY).replace(/--data-raw .*/, '-d @secret') });
    expect(inFile).toMatchObject({ code: 2, out: '' });
    expect(inFile.err).toMatch(/a file \(@…\).*is not read/);
    expect(inFile.err).not.toContain('secret');
  });

  it('says that the time is not checked where nobody tells it', async () => {
    const stdin = raw(unionPayCapture(signing, { body: BODY }));
    const { code, out } = await runProgram(['diagnose', '-', '--keys', network], { stdin });
    expect(code).toBe(0);
    expect(out.replaceAll(/\s+/g, ' ')).toMatch(
      /^UnionPay International: no fault in what was checked Not checked: its time \(--at TIME, when the message was sent or received\)\. Checked: /,
    );
  });

  it('says what of a request that was sent only the network knows, also next to its refusal', async () => {
    const own = join(directory, 'keys', 'member');
    const path = file('sent.http', raw(unionPayCapture(signing, { body: BODY })));
    const answer = file(
      '401.http',
      'HTTP/1.1 401 x\r\nContent-Type: application/json\r\n\r\n{"responseCode":"E0"}',
    );
    for (const captures of [[path], [path, answer]]) {
      const { out } = await runProgram(['diagnose', ...captures, '--keys', own, '--at', AT]);
      expect(out.replaceAll(/\s+/g, ' ')).toContain(
        `Not checked: appId (--app-id ID, as it was assigned to you); the path (--request-path PATH, as it is published); whether the network knows kid ${signing.kid} for this certificate; whether the network knows this application ID, and has the API enabled for it; your clock.`,
      );
    }
  });

  it('compares the time of a request with the Date of its answer, and says no more of the answer', async () => {
    const own = join(directory, 'keys', 'member');
    const path = file('dated.http', raw(unionPayCapture(signing, { body: BODY })));
    const answered = (date: string) =>
      file(
        'dated-401.http',
        `HTTP/1.1 401 x\r\nDate: ${date}\r\nContent-Type: application/json\r\n\r\n{"responseCode":"E0"}`,
      );
    const run = (...more: readonly string[]) => runProgram(['diagnose', ...more, '--keys', own]);
    const ahead = await run(path, answered('Sun, 01 Mar 2026 07:00:00 GMT'));
    expect(ahead.code).toBe(1);
    expect(ahead.out).toContain('likely  timestamp-time-zone');
    expect(ahead.out).toContain('1 hour ahead');
    expect(ahead.out).not.toContain('gateway-refusal');
    const right = await run(path, answered('Sun, 01 Mar 2026 08:00:00 GMT'));
    expect(right.out).not.toContain('timestamp-');
    expect(right.out).toContain('gateway-refusal');
    const told = await run(path, '--at', 'Sun, 01 Mar 2026 07:00:00 GMT');
    expect(told.out).toContain('proven  timestamp-time-zone');
    for (const date of ['Sun, 01 Mar 2026 07:00:00', 'Sun, 01 Mar 2026 27:00:00 GMT', '2026-03-01T08:00']) {
      expect(await run(path, '--at', date)).toMatchObject({
        code: 2,
        err: expect.stringContaining('It must be a time with its zone'),
      });
    }
  });

  it('promises no more than it checked, and checks what the options say', async () => {
    const own = join(directory, 'keys', 'member');
    const path = file('unsure.http', raw(unionPayCapture(signing, { body: BODY })));
    const run = (...more: readonly string[]) =>
      runProgram(['diagnose', path, '--keys', own, '--at', AT, ...more]);
    expect((await run()).out).toMatch(
      /^UnionPay International: no fault in what was checked\n {2}Not checked: /,
    );
    const other = await run('--app-id', '39990028', '--request-path', '/v1/other');
    expect(other.code).toBe(1);
    for (const id of ['app-id-differs', 'path-differs']) expect(other.out).toContain(`proven  ${id}`);
  });

  it('names no option for the path of LianLian, which has none', async () => {
    const { at: _, ...capture } = lianLianCapture(signing, { members: { timestamp: '20260301160000' } });
    const { code, out } = await runProgram(
      ['diagnose', '-', '--keys', join(directory, 'keys', 'member'), '--network', 'lianlian'],
      { stdin: raw(capture) },
    );
    expect(code).toBe(0);
    expect(out).toContain('its time (--at TIME');
    expect(out).not.toContain('--request-path');
  });

  it('tells what is wrong, what explains most first, with what to do', async () => {
    const faults = { body: BODY, signed: JSON.stringify(JSON.parse(BODY), null, 2) };
    const header = { 'UPI-UUID': '0F8FAD5BD9CB469FA16570867728950E' };
    const path = file('request.http', raw(unionPayCapture(signing, { ...faults, header })));
    const { code, out } = await runProgram(['diagnose', path, '--keys', network]);
    expect(code).toBe(1);
    expect(out).toMatch(/2 findings\n\n1\. .*\n {3}proven {2}signed-pretty\n/);
    expect(out).toContain('Fix:');
    expect(out).toContain('unionpay.sign');
    expect(out.indexOf('uuid-upper-case')).toBeGreaterThan(out.indexOf('signed-pretty'));
    expect(out).not.toContain('13800138000');
  });

  it('names the serialisers, the line that ends it, and code in the language that is asked for', async () => {
    const body = '{"a":"x&y"}';
    const stdin = raw(unionPayCapture(signing, { body, signed: '{"a":"x\\u0026y"}' }));
    const argv = ['diagnose', '-', '--keys', network];
    const { out } = await runProgram(argv, { stdin });
    expect(out).toMatch(
      /1\. The signed text is the same JSON with other escapes\n {3}proven {2}signed-escapes\n/,
    );
    expect(out).toContain('Gson (HTML-safe');
    expect(out).toContain('disableHtmlEscaping()');
    expect(out).toContain('unionpay.sign');
    // The last line, whatever else was found; it fits a terminal.
    expect(out).toMatch(/\n\nThe code of the fix in another language: --language java, php, python\.\n$/);
    for (const [language, words] of [
      ['java', 'Signature.getInstance("SHA256withRSA")'],
      ['php', 'openssl_sign('],
      ['python', 'padding.PKCS1v15()'],
    ] as const) {
      const told = await runProgram([...argv, '--language', language], { stdin });
      expect(told.out).toContain(words);
      expect(told.out).not.toContain('tallystick/envelope');
      expect(told.out).not.toContain('--language');
    }
  });

  it('has a line for each common language whose serialiser writes the text, or for the one that is asked for', async () => {
    const stdin = raw(unionPayCapture(signing, { body: '{"a": "x"}', signed: '{"a":"x"}' }));
    const argv = ['diagnose', '-', '--keys', network];
    const told = async (...more: readonly string[]) => (await runProgram([...argv, ...more], { stdin })).out;
    const lines = (out: string) =>
      [...out.matchAll(/^ {5}(\S[^:]*): .*(?:\/\/|#) sign and send/gm)].map(([, name]) => name);
    expect(lines(await told())).toEqual([
      'JSON.stringify',
      'Jackson',
      'PHP json_encode',
      'Python json',
      'Go encoding/json',
    ]);
    expect(lines(await told('--language', 'php'))).toEqual(['PHP json_encode']);
    expect(lines(await told('--language', 'typescript'))).toEqual(['JSON.stringify']);
    expect(await told()).toMatch(
      /written by Jackson [^.]*Python\s+json [^.]*JSON\.stringify [^.]*\d+ others\./,
    );
  });

  it('says that the network is unknown, unless it is told', async () => {
    const stdin = 'POST /x HTTP/1.1\r\nContent-Type: application/json\r\n\r\n["a"]';
    const { out } = await runProgram(['diagnose', '-', '--keys', network], { stdin });
    expect(out).toMatch(/^Network unknown: /);
    expect(out).not.toContain('UPI-JWS');
    const told = await runProgram(['diagnose', '-', '--keys', network, '--network', 'unionpay'], { stdin });
    expect(told.out).toMatch(/^UnionPay International: /);
    expect(told.out).toContain('jws-missing');
  });

  it('tells a page of a proxy by its status and type', async () => {
    const stdin = 'HTTP/1.1 502 Bad Gateway\r\nContent-Type: text/html\r\n\r\n<html>502</html>';
    const { code, out } = await runProgram(['diagnose', '-', '--keys', network], { stdin });
    expect(code).toBe(1);
    expect(out).toMatch(/1 finding\n\n1\. A proxy .*\n {3}likely {2}proxy-answer\n {3}HTTP 502, text\/html/);
  });

  it('prints JSON', async () => {
    const stdin = raw(lianLianCapture(signing, { members: { money_order: '100' } }));
    const { code, out } = await runProgram(['diagnose', '-', '--keys', network, '--json'], { stdin });
    const { network: name, healthy, findings } = JSON.parse(out);
    expect({ code, name, healthy }).toEqual({ code: 1, name: 'lianlian', healthy: false });
    expect(findings.map(({ id }: { id: string }) => id)).toEqual(['amount-form', 'message-invalid']);
  });

  it('tells of an ambiguous value, unless it is allowed by name', async () => {
    const stdin = raw(lianLianCapture(signing, { members: { notify_url: 'https://m.example/n?a=1&z=2' } }));
    const argv = ['diagnose', '-', '--keys', network, '--json'];
    const ids = (out: string) => JSON.parse(out).findings.map(({ id }: { id: string }) => id);
    expect(ids((await runProgram(argv, { stdin })).out)).toContain('value-ambiguous');
    const { out } = await runProgram([...argv, '--allow-ambiguous', 'notify_url'], { stdin });
    expect(ids(out)).not.toContain('value-ambiguous');
  });

  it('compares several captures, with what the options say', async () => {
    const header = { 'UPI-UUID': '0f8fad5bd9cb469fa16570867728950e' };
    const paths = ['a', 'b'].map((name) => file(name, raw(unionPayCapture(signing, { body: BODY, header }))));
    const argv = ['diagnose', ...paths, '--keys', network, '--json', '--app-id', '39990030'];
    const { out } = await runProgram([...argv, '--at', '2026-03-01T16:00:00Z', '--received']);
    const ids = JSON.parse(out).findings.map(({ id }: { id: string }) => id);
    expect(ids).toEqual(['timestamp-time-zone', 'app-id-differs', 'uuid-repeated']);
  });

  it('takes the request or the response of a HAR file', async () => {
    const body = '{"MsgResponse":{"responseCode":"E0","responseMsg":"Unauthorized access"}}';
    const { headers, target } = unionPayCapture(signing, { body: BODY });
    const entry = {
      startedDateTime: AT,
      time: 1,
      request: {
        method: 'POST',
        url: `https://gateway.example${target}`,
        headers: headers.map(([name, value]) => ({ name, value })),
        postData: { text: BODY },
      },
      response: { status: 401, headers: [], content: { text: body } },
    };
    const path = file('session.har', JSON.stringify({ log: { entries: [entry] } }));
    expect((await runProgram(['diagnose', path, '--keys', network])).code).toBe(0);
    const { code, out } = await runProgram(['diagnose', path, '--keys', network, '--response']);
    expect(code).toBe(1);
    expect(out).toContain('gateway-refusal');
  });

  it.each([
    [['diagnose', '--keys', 'x']],
    [['diagnose', '-']],
    [['diagnose', '-', '--keys', 'no-such-directory']],
    [['diagnose', '-', '-', '--keys', 'NETWORK']],
    [['diagnose', '-', '--keys', 'NETWORK', '--sent', '--received']],
    [['diagnose', '-', '--keys', 'NETWORK', '--message', 'NOTHING']],
    [['diagnose', '-', '--keys', 'NETWORK']],
  ])('ends with 2 where it is called wrongly: %j', async (argv) => {
    const { code, err, out } = await runProgram(
      argv.map((argument) => (argument === 'NETWORK' ? network : argument)),
      { stdin: 'this is no HTTP' },
    );
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain('error:');
  });
});
