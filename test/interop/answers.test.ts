import { execFileSync } from 'node:child_process';
import { generateKeyPairSync, sign } from 'node:crypto';
import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { importPrivateKey, lianlian } from 'tallystick/envelope';
import { mpayResultQuery } from 'tallystick/lianlian';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildPeer, whyNotBuilt } from '../../tools/interop/builds.js';
import { peers } from '../../tools/interop/peers.js';

// What the code to copy takes for the answer to a request. The programs of ./answers call it; that in PHP is in
// phpFirstRequest.test.ts. Whether a member is returned, and which amounts are the same, is in the tables.

type Members = Readonly<Record<string, string>>;

const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
const jwk = publicKey.export({ format: 'jwk' });

/** Signs as LianLian's page says: what is not empty, but `sign`, by name. */
function signed(members: Members, hash = 'sha256'): Members {
  const names = Object.keys(members)
    .filter((name) => members[name] !== '')
    .sort();
  const source = names.map((name) => `${name}=${members[name]}`).join('&');
  return { ...members, sign: sign(hash, Buffer.from(source), privateKey).toString('base64') };
}

/** The answer of LianLian to a query that `seal` makes, as on the wire. */
function sealedQuery(): Members {
  const value = {
    ...{ oid_partner: '201304121000001004', no_order: 'ORDER-1', dt_order: '20260301160000' },
    ...{ ret_code: '0000', ret_msg: 'Success', sign_type: 'SHA256withRSA', oid_paybill: '2011030900001098' },
    ...{ money_order: '88.00', result_pay: 'SUCCESS' as const, ...OF_THE_QUERY },
  } as const;
  const key = importPrivateKey(String(privateKey.export({ type: 'pkcs8', format: 'pem' })));
  const { body } = lianlian.seal(mpayResultQuery.response, value, { keys: { signing: [key] } });
  return JSON.parse(new TextDecoder().decode(body));
}

const PARTNER = { oid_partner: '201304121000001004' };
const ORDER = { ...PARTNER, user_id: 'user-1', no_order: 'ORDER-1', money_order: '88.00' };
const PAID = { ...ORDER, ret_code: '0000', sign_type: 'SHA256WITHRSA', oid_paybill: '9' };
const REFUND = { ...PARTNER, no_refund: 'REFUND-1', money_refund: '8.00' };
const REFUNDED = { ...REFUND, ret_code: '0000', sign_type: 'SHA256withRSA' };
const BY_PAYBILL = { ...PARTNER, oid_paybill: '9' };

// The answer of MPAY_RESULT_QUERY, by its table: "bank_name", "memo" and "card_no" take no part in the signature.
const OF_THE_QUERY = { bank_name: '工商银行', memo: '余额不足', card_no: '6200000000000005' };
const QUERIED = { ...PAID, bank_code: '01020000', result_pay: 'SUCCESS' };
const OF_EASYPAY = { bank_name: '工商银行', memo: '余额不足' };

