import { constants, createHmac } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { DiagnoseOptions } from '../../src/diagnose/DiagnoseOptions.js';
import { diagnose } from '../../src/diagnose/diagnose.js';
import type { KeyRing } from '../../src/envelope/keys/KeyRing.js';
import { readCapture } from '../../src/envelope/readCapture.js';
import { mpayVerify } from '../../src/networks/lianlian/mpay.js';
import type { Capture } from '../../src/wire/capture/Capture.js';
import {
  LIANLIAN_MEMBERS,
  type LianLianFaults,
  lianLianCapture,
  payloadCapture,
  rightSource,
} from '../../tools/captures/lianLianCapture.js';
import { brokenBase64, type PayloadParts } from '../../tools/captures/payload.js';
import { documentKeys } from '../../tools/site/documentKeys.js';
import { posted, secret, wrapped } from './transportTables.js';

/** None of the members that the captures have. */
const NONE = Object.fromEntries(
  Object.keys(LIANLIAN_MEMBERS)
    .filter((name) => name !== 'sign_type')
    .map((name) => [name, undefined]),
);

const SECRET = { oid_partner: '201304121000001004', no_order: 'ORDER-77120', acct_name: '王小明' };

const { member, network } = documentKeys();
const key = network.encryption.certificate;

function found(capture: Capture, ring: KeyRing = network.ring): readonly string[] {
  return diagnose(capture, ring).findings.map(({ id, certainty }) => `${certainty} ${id}`);
}

const faulty = (
  parts: Partial<PayloadParts> = {},
  inside: LianLianFaults = {},
  change?: (text: string) => string,
) => found(payloadCapture(member.signing, { key, ...parts }, inside, change));

/** A MAC over something else than the text. */
const macOver = (source: (text: string, bytes: Buffer) => string | Buffer): Partial<PayloadParts> => ({
  mac: (macKey, text, bytes) => createHmac('sha256', macKey).update(source(text, bytes)).digest(),
});

