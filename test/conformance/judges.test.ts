import {
  createHash,
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  type JsonWebKey,
  privateEncrypt,
  randomBytes,
  randomUUID,
  sign,
} from 'node:crypto';
import { CompactEncrypt, FlattenedSign, importJWK, type JWK } from 'jose';
import { importPrivateKey, importPublicKey, unionpay } from 'tallystick/envelope';
import { describe, expect, it } from 'vitest';
import type { Case, Judged } from '../../conformance/Case.js';
import { signFault } from '../../conformance/judges/judgeKeyValue.js';
import { openJwe } from '../../conformance/judges/openJwe.js';
import type { Answer, JsonObject, ToldViolation } from '../../conformance/Testee.js';
import { loadKeys } from '../../conformance/vectors/loadGroups.js';
import { loadVectors } from '../../conformance/vectors/loadVectors.js';
import rfc7516 from '../envelope/vectors/rfc7516-a2.json' with { type: 'json' };

const cases = new Map(loadVectors().map((made) => [made.id, made]));
const keys = loadKeys();

function caseNamed(id: string): Case {
  const found = cases.get(id);
  if (found === undefined) throw new Error(`no vector ${id}`);
  return found;
}

function inputOf(id: string): JsonObject {
  return (caseNamed(id).questions[0] as Case['questions'][number]).input;
}

const ok = (output: JsonObject = {}): Answer => ({ status: 'ok', output });
const reject = (...violations: readonly ToldViolation[]): Answer => ({ status: 'reject', violations });

async function judged(id: string, ...answers: readonly Answer[]): Promise<Judged> {
  return caseNamed(id).judge(answers);
}

async function outcomeOf(id: string, ...answers: readonly Answer[]): Promise<string> {
  return (await judged(id, ...answers)).outcome;
}

const REQUEST = 'unionpay.mobile-number-verification.request';

