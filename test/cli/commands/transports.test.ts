import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { AT, hasOpenssl, openssl, partyDirectories, scratch } from '../keyFiles.js';
import { runProgram } from '../runProgram.js';

const { directory, file } = scratch();
let member: string;
let network: string;

beforeAll(async () => {
  ({ member, network } = await partyDirectories(directory));
});

async function fine(...argv: readonly string[]): Promise<string> {
  const { code, out, err } = await runProgram(argv);
  expect({ code, err }).toEqual({ code: 0, err: '' });
  return out;
}

/** A sample without its made-up signature, in a file. */
async function sampleOf(message: string): Promise<{ readonly path: string; readonly value: object }> {
  const { sign: _, sign_type: __, ...value } = JSON.parse(await fine('sample', message, '--seed', '7'));
  return { path: file('sample.json', JSON.stringify(value)), value };
}

/** Seals a sample as the member, and gives the value and the raw HTTP. */
async function sealed(message: string): Promise<{ readonly value: object; readonly http: string }> {
  const { path, value } = await sampleOf(message);
  const http = await fine('seal', message, path, '--keys', member, '--at', AT, '--request-path', '/pay');
  return { value, http };
}

/** What the network opens. */
async function opened(message: string, http: string): Promise<unknown> {
  return JSON.parse(await fine('open', message, file('sealed.http', http), '--keys', network));
}

describe('a message in pay_load', () => {
  it('is sealed and opened', async () => {
    const { value, http } = await sealed('MPAY_APPLY');
    expect(Object.keys(JSON.parse(http.slice(http.indexOf('\r\n\r\n'))))).toEqual([
      'oid_partner',
      'pay_load',
    ]);
    expect(await opened('MPAY_APPLY', http)).toMatchObject(value);
  });

  it.skipIf(!hasOpenssl)('is opened by the openssl command (skipped where there is none)', async () => {
    const { value, http } = await sealed('MPAY_APPLY');
    const { pay_load } = JSON.parse(http.slice(http.indexOf('\r\n\r\n')));
    const [, , wrapped, nonce, ciphertext] = (pay_load as string)
      .split('$')
      .map((part) => Buffer.from(part, 'base64'));
    const key = openssl(
      [
        'pkeyutl',
        '-decrypt',
        '-inkey',
        join(network, 'encryption.key.pem'),
        '-pkeyopt',
        'rsa_padding_mode:oaep',
      ],
      wrapped,
    );
    const block = `${nonce?.toString('hex')}0000000000000001`;
    const text = openssl(['enc', '-d', '-aes-256-ctr', '-K', key.toString('hex'), '-iv', block], ciphertext);
    expect(JSON.parse(text.toString())).toMatchObject(value);
  });

  it('that was changed is refused', async () => {
    const { http } = await sealed('MPAY_APPLY');
    const changed = file(
      'changed.http',
      http.replace(/.(?="\}$)/, (last) => (last === '=' ? '' : 'A')),
    );
    const { code, err } = await runProgram(['open', 'MPAY_APPLY', changed, '--keys', network]);
    expect(code).toBe(1);
    expect(err).toMatch(/pay_load/);
  });
});

describe('a form', () => {
  it('is sealed and opened', async () => {
    const { value, http } = await sealed('ONLINE_BANKING_REDIRECT');
    expect(http).toContain('Content-Type: application/x-www-form-urlencoded;charset=utf-8\r\n');
    expect(await opened('ONLINE_BANKING_REDIRECT', http)).toMatchObject(value);
  });

  it('is printed as a page that posts itself', async () => {
    const { path } = await sampleOf('ONLINE_BANKING_REDIRECT');
    const url = 'https://gateway.example/payment?a=1&b=2';
    const page = await fine(
      'seal',
      'ONLINE_BANKING_REDIRECT',
      path,
      '--keys',
      member,
      '--at',
      AT,
      '--page',
      url,
    );
    expect(page).toMatch(/^<!doctype html>/);
    expect(page).toContain('action="https://gateway.example/payment?a=1&amp;b=2"');
    expect(page).toMatch(/name="sign" value="[\w+/]+=*"/);
  });

  it.each([
    ['MPAY_APPLY', 'https://gateway.example/', /--page is for messages that are sent as a form/],
    ['ONLINE_BANKING_REDIRECT', 'javascript:alert(1)', /--page must be a URL of https or http/],
  ])('is the only thing that has a page: %s to %s', async (message, url, said) => {
    const { path } = await sampleOf(message);
    const { code, err } = await runProgram(['seal', message, path, '--keys', member, '--page', url]);
    expect(code).toBe(2);
    expect(err).toMatch(said);
  });
});

it('a notification is sealed by the network, and opened by the member', async () => {
  const message = 'MPAY_NOTIFICATION/notification';
  const { path, value } = await sampleOf(message);
  const http = await fine('seal', message, path, '--keys', network, '--at', AT, '--request-path', '/notify');
  expect(http).toContain('Content-Type: text/json;charset=utf-8\r\n');
  const text = await fine('open', message, file('notice.http', http), '--keys', member);
  expect(JSON.parse(text)).toMatchObject(value);
});
