import { execFile, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { createTestKeys, diagnose, readCapture, writeTestKeys } from 'tallystick/envelope';
import { serveGateway } from 'tallystick/gateway';
import { createClient } from 'tallystick/http';
import { aggregateDirect, unifiedDirect } from 'tallystick/lianlian';
import { samples } from 'tallystick/samples';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { conform } from '../../conformance/conform.js';

const CHECK = 'exit(extension_loaded("openssl") && PHP_VERSION_ID >= 80100 ? 0 : 1);';
const hasPhp = spawnSync('php', ['-r', CHECK]).status === 0;

const PEER = 'conformance/peers/php';
const PHP = ['-d', 'display_errors=stderr', '-d', 'error_reporting=-1'];

/** What a program in PHP prints that has the peer's files. */
async function printed(program: string): Promise<string> {
  const required = ['unionpay', 'lianlian'].map((name) => `require '${PEER}/${name}.php';`).join(' ');
  const { stdout } = await promisify(execFile)('php', [...PHP, '-r', `${required} ${program}`]);
  return stdout;
}

describe.skipIf(!hasPhp)('the peer in PHP (skipped where there is no PHP with openssl)', () => {
  it('passes the suite, and takes a sign type in any letter case', async () => {
    const { failures, restarts, counts } = await conform(
      { command: ['php', `${PEER}/testee.php`] },
      { seed: 1, profile: { readings: { 'sign-type-letter-case': 'tolerant' } } },
    );
    expect(failures).toEqual([]);
    expect(restarts).toEqual([]);
    expect(counts.passed).toBeGreaterThan(400);
  });

  it('says which key it lacks, and under which names its own keys go', () => {
    const { status, stderr } = spawnSync(
      'php',
      [...PHP, `${PEER}/first-request.php`, 'http://127.0.0.1:1', '/nowhere'],
      { encoding: 'utf8' },
    );
    expect(status).not.toBe(0);
    const [message = ''] = /no key in .*/.exec(stderr) ?? [];
    expect(message).toMatch(/^no key in \/nowhere\/signing\.key\.pem; the directory has /);
    for (const due of [
      'signing.key.pem (yours)',
      'network-signing.cert.pem and network-encryption.cert.pem',
      'copy your own files under these names',
      'npx tallystick serve',
    ])
      expect(message).toContain(due);
  });

  it('signs no value that is not a text, and leaves lists out', async () => {
    const source = (members: string) =>
      printed(
        `try { echo lianlian_source(${members}); } catch (InvalidArgumentException $e) { echo $e->getMessage(); }`,
      );
    expect(await source("['b' => '1', 'a' => 2, 'list' => [['x' => 'y']], 'c' => null]")).toBe('a=2&b=1');
    for (const value of ["['frms_ware_category' => '4005']", 'new stdClass()', 'true', '1.5']) {
      expect(await source(`['risk_item' => ${value}]`)).toMatch(/^risk_item must be a string/);
    }
  });

  it.each([
    ["['sign' => ['x'], 'sign_type' => 'RSA']", 'signature: The signature is missing or does not hold'],
    ["['sign' => 'x', 'sign_type' => ['RSA']]", 'value: sign_type is missing, or not one'],
    ["['sign' => 'x', 'sign_type' => 'sha256WITHrsa', 'a' => new stdClass()]", 'signature: The signature'],
    ["['sign' => 'x']", 'value: sign_type is missing'],
    ['[]', 'signature: The signature is missing'],
  ])('refuses %s with a sentence', async (members, expected) => {
    const program = `$key = openssl_pkey_new(); try { lianlian_verify(${members}, openssl_pkey_get_public(openssl_pkey_get_details($key)['key'])); }`;
    expect(await printed(`${program} catch (Reject $e) { echo "$e->rule: {$e->getMessage()}"; }`)).toContain(
      expected,
    );
  });

  // MPAY_RESULT_QUERY: its table says of "bank_name", "memo" and "card_no" that they take no part.
  it.each([
    ["UNSIGNED['MPAY_RESULT_QUERY']", 'no_order,ret_code,sign,sign_type'],
    ["UNSIGNED['EASYPAY_RESULT_QUERY']", 'does not hold'],
    ['[]', 'does not hold'],
  ])('leaves out what is not signed of a query: %s', async (unsigned, expected) => {
    const program = `$key = openssl_pkey_new(); $public = openssl_pkey_get_public(openssl_pkey_get_details($key)['key']);
      $answer = ['sign_type' => 'SHA256withRSA', 'no_order' => '7', 'ret_code' => '0000'];
      $answer['sign'] = lianlian_sign($answer, $key, 'SHA256withRSA');
      $answer += ['bank_name' => '工商银行', 'memo' => '余额不足', 'card_no' => '622208*********0000'];
      try {
        $members = array_keys(lianlian_answered(['no_order' => '7'], json_encode($answer), $public, ${unsigned}));
        sort($members);
        echo implode(',', $members);
      } catch (OutcomeUnknown $e) { echo $e->getMessage(); }`;
    expect(await printed(program)).toContain(expected);
  });

  it.each([
    ["['no_order' => '7', 'ret_code' => '0000']", '0000'],
    ["['no_order' => '8', 'ret_code' => '0000']", 'another no_order'],
    ["['oid_partner' => '2', 'ret_code' => '0000']", 'another oid_partner'],
    ["['user_id' => 'u2', 'ret_code' => '0000']", 'another user_id'],
    ["['money_order' => '88', 'ret_code' => '0000']", '0000'],
    ["['money_order' => '88.01', 'ret_code' => '0000']", 'another money_order'],
    ["['money_order' => '88.00 CNY', 'ret_code' => '0000']", 'another money_order'],
    // A step of an order has a number of LianLian that is not that of the first one.
    ["['no_order' => '7', 'oid_paybill' => '10', 'ret_code' => '0000']", '0000'],
    ["['ret_code' => '0000']", '0000'],
  ])('takes the signed answer %s to order 7 for what it is', async (members, expected) => {
    const program = `$key = openssl_pkey_new(); $public = openssl_pkey_get_public(openssl_pkey_get_details($key)['key']);
      $answer = ['sign_type' => 'SHA256WITHRSA'] + ${members};
      $answer['sign'] = lianlian_sign($answer, $key, 'SHA256WITHRSA');
      try { echo lianlian_answered(['oid_partner' => '1', 'user_id' => 'u1', 'no_order' => '7', 'money_order' => '88.00', 'oid_paybill' => '9'], json_encode($answer), $public)['ret_code']; }
      catch (OutcomeUnknown $e) { echo $e->getMessage(); }`;
    expect(await printed(program)).toContain(expected);
  });

  it.each([
    ["['no_refund' => 'R1']", "['no_refund' => 'R1']", '0000'],
    ["['no_refund' => 'R1']", "['no_refund' => 'R2']", 'another no_refund'],
    ["['money_refund' => '8.00']", "['money_refund' => '8.0']", '0000'],
    ["['money_refund' => '8.00']", "['money_refund' => '80.0']", 'another money_refund'],
    ["['oid_paybill' => '9']", "['oid_paybill' => '9', 'no_order' => '7']", '0000'],
    ["['oid_paybill' => '9']", "['oid_paybill' => '10', 'no_order' => '7']", 'another oid_paybill'],
  ])('compares what is asked without an order: %s, and the answer %s', async (asked, members, expected) => {
    const program = `$key = openssl_pkey_new(); $public = openssl_pkey_get_public(openssl_pkey_get_details($key)['key']);
      $answer = ['sign_type' => 'SHA256withRSA', 'ret_code' => '0000'] + ${members};
      $answer['sign'] = lianlian_sign($answer, $key, 'SHA256withRSA');
      try { echo lianlian_answered(${asked}, json_encode($answer), $public)['ret_code']; }
      catch (OutcomeUnknown $e) { echo $e->getMessage(); }`;
    expect(await printed(program)).toContain(expected);
  });

  it.each([
    ['false', 'no answer'],
    ["'<html>'", 'no answer'],
    [`'{"ret_code":"1001"}'`, 'not signed: ret_code 1001, proves nothing'],
    [`'{"ret_code":"1001","sign":null}'`, 'not signed: ret_code 1001'],
    [`'{"ret_code":"\\u001b[2J"}'`, 'not signed: ret_code unreadable'],
    [`'{"ret_code":"0000","sign":"eA==","sign_type":"RSA"}'`, 'sign_type is missing, or not one'],
    [`'{"ret_code":"0000","sign":"eA==","sign_type":"SHA256WITHRSA"}'`, 'does not hold'],
  ])('says that the answer %s proves nothing', async (body, expected) => {
    const program = `$key = openssl_pkey_get_public(openssl_pkey_get_details(openssl_pkey_new())['key']);
      try { lianlian_answered([], ${body}, $key); echo 'taken'; } catch (OutcomeUnknown $e) { echo $e->getMessage(); }`;
    const message = await printed(program);
    expect(message).toContain(expected);
    expect(message).toMatch(/query first$/);
  });

  it('has an amount of whole fen in its README', async () => {
    const [, code = ''] = /`(sprintf\(.*?\))`/.exec(readFileSync(`${PEER}/README.md`, 'utf8')) ?? [];
    const amounts = '8800, 8805, 7, 123456789';
    expect(await printed(`foreach ([${amounts}] as $fen) { echo ${code}, ' '; }`)).toBe(
      '88.00 88.05 0.07 1234567.89 ',
    );
  });

  it('has a sentence for every rule by which it refuses', async () => {
    const files = ['unionpay', 'lianlian']
      .map((name) => readFileSync(`${PEER}/${name}.php`, 'utf8'))
      .join('');
    const rules = [...new Set([...files.matchAll(/new Reject\('([\w-]+)'\)/g)].map(([, rule]) => rule))];
    expect(rules.length).toBeGreaterThan(7);
    for (const rule of rules) {
      expect(await printed(`echo (new Reject('${rule}'))->getMessage();`)).toMatch(/^[A-Z\w].*\.$/);
    }
  });
});

describe.skipIf(!hasPhp)('the programs in PHP (skipped where there is no PHP with openssl)', () => {
  let directory: string;
  let keys: Awaited<ReturnType<typeof createTestKeys>>;
  let gateway: Awaited<ReturnType<typeof serveGateway>>;

  beforeAll(async () => {
    directory = mkdtempSync(join(tmpdir(), 'tallystick-php-'));
    mkdirSync(join(directory, 'books'));
    keys = await createTestKeys();
    await writeTestKeys(join(directory, 'keys'), keys);
    gateway = await serveGateway({ keys: keys.network.ring });
  });
  afterAll(async () => {
    await gateway.close();
    rmSync(directory, { recursive: true });
  });

  const books = () => join(directory, 'books');
  const memberKeys = () => join(directory, 'keys/member');
  const env = () => ({ ...process.env, BOOKS: books() });

  /** Runs first-request.php and types the code that the payer receives. */
  async function firstRequest(...given: readonly string[]) {
    const program = spawn('php', [...PHP, `${PEER}/first-request.php`, ...given], { env: env() });
    const printed = { stdout: '', stderr: '' };
    program.stdout.on('data', (data) => {
      printed.stdout += data;
      if (printed.stdout.endsWith('shows it: ')) {
        program.stdin.end(`${gateway.world('default').texts().at(-1)?.code}\n`);
      }
    });
    program.stderr.on('data', (data) => (printed.stderr += data));
    const [code] = await once(program, 'close');
    return { code, ...printed };
  }

  it('call both networks, and pay in two steps, whose second answer has its sign type in capitals', async () => {
    const { code, stdout, stderr } = await firstRequest(gateway.url, memberKeys());
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    const lines = [
      'UnionPay: 00\nCARD_BIN_QUERY: 0000\nMPAY_APPLY: 8888',
      'The code that the payer received; the inspector of serve shows it: MPAY_VERIFY of (\\w{26}): 0000',
      `What became of it: php ${PEER}/query.php ${gateway.url} ${memberKeys()} \\1 \\d{14}`,
      `Refund, once it is paid: php ${PEER}/refund.php ${gateway.url} ${memberKeys()} apply \\1 88.00`,
    ];
    expect(stdout).toMatch(new RegExp(`^${lines.join('\n')}\n$`));
  });

  /** Runs a command that a program has printed, as a shell would. */
  function run(command: string) {
    const [program = '', ...argv] = command.split(' ');
    const started = spawn(program, [...PHP, ...argv], { env: env() });
    return new Promise<{ code: number | null; stdout: string; stderr: string }>((resolve) => {
      const printed = { stdout: '', stderr: '' };
      started.stdout.on('data', (data) => (printed.stdout += data));
      started.stderr.on('data', (data) => (printed.stderr += data));
      started.on('close', (code) => resolve({ code, ...printed }));
    });
  }
  const commandOf = (stdout: string, name: string) =>
    new RegExp(`(php \\S*/${name}\\.php .*)$`, 'm').exec(stdout)?.[1] ?? '';

  describe('query.php', () => {
    it('knows what became of a payment, whatever members its answer has that nobody signs', async () => {
      const cards: boolean[] = [];
      // An order has the number of its card in each answer or in none.
      while (new Set(cards).size < 2 && cards.length < 30) {
        const { stdout } = await firstRequest(gateway.url, memberKeys());
        const number = /MPAY_VERIFY of (\w+)/.exec(stdout)?.[1];
        for (const stderr of [`paid ${number}\n`, '', '']) {
          // The first one books it.
          expect(await run(commandOf(stdout, 'query'))).toEqual({
            code: 0,
            stdout: `${number}: paid\n`,
            stderr,
          });
        }
        const { exchanges } = await gateway.world('default').exchanges({ limit: 10_000 });
        const last = exchanges.findLast((exchange) => exchange.interface === 'MPAY_RESULT_QUERY');
        cards.push(JSON.stringify(last?.response).includes('card_no'));
      }
      expect(cards).toContain(true);
    });

    // The gateway reads how the amount ends.
    it.each([
      ['88.02', 3, 'not known yet (PROCESSING)'],
      ['88.03', 1, 'not paid'],
    ])('says of a payment of %s: %s', async (amount, code, state) => {
      const { stdout } = await firstRequest(gateway.url, memberKeys(), amount);
      expect(await run(commandOf(stdout, 'query'))).toEqual({
        code,
        stdout: expect.stringMatching(new RegExp(`^\\w{26}: ${state.replace(/[()]/g, '\\$&')}\n$`)),
        stderr: '',
      });
    });

    it('books no other amount than was asked for', async () => {
      const { stdout } = await firstRequest(gateway.url, memberKeys());
      for (const file of readdirSync(books()).filter((name) => name.startsWith('no_order-amount-'))) {
        writeFileSync(join(books(), file), '88.01');
      }
      expect(await run(commandOf(stdout, 'query'))).toMatchObject({
        code: 3,
        stdout: expect.stringContaining('money_order is another than that of the shop'),
      });
    });

    it('asks by the query of another product where it is named', async () => {
      const client = createClient({ network: 'lianlian', baseUrl: gateway.url, keys: keys.member.ring });
      const { value } = samples(unifiedDirect.request, { seed: 1 }).next();
      const own = { oid_partner: '201304121000001004', sign_type: 'SHA256withRSA' } as const;
      const order = {
        ...value,
        ...own,
        no_order: 'UNIFIED-1',
        dt_order: '20260301160000',
        money_order: '88.02',
      };
      await client.call(unifiedDirect, order, { path: '/v1/paycreatebill' });
      const command = `php ${PEER}/query.php ${gateway.url} ${memberKeys()} UNIFIED-1 20260301160000`;
      expect((await run(`${command} AGGREGATE_RESULT_QUERY`)).stdout).toBe(
        'UNIFIED-1: not known yet (PROCESSING)\n',
      );
      const elsewhere = await run(`${command} EASYPAY_RESULT_QUERY`);
      // It is a query that was answered.
      expect(elsewhere).toEqual({
        code: 3,
        stdout: 'UNIFIED-1: not known yet (not signed: ret_code 8901, proves nothing; query again later)\n',
        stderr:
          'EASYPAY_RESULT_QUERY knows no such order. If it is of another product, ask with MPAY_RESULT_QUERY or AGGREGATE_RESULT_QUERY as last argument.\n',
      });
      expect(await run(`${command} REFUND_RESULT_QUERY`)).toMatchObject({ code: 2, stdout: '' });
    });

    it('says how it is started, and that an order is not known', async () => {
      const command = `php ${PEER}/query.php`;
      expect(await run(command)).toMatchObject({ code: 2, stderr: expect.stringMatching(/^usage: /) });
      expect(await run(`${command} ${gateway.url} ${memberKeys()} NONE 20260301160000`)).toMatchObject({
        code: 3,
        stdout: expect.stringContaining('NONE: not known yet (not signed: ret_code 8901'),
        stderr: expect.stringMatching(/^MPAY_RESULT_QUERY .*EASYPAY_RESULT_QUERY or AGGREGATE_RESULT_QUERY/),
      });
    });
  });

  it('refund what was paid, by the command that is printed', async () => {
    const { stdout } = await firstRequest(gateway.url, memberKeys(), '88.50');
    expect(await run(commandOf(stdout, 'refund'))).toMatchObject({
      code: 0,
      stdout: expect.stringMatching(/^\w{26}: refunded\n$/),
    });
  });

  it('say what an answer that nobody signed proves', async () => {
    gateway.world('default').addFault({ fault: 'unsigned', operation: 'CARD_BIN_QUERY', nth: 1 });
    const { code, stdout, stderr } = await firstRequest(gateway.url, memberKeys());
    expect(stdout).toMatch(/^\d{14}[0-9a-f]{12}: not signed: ret_code \d{4}, proves nothing; query first$/m);
    expect({ code, stderr }).toEqual({ code: 1, stderr: '' });
  });

  it('take no signed answer to another payment', async () => {
    gateway.world('default').addFault({ fault: 'other-request', operation: 'MPAY_APPLY', nth: 1 });
    const { code, stdout, stderr } = await firstRequest(gateway.url, memberKeys());
    expect(stdout).toMatch(
      /^\d{14}[0-9a-f]{12}: The answer has another \w+ and proves nothing; query first$/m,
    );
    expect({ code, stderr }).toEqual({ code: 1, stderr: '' });
  });

  it('note the order before they ask for it', async () => {
    rmSync(books(), { recursive: true });
    mkdirSync(books());
    await firstRequest(gateway.url, memberKeys());
    const amounts = readdirSync(books()).map((file) => [
      file.slice(0, 15),
      readFileSync(join(books(), file), 'utf8'),
    ]);
    expect(amounts).toEqual([['no_order-amount', '88.00']]);
  });

  describe('refund.php', () => {
    let orders = 0;

    /** An order of 88.00 that is paid in one call. */
    async function paidOrder(): Promise<string> {
      const client = createClient({ network: 'lianlian', baseUrl: gateway.url, keys: keys.member.ring });
      const { value } = samples(aggregateDirect.request, { seed: 1 }).next();
      const no_order = `REFUNDED-${++orders}`;
      const own = { oid_partner: '201304121000001004', sign_type: 'SHA256withRSA' } as const;
      const order = { ...value, ...own, no_order, money_order: '88.00' };
      await client.call(aggregateDirect, order, { path: '/llwalletapi/combinepay.htm' });
      return no_order;
    }

    const refund = (...given: readonly string[]) =>
      run(['php', `${PEER}/refund.php`, gateway.url, memberKeys(), ...given].join(' '));

    /** What the program prints to ask again with. */
    const queryOf = (stdout: string) => / (query \w+ \d{14})$/m.exec(stdout)?.[1]?.split(' ') ?? [];
    const bookedRefunds = () =>
      readdirSync(books()).filter((file) => file.startsWith('oid_refundno-booked-'));

    beforeEach(() => {
      rmSync(books(), { recursive: true });
      mkdirSync(books());
    });

    it('asks for a refund, and books it once', async () => {
      const { code, stdout, stderr } = await refund('apply', await paidOrder(), '8.00');
      expect({ code, stdout }).toEqual({ code: 0, stdout: expect.stringMatching(/^\w{26}: refunded\n$/) });
      const [, number = ''] = /^refunded (\w{26})$/m.exec(stderr) ?? [];
      expect(bookedRefunds()).toHaveLength(1);
      const again = await refund('query', number, number.slice(0, 14));
      expect(again).toEqual({ code: 0, stdout: `${number}: refunded\n`, stderr: '' });
      expect(bookedRefunds()).toHaveLength(1);
    });

    it.each([
      ['8.02', 'being processed', 3],
      ['8.03', 'not refunded', 1],
    ])('books no refund of %s: %s', async (amount, state, code) => {
      const applied = await refund('apply', await paidOrder(), amount);
      expect(applied).toMatchObject({ code, stdout: expect.stringContaining(`: ${state}\n`), stderr: '' });
      expect(bookedRefunds()).toEqual([]);
      if (code === 1) return;
      expect(await refund(...queryOf(applied.stdout))).toEqual(applied);
    });

    it('says where a refund that was declined can be asked about, and does not go in a circle', async () => {
      const declined = await refund('apply', await paidOrder(), '88.01');
      expect(declined).toMatchObject({
        code: 3,
        stderr: 'npx tallystick codes 5007 says what the code means.\n',
      });
      const unknown = await refund(...queryOf(declined.stdout));
      expect(unknown).toMatchObject({
        code: 3,
        stdout: expect.stringMatching(
          /\nLianLian has no such refund, .*ask LianLian before you refund again\.\n$/,
        ),
      });
      expect(unknown.stdout).not.toContain('Query: ');
    });

    it.each(['8', '0.00', '8.000', '-8.00'])('asks for no refund of %s', async (amount) => {
      expect(await refund('apply', 'ORDER', amount)).toEqual({
        code: 2,
        stdout: '',
        stderr: 'AMOUNT is such as 8.00\n',
      });
    });

    it('says how to ask when the answer proves nothing, and books what the query answers', async () => {
      gateway.world('default').addFault({ fault: 'unsigned', operation: 'REFUND_APPLY', nth: 1 });
      const lost = await refund('apply', await paidOrder(), '8.00');
      expect(lost).toMatchObject({ code: 3, stdout: expect.stringContaining('not known yet (not signed') });
      expect(bookedRefunds()).toEqual([]);
      expect(await refund(...queryOf(lost.stdout))).toMatchObject({ code: 0 });
      expect(bookedRefunds()).toHaveLength(1);
    });

    it('books no refund that the shop has not noted', async () => {
      const { stdout } = await refund('apply', await paidOrder(), '8.02');
      rmSync(books(), { recursive: true });
      mkdirSync(books());
      const number = stdout.slice(0, 26);
      expect(await refund('query', number, number.slice(0, 14))).toMatchObject({
        code: 3,
        stdout: expect.stringContaining('the shop has no such no_refund'),
      });
    });

    it('says how it is started', async () => {
      expect(await refund()).toMatchObject({ code: 2, stderr: expect.stringMatching(/^usage: /) });
    });
  });

  it('capture a request as it is sent, for diagnose', async () => {
    const file = join(directory, 'request.http');
    const program = `require '${PEER}/call.php';
      $body = '{"memberIIN": "47980156"}';
      $keys = new Keys('${directory}/keys/member');
      $kid = json_decode(file_get_contents('${directory}/keys/member/key-ring.json'), true)['signing'][0]['kid'];
      $jws = unionpay_sign($body, $keys->signing, $kid, '39990029', '/v1/verify', time());
      capture('${file}', 'https://gateway.example/v1/verify', $body, "UPI-JWS: $jws");`;
    await printed(program);
    expect(statSync(file).mode & 0o077).toBe(0);
    const ids = (bytes: Buffer) => {
      const { findings } = diagnose(readCapture(bytes), keys.member.ring, {
        requestPath: '/v1/verify',
        appId: '39990029',
      });
      return findings.map(({ id }) => id);
    };
    const captured = readFileSync(file);
    expect(String(captured)).toContain('\r\nContent-Type: application/json; charset=utf-8\r\n');
    expect(ids(captured)).toEqual([]);
    expect(ids(Buffer.from(String(captured).replace(': "', ':"')))).toEqual(['signed-pretty']);
  });

  it('say how they are started', async () => {
    const { code, stderr } = await firstRequest();
    expect({ code, stderr }).toEqual({
      code: 2,
      stderr: expect.stringMatching(/^usage: php first-request\.php/),
    });
  });
});