describe('a pay_load', () => {
  it('is healthy as it should be, with line breaks too', () => {
    expect(faulty()).toEqual([]);
    expect(faulty({ write: brokenBase64 })).toEqual([]);
  });

  it('says what was looked at', () => {
    const capture = payloadCapture(member.signing, { key });
    const { checked } = diagnose(capture, network.ring);
    expect(checked).toEqual([
      'HTTP and JSON',
      'pay_load, decrypted',
      'sign and sign_type',
      'the signature over the members',
    ]);
  });

  it('that no key here opens is neither healthy nor wrong: what is inside was not checked', () => {
    const capture = payloadCapture(member.signing, { key });
    const ring = { ...member.ring, decryption: [], signing: [] };
    expect(diagnose(capture, ring)).toMatchObject({
      healthy: false,
      checked: ['HTTP and JSON', 'the form of pay_load'],
    });
    expect(found(capture, ring)).toEqual(['likely payload-sealed']);
    expect(found(capture, member.ring)).toEqual(['likely payload-sealed']);
    const of = (direction: 'sent' | 'received') =>
      diagnose(capture, member.ring, { direction }).findings.map(({ id, certainty }) => `${certainty} ${id}`);
    expect(of('sent')).toEqual(['likely payload-sealed']);
    expect(of('received')).toEqual(['proven payload-undecryptable']);
  });

  it('for the signing certificate of its receiver says so, unless that key decrypts too', () => {
    const capture = payloadCapture(member.signing, { key: network.signing.certificate });
    expect(found(capture)).toEqual(['proven payload-signing-key']);
    const [own] = network.ring.signing;
    expect(found(capture, { ...network.ring, decryption: [own] } as KeyRing)).toEqual([]);
    expect(found(capture, { ...network.ring, decryption: [] })).toEqual([]);
  });

  it('is due where the table of the message demands it and there is HTTP', () => {
    const message = [secret, mpayVerify.request];
    const members = { ...NONE, ...SECRET };
    const ids = (capture: Capture, options: DiagnoseOptions = { message }) =>
      diagnose(capture, network.ring, options).findings.map(({ id, certainty }) => `${certainty} ${id}`);
    const plain = lianLianCapture(member.signing, { members });
    expect(ids(plain)).toEqual(['likely payload-missing']);
    expect(ids(plain, { message: secret })).toEqual(['proven payload-missing']);
    expect(ids(plain, {})).toEqual([]);
    expect(ids(readCapture(plain.body))).toEqual([]);
    expect(ids(payloadCapture(member.signing, { key }, { members }))).toEqual([]);
    expect(ids(lianLianCapture(member.signing))).toEqual([]);
  });

  it('counts a private key once, whatever it is for', () => {
    const capture = payloadCapture(member.signing, { key });
    const [own] = member.ring.signing;
    const ring = { ...member.ring, signing: [own], decryption: [own] } as KeyRing;
    expect(diagnose(capture, ring).findings[0]?.evidence).toMatch(/^Private keys of the ring: 1\./);
  });

  it('holds a message that is diagnosed like any other', () => {
    expect(faulty({}, { members: { money_order: '100' } })).toEqual(['proven amount-form']);
    expect(faulty({}, { source: (members) => `${rightSource(members)}&` })).toEqual([
      'proven source-trailing-ampersand',
    ]);
    expect(faulty({}, { write: () => undefined })).toEqual(['proven sign-missing']);
  });

  it.each<readonly [string, Partial<PayloadParts>]>([
    ['payload-padding', { padding: constants.RSA_PKCS1_PADDING }],
    ['payload-counter', { counter: 0 }],
    ['payload-mac-source', macOver((_, bytes) => bytes)],
    ['payload-mac-source', macOver((_, bytes) => bytes.subarray(8))],
    ['payload-mac-source', macOver((text) => text.replace('$', ''))],
    ['payload-mac-source', macOver((text) => text.split('$')[1] ?? '')],
    ['payload-mac-source', { write: brokenBase64, ...macOver((text) => text.replaceAll('\r\n', '')) }],
    ['payload-mac', macOver(() => 'something else')],
    ['payload-not-json', { plaintext: 'no_order=7' }],
    ['payload-not-json', { plaintext: Buffer.from('7b2261223a22d6d0227d', 'hex') }],
  ])('with one fault has one finding: %s', (id, parts) => {
    expect(faulty(parts)).toEqual([`proven ${id}`]);
  });

  it.each<readonly [string, (text: string) => string]>([
    ['payload-form', (text) => text.replace('lianpay1_0_1', 'lianpay1_0_2')],
    ['payload-form', (text) => text.replaceAll('$', '.')],
    ['payload-form', (text) => text.replace(/=+$/, '')],
    ['payload-mac-missing', (text) => text.slice(0, text.lastIndexOf('$'))],
    ['payload-keys-swapped', (text) => text.replace(/^(.*?)\$(.*?)\$(.*?)\$/, '$1$$$3$$$2$$')],
  ])('that was changed has one finding: %s', (id, change) => {
    expect(faulty({}, {}, change)).toEqual([`proven ${id}`]);
  });

  it.each([7, null, { a: 1 }, ['x']])('that is %j has no form', (pay_load) => {
    const capture = lianLianCapture(member.signing, {
      capture: { body: Buffer.from(JSON.stringify({ oid_partner: '1', pay_load })) },
    });
    expect(found(capture)).toEqual(['proven payload-form']);
  });

  it('whose text went through utf8_decode has question marks, which the signature does not have', () => {
    const destroyed = {
      members: { acct_name: '???' },
      source: (members: object) => rightSource({ ...members, acct_name: '王小明' }),
    };
    expect(faulty({}, destroyed)).toEqual(['proven signed-other-bytes', 'likely payload-text-destroyed']);
    expect(faulty({}, { members: { info_order: 'ready?' } })).toEqual([]);
  });

  it.each([
    ['a UUID', '0f8fad5bd9cb469fa16570867728950e'],
    ['digits', '01234567890123456789012345678901'],
  ])('with a key of %s is weak', (_, text) => {
    expect(faulty({ contentKey: Buffer.from(text) })).toEqual(['likely payload-key-weak']);
    expect(faulty({ macKey: Buffer.from(text) })).toEqual(['likely payload-key-weak']);
  });

  it('of two messages must not have one key and nonce', () => {
    const one = payloadCapture(member.signing, { key });
    const other = payloadCapture(member.signing, { key, nonce: Buffer.from('nonce-09') });
    const ids = (...captures: readonly Capture[]) =>
      diagnose(captures, network.ring).findings.map(({ id }) => id);
    expect(ids(one, one)).toEqual(['payload-keystream-repeated']);
    expect(ids(one, other)).toEqual([]);
  });

  it('is repeated in no finding, and neither are its keys', () => {
    const secrets = [
      '0123456789abcdefghijklmnopqrstuv',
      'ABCDEFGHIJKLMNOPQRSTUVWXYZ012345',
      'ORDER-77120',
      'nonce-08',
    ];
    const captures = [{ counter: 0 }, { plaintext: 'ORDER-77120' }, macOver(() => 'x')].map((parts) =>
      payloadCapture(member.signing, { key, ...parts }, { members: { info_order: 'ORDER-77120 ??' } }),
    );
    const told = JSON.stringify(captures.map((capture) => diagnose(capture, network.ring)));
    for (const secret of secrets) expect(told).not.toContain(secret);
  });
});