describe('verdicts', () => {
  const invalid = `${REQUEST}.mcc.charset-letter`;

  it('are enough without violations', async () => {
    expect(await outcomeOf(invalid, { status: 'reject' })).toBe('passed');
    expect(await outcomeOf(invalid, reject())).toBe('passed');
    expect(await outcomeOf(invalid, ok())).toBe('failed');
    expect(await outcomeOf(`${REQUEST}.base`, ok())).toBe('passed');
    expect(await outcomeOf(`${REQUEST}.base`, { status: 'reject' })).toBe('failed');
  });

  it('need one reason that holds, and its path for the operations of messages', async () => {
    expect(await outcomeOf(invalid, reject({ path: '/mcc', rule: 'charset' }))).toBe('passed');
    expect(
      await outcomeOf(invalid, reject({ path: '', rule: 'syntax' }, { path: '/mcc', rule: 'charset' })),
    ).toBe('passed');
    expect(await outcomeOf(invalid, reject({ path: '/mcc', rule: 'length' }))).toBe('failed');
    expect(await outcomeOf(invalid, reject({ path: '/mCC', rule: 'charset' }))).toBe('failed');
    expect(await outcomeOf(invalid, reject({ rule: 'charset' }))).toBe('failed');
    expect(await outcomeOf(invalid, reject({ path: '/mcc' }))).toBe('failed');
  });

  it('are right either way where bytes are enough and characters are not', async () => {
    // One character of four bytes in a row of four.
    const id = 'lianlian.mpay-verify.response.ret-code.length-emoji-in-bytes';
    expect(await outcomeOf(id, ok())).toBe('acceptable');
    expect(await outcomeOf(id, reject({ path: '/ret_code', rule: 'length' }))).toBe('acceptable');
  });

  it('take any of the rules that hold at once', async () => {
    const id = `${REQUEST}.trade-type.value-empty`;
    expect(await outcomeOf(id, reject({ path: '/tradeType', rule: 'length' }))).toBe('passed');
    expect(await outcomeOf(id, reject({ path: '/tradeType', rule: 'value' }))).toBe('passed');
    expect(await outcomeOf(id, reject({ path: '/tradeType', rule: 'format' }))).toBe('failed');
  });

  // By hand, from the words of the testee protocol.
  it.each([
    ['jws-verify.form-no-signature', '', ['header', 'signature'], ['key', 'timestamp']],
    ['jws-verify.form-hex', '', ['header', 'signature'], ['timestamp']],
    ['jws-verify.form-blank-first', '', ['header', 'signature'], ['path']],
    ['jws-verify.header-array', '', ['header', 'signature'], ['replay']],
    ['jws-verify.alg-hs256', '', ['header', 'signature'], ['key']],
    ['jws-verify.timestamp-minus-1772352000', '', ['header', 'timestamp'], ['signature', 'replay']],
    ['jws-verify.upi-timestamp-empty', '', ['header', 'timestamp'], ['signature']],
    ['jws-verify.upi-uuid-empty', '', ['header'], ['signature', 'timestamp', 'key', 'path']],
    ['jws-verify.typesetting-blanks', '', ['header', 'timestamp', 'path'], ['signature']],
    ['lianlian.mpay-verify.request.money-order.charset-tab', '/money_order', ['charset', 'format'], ['type']],
    ['lianlian.mpay-verify.response.dt-order.charset-null', '/dt_order', ['charset', 'format'], ['value']],
    [`${REQUEST}.enc-data.customer-nm.charset-tab`, '/encData/customerNm', ['charset', 'format'], ['length']],
    [`${REQUEST}.enc-data.phone-no.charset-tab`, '/encData/phoneNo', ['charset'], ['format']],
  ])('take each rule that holds of %s, and no other', async (id, path, holding, others) => {
    for (const rule of holding) expect(await outcomeOf(id, reject({ path, rule })), rule).toBe('passed');
    for (const rule of others) expect(await outcomeOf(id, reject({ path, rule })), rule).toBe('failed');
  });

  it.each([
    `${REQUEST}.enc-data.customer-nm.format-bullet`,
    `${REQUEST}.enc-data.customer-nm.format-hyphenation-point`,
    `${REQUEST}.enc-data.customer-nm.format-katakana-dot`,
    `${REQUEST}.enc-data.customer-nm.format-half-width-katakana-dot`,
    `${REQUEST}.enc-data.customer-nm.format-full-stop`,
    'unionpay.channel-login-info.request.language.format-slash',
    'unionpay.channel-login-info.request.language.format-blank',
    'unionpay.channel-login-info.request.longitude.charset-degree-sign',
  ])('leave %s open, as the protocol does', async (id) => {
    expect(await outcomeOf(id, ok())).toBe('acceptable');
    expect(await outcomeOf(id, reject({ path: '/', rule: 'format' }))).toBe('acceptable');
  });

  it('find a line feed at the end of every row of characters', () => {
    const rows = [...cases.keys()].filter(
      (id) => /\.charset-line-feed$/.test(id) && !id.includes('.encode.'),
    );
    const last = [...cases.keys()].filter((id) => /\.charset-line-feed-last$/.test(id));
    expect(last).toHaveLength(rows.length);
    expect(last.length).toBeGreaterThan(50);
    for (const id of [...last, ...last.map((one) => `${one.slice(0, -4)}behind`)]) {
      const { json } = (cases.get(id)?.questions[0]?.input ?? {}) as {
        readonly json?: { readonly text: string };
      };
      if (json !== undefined) expect(json.text, id).toMatch(/\\n"/);
    }
  });

  it('leave it open whether an encrypted key without its leading zero is a number or too short', async () => {
    const id = 'jwe-decrypt.key-leading-zero-dropped';
    const [header = '', wrapped = '', ...others] = String(inputOf(id).jwe).split('.');
    const octets = Buffer.from(wrapped, 'base64url');
    expect(octets).toHaveLength(255);
    const whole = Buffer.concat([Buffer.from([0]), octets]).toString('base64url');
    const opened = openJwe([header, whole, ...others].join('.'), keys.get('encryption-2048') as JsonWebKey);
    const text = opened?.plaintext.toString() ?? '';
    expect(JSON.parse(text)).toHaveProperty('customerNm');
    expect(await outcomeOf(id, reject({ rule: 'decryption' }))).toBe('acceptable');
    expect(await outcomeOf(id, ok({ plaintext: { text } }))).toBe('acceptable');
    expect(await outcomeOf(id, ok({ plaintext: { text: '{}' } }))).toBe('failed');
  });

  it('do not judge paths elsewhere', async () => {
    expect(await outcomeOf('jws-verify.replay', reject({ path: '/anything', rule: 'replay' }))).toBe(
      'passed',
    );
    expect(await outcomeOf('jws-verify.replay', reject({ rule: 'signature' }))).toBe('failed');
    expect(await outcomeOf('kv-verify.sign-missing', reject({ rule: 'signature' }))).toBe('passed');
    expect(await outcomeOf('jwe-decrypt.tag-changed', reject({ rule: 'header' }))).toBe('failed');
    expect(await outcomeOf('jwe-decrypt.four-parts', reject({ rule: 'header' }))).toBe('passed');
    expect(await outcomeOf('jwe-decrypt.four-parts', reject({ rule: 'decryption' }))).toBe('passed');
  });

  it.each(['unsupported', 'error'] as const)('take %s for no answer', async (status) => {
    const random = ['jws-sign.request', 'jwe-encrypt.message', 'message-id.one', 'order-id.one'];
    for (const id of [
      invalid,
      `${REQUEST}.base`,
      `${REQUEST}.enc-data.customer-nm.format-traditional`,
      ...random,
    ]) {
      expect(await outcomeOf(id, { status })).toBe('failed');
    }
  });

  it('fail where no answer came', async () => {
    expect(await outcomeOf(invalid)).toBe('failed');
    expect(await outcomeOf('jws-sign.request')).toBe('failed');
  });

  it('are both acceptable where the publication is unclear', async () => {
    const id = `${REQUEST}.enc-data.customer-nm.format-traditional`;
    expect(await outcomeOf(id, ok())).toBe('acceptable');
    expect(await outcomeOf(id, { status: 'reject' })).toBe('acceptable');
  });

  it('follow a reading that is pinned for all errata', async () => {
    const pinned = (reading: 'strict' | 'tolerant', id: string) =>
      loadVectors({ readings: reading }).find((made) => made.id === id) as Case;
    const beyond = 'unionpay.channel-login-info.request.longitude.format-far-beyond';
    const short = 'unionpay.channel-login-info.request.longitude.format-short';
    for (const reading of ['strict', 'tolerant'] as const) {
      // Both readings refuse an impossible place, neither asks for 15 characters.
      expect(await pinned(reading, beyond).judge([ok()])).toMatchObject({ outcome: 'failed' });
      expect(await pinned(reading, beyond).judge([reject()])).toMatchObject({ outcome: 'passed' });
      expect(await pinned(reading, short).judge([ok()])).toMatchObject({ outcome: 'passed' });
      expect(await pinned(reading, short).judge([reject()])).toMatchObject({ outcome: 'failed' });
    }
  });

  it('tell no value in their reasons', async () => {
    const told = reject({ path: '/13800138000', rule: '13800138000' });
    for (const id of [invalid, `${REQUEST}.base`]) {
      const { reason } = await judged(id, told);
      expect(reason).toMatch(/a rule that the protocol does not know at a path that no table has/);
      expect(reason).not.toContain('138');
    }
  });

  it('name where the input was refused, and that nothing was named', async () => {
    const elsewhere = await judged(invalid, reject({ path: '/msgID', rule: 'required' }));
    expect(elsewhere.reason).toMatch(/^The input is rejected with required at \/msgID, not with \w+ at \//);
    const nowhere = await judged(invalid, reject({ rule: 'required' }));
    expect(nowhere.reason).toMatch(/^The input is rejected with required without a path, not with /);
    const { reason } = await judged(`${REQUEST}.base`, reject({ path: '/msgID', rule: 'required' }));
    expect(reason).toBe('A valid input is rejected with required at /msgID.');
  });
});

describe('Bytes', () => {
  const filled = `${REQUEST}.encode.trade-type.left-to-encode`;

  it.each([
    [undefined, 'the output has no such member'],
    ['{}', 'it is a string'],
    [[1], 'it is no object'],
    [{}, 'it has neither'],
    [{ text: 5 }, 'its text is no string'],
    [{ base64: 5 }, 'its base64 is no string'],
    [{ base64: 'e30' }, 'its base64 is not Base64 with padding'],
    [{ base64: '-_8=' }, 'its base64 is not Base64 with padding'],
  ])('are named where they are malformed: %j', async (bytes, fault) => {
    const told = (name: string) => ({
      outcome: 'failed',
      reason: `${name} must be Bytes, {"text": "…"} or {"base64": "…"}, but ${fault}.`,
    });
    expect(await judged(filled, ok({ json: bytes }))).toEqual(told('json'));
    expect(await judged('jwe-decrypt.message', ok({ plaintext: bytes }))).toEqual(told('plaintext'));
  });
});

describe('encode and decode', () => {
  const filled = `${REQUEST}.encode.trade-type.left-to-encode`;
  const text = (caseNamed(filled).questions[0]?.input.value ?? {}) as JsonObject;
  const encoded = { ...text, tradeType: 'TL0104' };
  const json = (value: unknown) => ok({ json: { text: JSON.stringify(value) } });

  it('compare what was written, whatever its order and spelling', async () => {
    expect(await outcomeOf(filled, json(encoded))).toBe('passed');
    expect(await outcomeOf(filled, json(Object.fromEntries(Object.entries(encoded).reverse())))).toBe(
      'passed',
    );
    const pretty = Buffer.from(JSON.stringify(encoded, null, 2)).toString('base64');
    expect(await outcomeOf(filled, ok({ json: { base64: pretty } }))).toBe('passed');
  });

  it('convict what was left out, added, changed or is no JSON', async () => {
    expect(await outcomeOf(filled, json(text))).toBe('failed');
    expect(await outcomeOf(filled, json({ ...encoded, newOption: '1' }))).toBe('failed');
    expect(await outcomeOf(filled, json({ ...encoded, mcc: 6300 }))).toBe('failed');
    expect(await outcomeOf(filled, ok({ json: { text: `\ufeff${JSON.stringify(encoded)}` } }))).toBe(
      'failed',
    );
    expect(await outcomeOf(filled, ok({ json: { base64: '/w==' } }))).toBe('failed');
    expect(await outcomeOf(filled, ok({ json: JSON.stringify(encoded) }))).toBe('failed');
    expect(await outcomeOf(filled, ok())).toBe('failed');
  });

  it('convict a number that was not padded', async () => {
    const padded = `${REQUEST}.encode.serial-nm.padded-5`;
    const value = caseNamed(padded).questions[0]?.input.value as JsonObject;
    expect(await outcomeOf(padded, json(value))).toBe('failed');
    expect(await outcomeOf(padded, json({ ...value, serialNm: '000000000AGR-7' }))).toBe('passed');
    expect(await outcomeOf(padded, json({ ...value, serialNm: '0000000000AGR-7' }))).toBe('failed');
  });

  it('name the member that differs, never its value', async () => {
    const { reason } = await judged(filled, json({ ...encoded, mcc: '4814' }));
    expect(reason).toContain('/mcc differs');
    expect(reason).not.toContain('4814');
  });

  it('take what a page names only in a condition, or its lack, but nothing else in its place', async () => {
    const id = 'lianlian.mpay-verify.request.decode.four-members-for-no-agree';
    const { json: bytes } = inputOf(id) as { readonly json: { readonly text: string } };
    const given = JSON.parse(bytes.text) as JsonObject;
    const { id_no, bind_mob, id_type, card_no, ...declared } = given;
    expect(await outcomeOf(id, ok({ value: given }))).toBe('passed');
    expect(await outcomeOf(id, ok({ value: declared }))).toBe('passed');
    expect(await outcomeOf(id, ok({ value: { ...declared, id_no, id_type } }))).toBe('passed');
    expect(await outcomeOf(id, ok({ value: { ...declared, bind_mob: card_no } }))).toBe('failed');
    expect(await outcomeOf(id, ok({ value: { ...declared, no_agree: id_no } }))).toBe('failed');
    const { token: _, ...lacking } = declared;
    expect(await outcomeOf(id, ok({ value: lacking }))).toBe('failed');
  });

  it('convict a decoder that keeps unknown members, inside an object too', async () => {
    for (const where of ['message', 'inner']) {
      const id = `${REQUEST}.decode.unknown-member.${where}-text`;
      const { json: bytes } = inputOf(id) as { readonly json: { readonly text: string } };
      const given = JSON.parse(bytes.text) as JsonObject;
      expect(await outcomeOf(id, ok({ value: given }))).toBe('failed');
      const { newOption: _, ...outer } = given;
      const { newOption: __, ...inner } = given.encData as JsonObject;
      expect(await outcomeOf(id, ok({ value: { ...outer, encData: inner } }))).toBe('passed');
    }
  });
});

describe('identifiers', () => {
  const id = (number: number, time = '20260301160000', code = '00200017') =>
    `A${code}${time}${String(number).padStart(6, '0')}`;

  it('of messages have the time of the case in Beijing', async () => {
    expect(await outcomeOf('message-id.one', ok({ ids: [id(1)] }), ok({ ids: [id(2)] }))).toBe('passed');
    expect(await outcomeOf('message-id.one', ok({ ids: [id(1, '20260301160001')] }))).toBe('passed');
    const wrong = {
      'in UTC': id(1, '20260301080000'),
      'in Tokyo': id(1, '20260301170000'),
      'a second early': id(1, '20260301155959'),
      'an hour of 24': id(1, '20260301240000'),
      'of another industry': id(1, '20260301160000', '00200018'),
      'without digits': 'A0020001720260301160000',
      'a word': 'A00200017message',
      'in small letters': id(1).toLowerCase(),
    };
    for (const made of Object.values(wrong)) {
      expect([made, await outcomeOf('message-id.one', ok({ ids: [made] }))]).toEqual([made, 'failed']);
    }
  });

  it('come once, in one answer and in several', async () => {
    const many = Array.from({ length: 20 }, (_, index) => id(index, '20260301160002', '00100234'));
    const others = Array.from({ length: 20 }, (_, index) => id(index + 20, '20260301160002', '00100234'));
    expect(await outcomeOf('message-id.two-industries', ok({ ids: many }), ok({ ids: others }))).toBe(
      'passed',
    );
    expect(await outcomeOf('message-id.two-industries', ok({ ids: many }), ok({ ids: many }))).toBe('failed');
    expect(await outcomeOf('message-id.two-industries', ok({ ids: Array(20).fill(many[0]) }))).toBe('failed');
  });

  it('are as many as were asked for', async () => {
    expect(await outcomeOf('message-id.one', ok({ ids: [] }))).toBe('failed');
    expect(await outcomeOf('message-id.one', ok({ ids: [id(1), id(2)] }))).toBe('failed');
    expect(await outcomeOf('message-id.one', ok({ ids: id(1) }))).toBe('failed');
    expect(await outcomeOf('message-id.one', ok())).toBe('failed');
  });

  it('of orders are 35 printable characters and come once', async () => {
    const order = (last: string) => `${'4'.repeat(34)}${last}`;
    expect(await outcomeOf('order-id.one', ok({ ids: [order('1')] }), ok({ ids: [order('2')] }))).toBe(
      'passed',
    );
    expect(await outcomeOf('order-id.one', ok({ ids: [order('1')] }), ok({ ids: [order('1')] }))).toBe(
      'failed',
    );
    expect(await outcomeOf('order-id.one', ok({ ids: ['4'.repeat(34)] }))).toBe('failed');
    expect(await outcomeOf('order-id.one', ok({ ids: [order('é')] }))).toBe('failed');
    expect(await outcomeOf('order-id.one', ok({ ids: [randomUUID()] }))).toBe('failed');
  });

  it('are padded with as many zeros as are missing', async () => {
    expect(await outcomeOf('serial-pad.letters', ok({ serial: '000000000AGR-7' }))).toBe('passed');
    expect(await outcomeOf('serial-pad.letters', ok({ serial: 'AGR-7000000000' }))).toBe('failed');
    expect(await outcomeOf('serial-pad.letters', ok({ serial: 'AGR-7' }))).toBe('failed');
  });
});

function headerOf(answer: Answer): string {
  if (answer.status !== 'ok') throw new Error('not signed');
  return answer.output.header as string;
}

describe('jws-sign', () => {
  const sample = caseNamed('jws-sign.request');
  const input = sample.questions[0]?.input as JsonObject;
  const body = (input.body as { readonly text: string }).text;
  const right = {
    alg: 'RS256',
    kid: 'signing-2048',
    crit: ['UPI-UUID', 'UPI-TIMESTAMP', 'UPI-APPID', 'UPI-REQPATH'],
    'UPI-TIMESTAMP': '1772352000',
    'UPI-APPID': '47980156',
    'UPI-REQPATH': input.requestPath,
  };

  /** Another implementation than the one under test and than the judge: jose's signer. */
  async function made(changes: JsonObject = {}, text = body, key: unknown = input.key): Promise<Answer> {
    const header = { ...right, 'UPI-UUID': randomUUID().replaceAll('-', ''), ...changes };
    const jws = await new FlattenedSign(new TextEncoder().encode(text))
      .setProtectedHeader(JSON.parse(JSON.stringify(header)))
      .sign(await importJWK(key as JWK, header.alg as string), {
        crit: Object.fromEntries([...right.crit, 'b64', 'UPI-NEW'].map((name) => [name, true])),
      });
    return ok({ header: `${jws.protected}..${jws.signature}` });
  }

  it('is right', async () => {
    expect(await sample.judge([await made(), await made(), await made({ typ: 'JOSE' })])).toEqual({
      outcome: 'passed',
    });
    expect(await sample.judge([await made({ crit: [...right.crit].reverse() })])).toEqual({
      outcome: 'passed',
    });
  });

  it('convicts a UUID that comes twice', async () => {
    const uuid = { 'UPI-UUID': '0'.repeat(32) };
    expect(await sample.judge([await made(uuid), await made(uuid)])).toMatchObject({ outcome: 'failed' });
  });

  const others = {
    'another algorithm': { alg: 'RS512' },
    PSS: { alg: 'PS256' },
    'another kid': { kid: 'x' },
    'no kid': { kid: undefined },
    'another application': { 'UPI-APPID': '39990029' },
    'another path': { 'UPI-REQPATH': '/' },
    'no path': { 'UPI-REQPATH': undefined, crit: right.crit.slice(0, 3) },
    'a time in milliseconds': { 'UPI-TIMESTAMP': '1772352000000' },
    'a time of another clock': { 'UPI-TIMESTAMP': '1772352001' },
    'a time as a number': { 'UPI-TIMESTAMP': 1_772_352_000 },
    'a UUID with hyphens': { 'UPI-UUID': randomUUID() },
    'a UUID in capitals': { 'UPI-UUID': 'A'.repeat(32) },
    'a short crit': { crit: right.crit.slice(0, 3) },
    'a longer crit': { crit: [...right.crit, 'UPI-NEW'], 'UPI-NEW': '1' },
    b64: { b64: true, crit: [...right.crit, 'b64'] },
  };
  it.each(Object.entries(others))('convicts %s', async (_, changes) => {
    expect(await sample.judge([await made(changes as JsonObject)])).toMatchObject({ outcome: 'failed' });
  });

  it('convicts a path where none was given', async () => {
    expect(
      await outcomeOf('jws-sign.response', await made({}, '{"msgResponse":{"responseCode":"00"}}')),
    ).toBe('failed');
  });

  it('says over which hash a signature is, and where a part is not base64url', async () => {
    const reasonOf = async (header: string) => (await sample.judge([ok({ header })])).reason;
    const [encoded = '', , signature = ''] = headerOf(await made()).split('.');
    const signedBy = (hash: string, text = body) =>
      sign(
        hash,
        Buffer.from(`${encoded}.${Buffer.from(text).toString('base64url')}`),
        createPrivateKey({ key: input.key as JsonWebKey, format: 'jwk' }),
      ).toString('base64url');
    const withSignature = (text: string) => reasonOf(`${encoded}..${text}`);
    expect(await withSignature(signedBy('sha1'))).toBe(
      'This signature is over SHA-1; alg RS256 means SHA-256.',
    );
    expect(await withSignature(signedBy('sha256', `${body} `))).toMatch(
      /^The signature is by the right key with SHA-256, and over another text than the encoded header, a point/,
    );
    expect(await withSignature(signature.slice(0, -10))).toBe(
      'The signature has 249 bytes; the key that was given makes 256.',
    );
    expect(await withSignature(randomBytes(256).fill(0, 0, 1).toString('base64url'))).toMatch(
      /not by the key/,
    );
    expect(await withSignature(`+${signature.slice(1)}`)).toBe(
      'The last part of the header has a + at character 1, which base64url does not have.',
    );
    expect(await withSignature(`${signature}==`)).toBe(
      'The last part of the header has padding (=) from character 343 on, which base64url leaves out here.',
    );
    expect(await reasonOf(`${encoded.slice(0, 4)}/${encoded.slice(5)}..${signature}`)).toBe(
      'The first part of the header has a / at character 5, which base64url does not have.',
    );
    expect(
      await reasonOf(headerOf(await made({ crit: [...right.crit, 'UPI-NEW'], 'UPI-NEW': '1' }))),
    ).toMatch(/^The signature holds; .*crit/);
  });

  it('convicts other bytes, other keys and other forms', async () => {
    const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
    const good = headerOf(await made());
    const wrong: readonly Answer[] = [
      await made({}, JSON.stringify(JSON.parse(body))),
      await made({}, JSON.stringify(body)),
      await made({}, body, privateKey.export({ format: 'jwk' })),
      ok({ header: good.replace('..', `.${Buffer.from(body).toString('base64url')}.`) }),
      ok({ header: `${good}=` }),
      ok({ header: good.replaceAll('-', '+').replaceAll('_', '/').concat('==') }),
      ok({ header: '' }),
      ok({}),
    ];
    for (const answer of wrong) expect(await sample.judge([answer])).toMatchObject({ outcome: 'failed' });
  });
});

describe('jwe-encrypt', () => {
  const sample = caseNamed('jwe-encrypt.message');
  const input = sample.questions[0]?.input as JsonObject;
  const plaintext = (input.plaintext as { readonly text: string }).text;
  const key = importPublicKey(input.key as JsonWebKey);
  const made = (text = plaintext, to = key) => unionpay.encrypt(text, to);

  it('is right', async () => {
    expect(await sample.judge([ok({ jwe: made() }), ok({ jwe: made() }), ok({ jwe: made() })])).toEqual({
      outcome: 'passed',
    });
  });

  it('opens the example of RFC 7516 appendix A.2', () => {
    const {
      plaintext: expected,
      jwe,
      key: jwk,
    } = rfc7516 as unknown as Readonly<Record<string, unknown>> & {
      readonly jwe: string;
      readonly key: JsonWebKey;
    };
    expect(openJwe(jwe, jwk)?.plaintext.toString()).toBe(expected);
  });

  it('convicts what is the same each time', async () => {
    const jwe = made();
    expect(await sample.judge([ok({ jwe }), ok({ jwe })])).toMatchObject({ outcome: 'failed' });
  });

  it('convicts other algorithms, headers, keys, texts and forms', async () => {
    const publicKey = createPublicKey({ key: input.key as JsonWebKey, format: 'jwk' });
    const oaep = await new CompactEncrypt(Buffer.from(plaintext))
      .setProtectedHeader({ alg: 'RSA-OAEP-256', enc: 'A256GCM', kid: key.kid })
      .encrypt(publicKey);
    const other = importPrivateKey(keys.get('other-2048') as JsonWebKey);
    const toOther = importPublicKey(createPublicKey(other.key), { kid: key.kid });
    const wrong: readonly unknown[] = [
      oaep,
      made(plaintext, toOther),
      made(plaintext, { ...key, kid: 'x' }),
      made(JSON.stringify({ sub: plaintext })),
      made(JSON.stringify(plaintext)),
      made().split('.').slice(1).join('.'),
      `${made()}==`,
      '',
      undefined,
      { protected: 'x' },
    ];
    for (const jwe of wrong) expect(await sample.judge([ok({ jwe })])).toMatchObject({ outcome: 'failed' });
  });

  it('convicts a plaintext that is another, and takes text and Base64 alike', async () => {
    const right = Buffer.from(plaintext);
    expect(await outcomeOf('jwe-decrypt.message', ok({ plaintext: { text: plaintext } }))).toBe('passed');
    expect(
      await outcomeOf('jwe-decrypt.message', ok({ plaintext: { base64: right.toString('base64') } })),
    ).toBe('passed');
    expect(await outcomeOf('jwe-decrypt.message', ok({ plaintext: { text: `${plaintext} ` } }))).toBe(
      'failed',
    );
    expect(await outcomeOf('jwe-decrypt.message', ok({ plaintext }))).toBe('failed');
  });
});

const SHA256SUM = '695fe7541899c3059ee90dba80ae1be4b1b7fd54bf0a61514b7f3e6159124618';

describe('key=value and schedule', () => {
  it('compare the source and the signature as they are', async () => {
    expect(await outcomeOf('kv-source.zero-stays', ok({ source: 'a=0&b=1' }))).toBe('passed');
    expect(await outcomeOf('kv-source.zero-stays', ok({ source: 'b=1' }))).toBe('failed');
    const sorted = 'kv-source.capital-before-underscore';
    expect(await outcomeOf(sorted, ok({ source: 'correlation_x=1&correlationID=2' }))).toBe('failed');
    expect(await outcomeOf('kv-sign.rsa-1024.request', ok({ sign: 'c2ln' }))).toBe('failed');
    expect(await outcomeOf('kv-sign.rsa-1024.request', ok())).toBe('failed');
  });

  it.each([
    [
      'no-url-encoding',
      'a=100%25&b=x%2By+z&c=https%3A%2F%2Fexample.com%2F%3Fq%3D1%26r%3D2&d=%25E4',
      'it is URL-encoded',
    ],
    [
      'no-url-encoding',
      'a=100%25&b=x%2by%20z&c=https%3a//example.com/%3fq%3d1%26r%3d2&d=%25E4',
      'it is URL-encoded',
    ],
    ['emoji', 'a=%F0%9F%98%80', 'it is URL-encoded'],
    ['no-html-encoding', `a=&lt;b&gt;"x"&lt;/b&gt;&b=it's`, 'it is escaped for HTML'],
    ['no-html-encoding', 'a=&lt;b&gt;&quot;x&quot;&lt;/b&gt;&b=it&#039;s', 'it is escaped for HTML'],
    ['reversed', 'z=1&y=2&x=3', 'the members are not in the order of ASCII'],
    ['reversed', 'y=2&x=3&z=1', 'the members are not in the order of ASCII'],
    [
      'capital-before-underscore',
      'correlation_x=1&correlationID=2',
      'the members are not in the order of ASCII',
    ],
    ['empty-left-out', 'a=&b=1', 'empty members take part'],
    ['null-left-out', 'a=&b=1', 'empty members take part'],
    ['null-left-out', 'a=null&b=1', 'empty members take part'],
    ['all-empty', 'a=', 'empty members take part'],
    ['all-empty', 'a=&b=', 'empty members take part'],
    ['all-empty', 'a=&b=null', 'empty members take part'],
    ['sign-type-stays', 'no_order=7', 'sign_type is left out'],
    ['zero-stays', 'a=0&b=1&', 'it ends with an ampersand'],
    ['sign-left-out', 'no_order=7&sign=c2ln', 'sign takes part'],
    ['json-value', 'risk_item={"user":"7","x":[1]}', 'JSON in a value is written anew'],
    ['json-value', 'risk_item={"user": "7", "x": [1]}', 'JSON in a value is written anew'],
    ['zero-stays', 'b=1', 'members with the value 0 are left out'],
  ])('name the mistake of a source: %s, %s', async (id, source, mistake) => {
    expect(await judged(`kv-source.${id}`, ok({ source }))).toMatchObject({
      outcome: 'failed',
      reason: `The source is not the text that is signed: ${mistake}.`,
    });
  });

  it.each([
    ['zero-stays', { source: 'a=0' }],
    ['zero-stays', { source: 'a=0&b=1&&' }],
    ['sign-left-out', { source: 'no_order=7&sign=other' }],
    ['no-url-encoding', { source: 'a=100%' }],
    ['reversed', { source: 'x=3&y=2&z=2' }],
    ['all-empty', { source: 'a=null&b=null' }],
    ['sign-type-stays', { source: 'sign_type=RSA' }],
    ['one', { source: 7 }],
    ['one', {}],
  ])('name no mistake of another source: %s, %j', async (id, output) => {
    expect((await judged(`kv-source.${id}`, ok(output as JsonObject))).reason).toBe(
      'The source is not the text that is signed.',
    );
  });

  it('say over which hash sign is, and where it is not Base64', async () => {
    const source = 'money_order=88.00&no_order=ORDER-77120&oid_partner=201304121000001004&sign_type=RSA';
    const key = createPrivateKey({
      key: inputOf('kv-sign.rsa-2048.request').key as JsonWebKey,
      format: 'jwk',
    });
    const signed = (hash: string, text = source) => sign(hash, Buffer.from(text), key).toString('base64');
    const reasonOf = async (text: unknown) =>
      (await judged('kv-sign.rsa-2048.request', ok({ sign: text } as JsonObject))).reason;
    expect(await reasonOf(signed('md5'))).toBeUndefined();
    expect(await reasonOf(signed('sha256'))).toBe('This signature is over SHA-256; sign_type RSA means MD5.');
    const another = 'The signature is by the right key with MD5, and over another text';
    expect(await reasonOf(signed('md5', `${source}&`))).toBe(`${another}: it ends with an ampersand.`);
    expect(await reasonOf(signed('md5', `${source}&&`))).toBe(
      `${another} than the string to sign of these parameters with sign_type.`,
    );
    expect(await reasonOf(signed('md5', source.replace('&sign_type=RSA', '')))).toBe(
      `${another}: sign_type is left out.`,
    );
    const bare = privateEncrypt(key, createHash('md5').update(source).digest()).toString('base64');
    expect(await reasonOf(bare)).toMatch(/name no hash/);
    expect(await reasonOf(`-${signed('md5').slice(1)}`)).toBe(
      'sign has a - at character 1, which Base64 does not have.',
    );
    expect(await reasonOf(signed('md5').replace(/=+$/, ''))).toBe('sign lacks its padding at the end.');
    expect(await reasonOf(`${signed('md5').slice(0, 76)}\n${signed('md5').slice(76)}`)).toBe(
      'sign has a blank or line end at character 77.',
    );
    expect(await reasonOf('')).toMatch(/no sign/);
  });

  it.each([
    ['it ends with an ampersand', "Zone=8&a=1 2&b=it's <b>~*(!)&c=0&sign_type=SHA256withRSA&"],
    ['it is URL-encoded', 'Zone=8&a=1+2&b=it%27s+%3Cb%3E%7E*%28%21%29&c=0&sign_type=SHA256withRSA'],
    ['it is URL-encoded', 'Zone=8&a=1+2&b=it%27s+%3Cb%3E%7E%2A%28%21%29&c=0&sign_type=SHA256withRSA'],
    ['it is URL-encoded', 'Zone=8&a=1%202&b=it%27s%20%3Cb%3E~%2A%28%21%29&c=0&sign_type=SHA256withRSA'],
    ['it is URL-encoded', "Zone=8&a=1%202&b=it's%20%3Cb%3E~*(!)&c=0&sign_type=SHA256withRSA"],
    [
      'it is URL-encoded',
      'Zone%3D8%26a%3D1+2%26b%3Dit%27s+%3Cb%3E%7E*%28%21%29%26c%3D0%26sign_type%3DSHA256withRSA',
    ],
    ['it is escaped for HTML', 'Zone=8&a=1 2&b=it&#039;s &lt;b&gt;~*(!)&c=0&sign_type=SHA256withRSA'],
    [
      'it is escaped for HTML',
      "Zone=8&amp;a=1 2&amp;b=it's &lt;b&gt;~*(!)&amp;c=0&amp;sign_type=SHA256withRSA",
    ],
    ['the members are not in the order of ASCII', "a=1 2&b=it's <b>~*(!)&c=0&sign_type=SHA256withRSA&Zone=8"],
    ['the members are not in the order of ASCII', "c=0&b=it's <b>~*(!)&a=1 2&Zone=8&sign_type=SHA256withRSA"],
    ['the members are not in the order of ASCII', "sign_type=SHA256withRSA&c=0&b=it's <b>~*(!)&a=1 2&Zone=8"],
    ['empty members take part', "Zone=8&a=1 2&b=it's <b>~*(!)&c=0&d=&e=null&sign_type=SHA256withRSA"],
    ['sign takes part', "Zone=8&a=1 2&b=it's <b>~*(!)&c=0&sign=old&sign_type=SHA256withRSA"],
    ['sign takes part', "Zone=8&a=1 2&b=it's <b>~*(!)&c=0&sign_type=SHA256withRSA&sign=old"],
    ['sign_type is left out', "Zone=8&a=1 2&b=it's <b>~*(!)&c=0"],
    ['members with the value 0 are left out', "Zone=8&a=1 2&b=it's <b>~*(!)&sign_type=SHA256withRSA"],
  ])('say what was signed: %s, %s', (mistake, text) => {
    const key = inputOf('kv-sign.sha256-2048.request').key as JsonObject;
    const signature = sign(
      'sha256',
      Buffer.from(text),
      createPrivateKey({ key: key as JsonWebKey, format: 'jwk' }),
    );
    // In an order that is sorted neither way.
    const params = { c: '0', b: "it's <b>~*(!)", sign: 'old', d: '', a: '1 2', e: null, Zone: '8' };
    expect(signFault(signature.toString('base64'), key, 'SHA256withRSA', params)).toBe(
      `The signature is by the right key with SHA-256, and over another text: ${mistake}.`,
    );
  });

  it.each(['sign_type=SHA256withRSA&b=1&a=2&c=3', 'sign_type=SHA256withRSA&c=3&b=1&a=2'])(
    'say that sign_type came first, or the order was turned: %s',
    (text) => {
      const key = inputOf('kv-sign.sha256-2048.request').key as JsonObject;
      const own = createPrivateKey({ key: key as JsonWebKey, format: 'jwk' });
      const signature = sign('sha256', Buffer.from(text), own).toString('base64');
      expect(signFault(signature, key, 'SHA256withRSA', { b: '1', a: '2', c: '3' })).toMatch(
        /: the members are not in the order of ASCII\.$/,
      );
    },
  );

  // The hash is that of `a=88.00&b= x &sign_type=SHA256withRSA`, by sha256sum.
  it.each([
    ['it begins with an ampersand', '&a=88.00&b= x &sign_type=SHA256withRSA'],
    ['a line end is appended', 'a=88.00&b= x &sign_type=SHA256withRSA\n'],
    ['a line end is appended', 'a=88.00&b= x &sign_type=SHA256withRSA\r\n'],
    ['an empty sign or key is appended', 'a=88.00&b= x &sign_type=SHA256withRSA&sign='],
    ['an empty sign or key is appended', 'a=88.00&b= x &sign_type=SHA256withRSA&key='],
    ['the pairs are not joined by ampersands', 'a=88.00,b= x ,sign_type=SHA256withRSA'],
    ['the pairs are not joined by ampersands', 'a=88.00b= x sign_type=SHA256withRSA'],
    ['the names are left out', '88.00 x SHA256withRSA'],
    ['the names are left out', '88.00& x &SHA256withRSA'],
    ['it is a hash of the text in hex', 'HASH'],
    ['it is a hash of the text in hex', 'HASH-IN-CAPITALS'],
    ['it is the JSON text of the members', '{"a":"88.00","b":" x ","sign_type":"SHA256withRSA"}'],
    ['it is the JSON text of the members', '{"b":" x ","a":"88.00","sign_type":"SHA256withRSA"}'],
    ['it is the JSON text of the members', '{"a": "88.00", "b": " x ", "sign_type": "SHA256withRSA"}'],
    ['numbers are written anew', 'a=88&b= x &sign_type=SHA256withRSA'],
    ['numbers are written anew', 'a=88.0&b= x &sign_type=SHA256withRSA'],
    ['values lose the blanks at their ends', 'a=88.00&b=x&sign_type=SHA256withRSA'],
  ])('say what was made of the whole: %s, %j', (mistake, given) => {
    const text = given.replace('HASH-IN-CAPITALS', SHA256SUM.toUpperCase()).replace('HASH', SHA256SUM);
    const key = inputOf('kv-sign.sha256-2048.request').key as JsonObject;
    const own = createPrivateKey({ key: key as JsonWebKey, format: 'jwk' });
    const signature = sign('sha256', Buffer.from(text), own).toString('base64');
    expect(signFault(signature, key, 'SHA256withRSA', { b: ' x ', a: '88.00' })).toMatch(
      new RegExp(`: ${mistake}\\.$`),
    );
  });

  it.each([
    '{"goods_name":"鞋","url":"https://a.example/🎉","n":[1,{}]}',
    '{"goods_name":"\\u978b","url":"https:\\/\\/a.example\\/\\ud83c\\udf89","n":[1,{}]}',
    '{"goods_name":"鞋","url":"https:\\/\\/a.example\\/🎉","n":[1,{}]}',
    '{"goods_name": "\\u978b", "url": "https://a.example/\\ud83c\\udf89", "n": [1, {}]}',
    '{"goods_name": "鞋", "url": "https://a.example/🎉", "n": [1, {}]}',
  ])('say that JSON in a value was written anew: %s', (text) => {
    const key = inputOf('kv-sign.sha256-2048.request').key as JsonObject;
    const source = Buffer.from(`a=[&risk_item=${text}&sign_type=SHA256withRSA`);
    const signature = sign('sha256', source, createPrivateKey({ key: key as JsonWebKey, format: 'jwk' }));
    const params = { a: '[', risk_item: '{ "goods_name":"鞋", "url":"https://a.example/🎉", "n":[1,{}]}' };
    expect(signFault(signature.toString('base64'), key, 'SHA256withRSA', params)).toMatch(
      /: JSON in a value is written anew\.$/,
    );
  });

  it('compare instants, not their spelling', async () => {
    const at = ['08:01:00Z', '08:03:00.000Z', '08:07:00+00:00', '08:15:00Z', '08:31:00Z'].map(
      (time) => `2026-03-01T${time}`,
    );
    expect(await outcomeOf('notify-schedule.morning', ok({ at }))).toBe('passed');
    const wrong: readonly unknown[] = [
      at.slice(0, 4),
      [...at, '2026-03-01T09:03:00Z'],
      // 2 times n, 2^n after the first, every two minutes, without a zone
      ['08:00', '08:02', '08:06', '08:12', '08:20'].map((time) => `2026-03-01T${time}:00Z`),
      ['08:01', '08:02', '08:04', '08:08', '08:16'].map((time) => `2026-03-01T${time}:00Z`),
      ['08:02', '08:04', '08:06', '08:08', '08:10'].map((time) => `2026-03-01T${time}:00Z`),
      ['08:01', '08:03', '08:07', '08:15', '08:31'].map((time) => `2026-03-01T${time}:00`),
      at.map((instant) => Date.parse(instant)),
      undefined,
    ];
    for (const told of wrong)
      expect(await outcomeOf('notify-schedule.morning', ok({ at: told }))).toBe('failed');
  });
});
