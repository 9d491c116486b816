import { describe, expect, it } from 'vitest';
import * as conformance from '../../conformance/conform.js';
import * as catalogue from '../../src/catalogue.js';
import * as envelope from '../../src/envelope.js';
import { importTable } from '../../src/import.js';
import * as index from '../../src/index.js';
import { mpayVerify } from '../../src/networks/lianlian.js';
import { channelLoginInfo } from '../../src/networks/unionpay.js';
import * as samples from '../../src/samples.js';
import { publicOptions } from './publicOptions.js';

const { unionpay, lianlian } = envelope;
const { request } = channelLoginInfo;
const keys = await envelope.createTestKeys();
const { ring } = keys.member;
const [key] = ring.signing;
const value = samples.samples(request, { seed: 1 }).next().value;
const paid = samples.samples(mpayVerify.request, { seed: 1 }).next().value;
const capture = envelope.readCapture('POST /v1 HTTP/1.1\r\n\r\n{}');
const received = { headers: {}, body: '{}' };
const testee: conformance.Testee = { implementation: { name: 'none' }, operations: {} };

interface Call {
  /** What has to be given. */
  readonly valid: object;
  // biome-ignore lint/suspicious/noExplicitAny: what is given is wrong on purpose
  readonly call: (options: any) => unknown;
}

/** How each public function with options is called. */
const CALLS: Readonly<Record<string, Call>> = {
  'index createMessageIdSource': { valid: {}, call: (o) => index.createMessageIdSource(o) },
  'index createOrderIdSource': { valid: {}, call: (o) => index.createOrderIdSource(o) },
  'unionpay channelLoginInfo.request.validate': { valid: {}, call: (o) => request.validate(value, o) },
  'unionpay channelLoginInfo.request.accept': { valid: {}, call: (o) => request.accept(value, o) },
  'unionpay channelLoginInfo.request.encode': { valid: {}, call: (o) => request.encode(value, o) },
  'unionpay channelLoginInfo.request.canonical': { valid: {}, call: (o) => request.canonical(value, o) },
  'unionpay channelLoginInfo.request.decode': {
    valid: {},
    call: (o) => request.decode(JSON.stringify(value), o),
  },
  'unionpay channelLoginInfo.request.tryDecode': { valid: {}, call: (o) => request.tryDecode('{}', o) },
  'import importTable': { valid: {}, call: (o) => importTable('', o) },
  'samples samples': { valid: { seed: 1 }, call: (o) => samples.samples(request, o) },
  'samples nearMisses': { valid: { seed: 1 }, call: (o) => samples.nearMisses(request, o) },
  'catalogue documentedSchema': { valid: {}, call: (o) => catalogue.documentedSchema(request.table, o) },
  'envelope createReplayGuard': { valid: {}, call: (o) => envelope.createReplayGuard(o) },
  'envelope createTestKeys': { valid: {}, call: (o) => envelope.createTestKeys(o) },
  'envelope diagnose': { valid: {}, call: (o) => envelope.diagnose(capture, ring, o) },
  'envelope importPrivateKey': {
    valid: {},
    call: (o) => envelope.importPrivateKey(keys.member.signing.privateKey, o),
  },
  'envelope importPublicKey': {
    valid: {},
    call: (o) => envelope.importPublicKey(keys.member.signing.certificate, o),
  },
  'envelope readCapture': { valid: {}, call: (o) => envelope.readCapture('POST / HTTP/1.1\r\n\r\n', o) },
  'envelope readCaptureStream': {
    valid: {},
    call: (o) =>
      envelope.readCaptureStream(
        (async function* () {
          yield Buffer.from('POST / HTTP/1.1\r\n\r\n');
        })(),
        o,
      ),
  },
  'envelope readKeyRing': { valid: {}, call: (o) => envelope.readKeyRing('/nowhere', o) },
  'envelope importRemoteKey': {
    valid: {},
    call: (o) => envelope.importRemoteKey({}, keys.member.signing.certificate, o),
  },
  'envelope readKey': {
    valid: {},
    call: (o) => envelope.readKey(keys.member.signing.privateKey, o),
  },
  'envelope readPkcs12': { valid: {}, call: (o) => envelope.readPkcs12(new Uint8Array(), '', o) },
  'envelope writeTestKeys': { valid: {}, call: (o) => envelope.writeTestKeys('/nowhere/keys', keys, o) },
  'envelope unionpay.createDecryptionPool': {
    valid: { threads: 1 },
    call: (o) => unionpay.createDecryptionPool(o).close(),
  },
  'envelope unionpay.sign': {
    valid: { key, appId: '39990029' },
    call: (o) => unionpay.sign('{}', o),
  },
  'envelope unionpay.verify': {
    valid: { keys: ring.verification },
    call: (o) => unionpay.verify('{}', 'a..b', o),
  },
  'envelope unionpay.seal': {
    valid: { keys: ring, appId: '39990029', requestPath: '/v1' },
    call: (o) => unionpay.seal(request, value, o),
  },
  'envelope unionpay.open': {
    valid: { keys: ring, requestPath: '/v1' },
    call: (o) => unionpay.open(request, received, o),
  },
  'envelope lianlian.sign': { valid: { key }, call: (o) => lianlian.sign({}, o) },
  'envelope lianlian.verify': { valid: { keys: ring.verification }, call: (o) => lianlian.verify({}, o) },
  'envelope lianlian.seal': {
    valid: { keys: ring, requestPath: '/v1' },
    call: (o) => lianlian.seal(mpayVerify.request, paid, o),
  },
  'envelope lianlian.open': {
    valid: { keys: ring },
    call: (o) => lianlian.open(mpayVerify.request, received, o),
  },
  'envelope lianlian.formPage': {
    valid: { action: 'https://gateway.example/pay' },
    call: (o) => lianlian.formPage({ headers: {}, body: Buffer.from(''), fields: {} }, o),
  },
  'conformance builtIn': { valid: {}, call: (o) => conformance.builtIn(o) },
  'conformance conform': {
    valid: { include: ['serial-pad.one-character'], runs: 1 },
    call: (o) => conformance.conform(testee, o),
  },
  'conformance createReporter': { valid: {}, call: (o) => conformance.createReporter('terminal', o) },
  'conformance runCases': { valid: {}, call: (o) => conformance.runCases([], testee, o) },
  'conformance selectCases': { valid: {}, call: (o) => conformance.selectCases([], o) },
  'conformance suite': { valid: { seed: 1, runs: 1 }, call: (o) => conformance.suite(o) },
};