describe('a form', () => {
  const fields = { oid_partner: '201304121000001004', no_order: 'a b', memo: '', risk_item: '{"a":"1"}' };
  const post = (members: Readonly<Record<string, unknown>>, faults: LianLianFaults = {}) => {
    const json = lianLianCapture(member.signing, { members: { ...NONE, ...members }, ...faults });
    const body = new URLSearchParams(JSON.parse(Buffer.from(json.body).toString())).toString();
    const headers = [['Content-Type', 'application/x-www-form-urlencoded']] as const;
    return { ...json, headers, body: Buffer.from(body) };
  };
  const ids = (capture: Capture) =>
    diagnose(capture, network.ring, { message: posted }).findings.map(({ id }) => id);

  it('is healthy where its table demands one', () => {
    expect(ids(post(fields))).toEqual([]);
  });

  it('is diagnosed like any other message', () => {
    expect(ids(post(fields, { source: (members) => `${rightSource(members)}&` }))).toEqual([
      'source-trailing-ampersand',
    ]);
    expect(ids(post({ ...fields, no_order: undefined }))).toEqual(['message-invalid']);
  });

  it('may have the JSON in one field, where its table says so', () => {
    const inField = (members: Readonly<Record<string, unknown>>, faults: LianLianFaults = {}) => {
      const json = lianLianCapture(member.signing, { members: { ...NONE, ...members }, ...faults });
      const body = new URLSearchParams({ req_data: Buffer.from(json.body).toString() }).toString();
      return { ...post(members), body: Buffer.from(body) };
    };
    const found = (capture: Capture) =>
      diagnose(capture, network.ring, { message: wrapped }).findings.map(({ id }) => id);
    // In JSON an empty value is one; of a form it counts as left out.
    const { memo: _, ...filled } = fields;
    expect(found(inField(filled))).toEqual([]);
    expect(found(inField(filled, { source: (members) => `${rightSource(members)}&` }))).toEqual([
      'source-trailing-ampersand',
    ]);
    expect(found(inField({ ...filled, no_order: undefined }))).toEqual(['message-invalid']);
  });

  it('is a mistake where JSON is due', () => {
    const { findings } = diagnose(post(fields), network.ring, { message: secret });
    expect(findings.map(({ id }) => id)).toContain('body-form');
  });
});

it('a notification may be text/json, as the network sends it', () => {
  const capture = lianLianCapture(network.signing, {
    members: { oid_paybill: '2026030100000001' },
    capture: { headers: [['Content-Type', 'text/json;charset=utf-8']] },
  });
  expect(found(capture, member.ring)).toEqual([]);
  expect(found({ ...capture, headers: [] }, member.ring)).toEqual(['proven content-type']);
  const request = lianLianCapture(member.signing, { capture: { headers: capture.headers } });
  expect(found(request)).toEqual(['proven content-type']);
});