const cases: readonly (readonly [
  what: string,
  asked: Members,
  answer: Members,
  outcome: string,
  interfaceName?: string,
])[] = [
  ['the answer', ORDER, signed(PAID), 'taken'],
  ['the amount in yuan', ORDER, signed({ ...PAID, money_order: '88' }), 'taken'],
  ['the amount with one decimal', ORDER, signed({ ...PAID, money_order: '88.0' }), 'taken'],
  ['another step of the order', { ...ORDER, oid_paybill: '8' }, signed(PAID), 'taken'],
  ['an answer without them', ORDER, signed({ ret_code: '0000', sign_type: 'SHA256withRSA' }), 'taken'],
  ['empty ones', ORDER, signed({ ...PAID, user_id: '' }), 'taken'],
  ['members that were not asked', PARTNER, signed(PAID), 'taken'],
  ['another order', ORDER, signed({ ...PAID, no_order: 'ORDER-2' }), 'value'],
  ['an order in other letters', ORDER, signed({ ...PAID, no_order: 'order-1' }), 'value'],
  ['another merchant', ORDER, signed({ ...PAID, oid_partner: '201304121000001005' }), 'value'],
  ['another payer', ORDER, signed({ ...PAID, user_id: 'user-2' }), 'value'],
  ['another amount', ORDER, signed({ ...PAID, money_order: '88.01' }), 'value'],
  ['no amount', ORDER, signed({ ...PAID, money_order: '88.00 CNY' }), 'value'],
  ['the refund', REFUND, signed({ ...REFUNDED, money_refund: '8' }), 'taken'],
  ['another refund', REFUND, signed({ ...REFUNDED, no_refund: 'REFUND-2' }), 'value'],
  ['another amount of the refund', REFUND, signed({ ...REFUNDED, money_refund: '80.0' }), 'value'],
  ['the payment that was asked', BY_PAYBILL, signed(PAID), 'taken'],
  ['another payment than was asked', BY_PAYBILL, signed({ ...PAID, oid_paybill: '10' }), 'value'],
  [
    'another payment, for an empty order',
    { ...BY_PAYBILL, no_order: '' },
    signed({ ...PAID, oid_paybill: '10' }),
    'value',
  ],
  [
    'a changed amount',
    ORDER,
    { ...signed({ ...PAID, money_order: '88.01' }), money_order: '88.00' },
    'signature',
  ],
  ['no signature', ORDER, { ret_code: '1004', ret_msg: 'x' }, 'value'],
  ['MD5', ORDER, signed({ ...PAID, sign_type: 'RSA' }, 'md5'), 'value'],
  ['a query', ORDER, { ...signed(QUERIED), ...OF_THE_QUERY }, 'taken', 'MPAY_RESULT_QUERY'],
  ['a query without them', ORDER, signed(QUERIED), 'taken', 'MPAY_RESULT_QUERY'],
  ['a query that seal makes', ORDER, sealedQuery(), 'taken', 'MPAY_RESULT_QUERY'],
  ['a query of Easypay', ORDER, { ...signed(QUERIED), ...OF_EASYPAY }, 'taken', 'EASYPAY_RESULT_QUERY'],
  [
    'a card where it is signed',
    ORDER,
    { ...signed(QUERIED), ...OF_THE_QUERY },
    'signature',
    'EASYPAY_RESULT_QUERY',
  ],
  [
    'a query that signs all',
    ORDER,
    signed({ ...QUERIED, ...OF_THE_QUERY }),
    'signature',
    'MPAY_RESULT_QUERY',
  ],
  ['a payment step that does not', ORDER, { ...signed(QUERIED), ...OF_THE_QUERY }, 'signature'],
  [
    'a query with another state',
    ORDER,
    { ...signed({ ...QUERIED, result_pay: 'FAILURE' }), ...OF_THE_QUERY, result_pay: 'SUCCESS' },
    'signature',
    'MPAY_RESULT_QUERY',
  ],
  [
    'a query of another order',
    ORDER,
    { ...signed({ ...QUERIED, no_order: 'ORDER-2' }), ...OF_THE_QUERY },
    'value',
    'MPAY_RESULT_QUERY',
  ],
];
const PAYMENT = 'MPAY_VERIFY';
const asJson = JSON.stringify(
  cases.map(([, asked, answer, , name = PAYMENT]) => ({ asked, answer, interface: name })),
);
const lines = (members: Members) =>
  Object.entries(members)
    .map(([name, value]) => `${name}=${value}\n`)
    .join('');

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'tallystick-answers-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

const PEERS = 'conformance/peers';
const DRIVERS = 'test/interop/answers';

function copy(files: readonly string[], from: string): void {
  for (const file of files) copyFileSync(join(from, file), join(folder, file));
}