/** What no option of any function may be. */
const WRONG: readonly unknown[] = [null, Number.NaN, Number.POSITIVE_INFINITY, Symbol('wrong'), [null]];

const functions = publicOptions();

/** The message of a TypeError about its options; undefined where the call does anything else. */
async function refusal({ call }: Call, options: unknown): Promise<string | undefined> {
  try {
    await call(options);
  } catch (error) {
    return error instanceof TypeError ? error.message : undefined;
  }
  return undefined;
}

it('every public function with options is in the table', () => {
  expect(functions.map(({ name }) => name).sort()).toEqual(Object.keys(CALLS).sort());
});

describe.each(functions)('$name', ({ name, options }) => {
  const call = CALLS[name] as Call;

  it('takes what has to be given', async () => {
    expect(await refusal(call, call.valid)).toBeUndefined();
  });

  it('takes options that are undefined as not given', async () => {
    const none = Object.fromEntries(options.map((option) => [option, undefined]));
    expect(await refusal(call, { ...none, ...call.valid })).toBeUndefined();
  });

  it('refuses an option that it does not know', async () => {
    expect(await refusal(call, { ...call.valid, unheardOf: undefined })).toMatch(
      /^unknown option "unheardOf"/,
    );
  });

  it.each(options)('refuses %s misspelt, with a suggestion', async (option) => {
    expect(await refusal(call, { ...call.valid, [`${option}x`]: undefined })).toMatch(
      /^unknown option "\w+". Did you mean "\w+"\?$/,
    );
  });

  it.each(options.flatMap((option) => WRONG.map((wrong) => [option, wrong] as const)))(
    'refuses %s of a wrong type: %s',
    async (option, wrong) => {
      expect(await refusal(call, { ...call.valid, [option]: wrong })).toMatch(
        new RegExp(`^${option} must be `),
      );
    },
  );

  it.each([null, 'strict', 1, true, [[]]])('refuses options that are %j', async (given) => {
    expect(await refusal(call, given)).toBe('options must be a plain object');
  });
});