/** Builds the program of a language, and gives what it prints of the cases. */
const programs: Readonly<Record<string, () => Promise<string>>> = {
  jwcrypto: async () => {
    const [python = ''] = await buildPeer(peerNamed('jwcrypto'));
    const argv = ['-B', join(DRIVERS, 'answers.py'), join(PEERS, 'python'), JSON.stringify(jwk)];
    return execFileSync(python, argv, { input: asJson, encoding: 'utf8' });
  },
  'go-jose': async () => {
    copy(['go.mod', 'go.sum', 'lianlian.go', 'strict.go', 'reject.go'], join(PEERS, 'go'));
    copy(['answers.go'], DRIVERS);
    const program = join(folder, 'answers-go');
    execFileSync('go', ['build', '-o', program, '.'], { cwd: folder, stdio: 'pipe' });
    return execFileSync(program, [jwk.n ?? ''], { input: asJson, encoding: 'utf8' });
  },
  'nimbus-jose-jwt': async () => {
    const sources = ['LianLian', 'Reject'].map((name) =>
      join(PEERS, 'java/src/main/java/peer', `${name}.java`),
    );
    execFileSync('javac', ['-d', folder, ...sources, join(DRIVERS, 'Answers.java')], { stdio: 'pipe' });
    const argv = cases.flatMap(([, asked, answer, , name = PAYMENT]) => [name, lines(asked), lines(answer)]);
    return execFileSync('java', ['-cp', folder, 'peer.Answers', jwk.n ?? '', ...argv], { encoding: 'utf8' });
  },
  openssl: async () => {
    const sources = ['lianlian', 'rsa', 'octets'].map((name) => join(PEERS, 'c', `${name}.c`));
    const flags = (kind: string) =>
      execFileSync('pkg-config', [kind, 'libcrypto', 'jansson'], { encoding: 'utf8' })
        .split(/\s+/)
        .filter(Boolean);
    const program = join(folder, 'answers-c');
    execFileSync(
      'cc',
      [
        ...['-std=c11', '-Wall', '-Wextra', '-Werror', `-I${PEERS}/c`, ...flags('--cflags')],
        ...['-o', program, join(DRIVERS, 'answers.c'), ...sources, ...flags('--libs')],
      ],
      { stdio: 'pipe' },
    );
    return execFileSync(program, [JSON.stringify(jwk)], { input: asJson, encoding: 'utf8' });
  },
};

function peerNamed(name: string) {
  const peer = peers.find((one) => one.name === name);
  if (peer === undefined) throw new Error(`no peer is called ${name}`);
  return peer;
}

const skipped = new Map<string, string | undefined>();
for (const name of Object.keys(programs)) skipped.set(name, await whyNotBuilt(peerNamed(name)));

/** Asks the client to begin with what an answer means, as if a connection had given it. */
const CLIENT = `
import json, sys
sys.path.insert(0, 'examples/python')
import client
def outcome(name, asked, answer):
    case = {'network': 'lianlian', 'interface': name, 'value': asked, 'signType': 'SHA256withRSA', 'keys': [json.loads(sys.argv[1])]}
    try:
        return client.outcome_of(case, 0, (200, [], client.compact(answer)))['outcome']
    except (client.NotAuthentic, client.InvalidSignature, ArithmeticError):
        return 'unknown'
print(json.dumps([outcome(one['interface'], one['asked'], one['answer']) for one in json.load(sys.stdin)]))
`;

describe('the client to begin with, of conform init python-client', () => {
  const why = skipped.get('jwcrypto');
  it.skipIf(why !== undefined)(
    `takes no answer to another request${why ? ` (skipped ${why})` : ''}`,
    async () => {
      const [python = ''] = await buildPeer(peerNamed('jwcrypto'));
      // What names its payment by oid_paybill alone it does not call.
      const called = cases.filter(([, { no_order, no_refund }, { sign }]) => sign && (no_order || no_refund));
      const input = JSON.stringify(
        called.map(([, asked, answer, , name = PAYMENT]) => ({ asked, answer, interface: name })),
      );
      const argv = ['-B', '-c', CLIENT, JSON.stringify(jwk)];
      const outcomes = JSON.parse(execFileSync(python, argv, { input, encoding: 'utf8' }));
      expect(called.map(([what], index) => [what, outcomes[index]])).toEqual(
        called.map(([what, , , outcome]) => [what, outcome === 'taken' ? 'answered' : 'unknown']),
      );
    },
  );
});

// A machine that is busy starts a compiler for Java late.
describe('the code to copy takes for the answer to a request', { timeout: 300_000 }, () => {
  for (const [name, program] of Object.entries(programs)) {
    const why = skipped.get(name);
    it.skipIf(why !== undefined)(
      `in ${peerNamed(name).language}${why ? ` (skipped ${why})` : ''}`,
      async () => {
        const outcomes = JSON.parse(await program()) as readonly string[];
        expect(cases.map(([what], index) => [what, outcomes[index]])).toEqual(
          cases.map(([what, , , outcome]) => [what, outcome]),
        );
      },
    );
  }
});
