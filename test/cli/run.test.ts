import { execFileSync } from 'node:child_process';
import { Readable, Writable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { run } from '../../src/cli/run.js';
import { hasEscapeCodes, runProgram } from './runProgram.js';

const COMMANDS = [
  ['demo'],
  ['tables'],
  ['tables', 'import'],
  ['validate'],
  ['sample'],
  ['schema'],
  ['id'],
  ['id', 'message'],
  ['id', 'order'],
  ['id', 'serial'],
  ['seal'],
  ['open'],
  ['sign'],
  ['sign', 'lianlian'],
  ['verify'],
  ['verify', 'lianlian'],
  ['verify', 'unionpay'],
  ['inspect'],
];

describe('the program', () => {
  it('prints the version it is given', async () => {
    expect(await runProgram(['--version'])).toEqual({ code: 0, out: '1.2.3\n', err: '' });
  });

  it('lists the commands in its help', async () => {
    const { code, out } = await runProgram(['--help']);
    expect(code).toBe(0);
    for (const [command] of COMMANDS) expect(out).toContain(`  ${command}`);
  });

  it.each(COMMANDS.map((command) => [command.join(' '), command]))(
    '%s --help has an example',
    async (name, command) => {
      const { code, out, err } = await runProgram([...command, '--help']);
      expect(code).toBe(0);
      expect(err).toBe('');
      expect(out).toMatch(/^Examples?:$/m);
      expect(out).toContain(`  $ tallystick ${String(name).split(' ')[0]}`);
    },
  );

  it('says in the help that an interface means its request', async () => {
    expect((await runProgram(['validate', '--help'])).out).toContain('an interface means its request');
  });

  it.each([
    ['an unknown command', ['tabels'], 'Did you mean tables?'],
    ['an unknown option', ['tables', '--jsno'], 'Did you mean --json?'],
    ['a missing argument', ['validate'], 'missing required argument'],
    ['too many arguments', ['demo', 'more'], 'too many arguments'],
    ['a value that is not among the choices', ['schema', 'MPAY_VERIFY', '--form', 'jwe'], 'plain, wire'],
    ['a count that is no number', ['sample', 'MPAY_VERIFY', '--count', 'x'], 'whole number from 1'],
    ['a count of none', ['sample', 'MPAY_VERIFY', '--count', '0'], 'whole number from 1'],
    ['a seed beyond 32 bits', ['sample', 'MPAY_VERIFY', '--seed', '4294967296'], 'to 4294967295'],
    ['a subcommand left out', ['id'], 'Usage: tallystick id'],
  ])('ends with 2 for %s', async (_, argv, hint) => {
    const { code, out, err } = await runProgram(argv);
    expect(code).toBe(2);
    expect(out).toBe('');
    expect(err).toContain(hint);
  });

  it.each([
    ['MOBILE_NUMBER_VERIFICATON', 'MOBILE_NUMBER_VERIFICATION'],
    ['unionpay/CHANEL_LOGIN_INFO/request', 'unionpay/CHANNEL_LOGIN_INFO/request'],
    ['mpay_verfy/response', 'MPAY_VERIFY/response'],
    ['photo', 'ID_CARD_PHOTO_VERIFICATION'],
  ])('suggests a name for %s', async (typed, suggestion) => {
    for (const command of ['tables', 'validate', 'schema', 'sample']) {
      const { code, out, err } = await runProgram([command, typed]);
      expect(code).toBe(2);
      expect(out).toBe('');
      expect(err).toContain(`Did you mean ${suggestion}?`);
      expect(err).toContain('tallystick tables');
    }
  });

  it('suggests nothing where nothing is near', async () => {
    const { code, err } = await runProgram(['schema', 'QQQQ']);
    expect(code).toBe(2);
    expect(err).not.toContain('Did you mean');
    expect(err).toContain('tallystick tables');
  });

  it.each(['validate', 'schema', 'sample'])('%s refuses an interface without a table', async (command) => {
    const { code, err } = await runProgram([command, 'GET_CARD_LIST']);
    expect(code).toBe(2);
    expect(err).toContain('GET_CARD_LIST has no table');
  });

  it('lets no argument steer the terminal', async () => {
    const evil = 'x\u001B[31m\u001B]0;title\u0007\r\u009B2Jy';
    for (const argv of [
      ['schema', evil],
      [evil],
      ['tables', `--${evil}`],
      ['validate', 'MPAY_VERIFY', evil],
    ]) {
      const { code, err } = await runProgram(argv, { errIsTty: true, env: { NO_COLOR: '1' } });
      expect(code).toBe(2);
      // biome-ignore lint/suspicious/noControlCharactersInRegex: it is what must not be there
      expect(err).not.toMatch(/[\u0000-\u0009\u000B-\u001F\u007F-\u009F]/);
    }
  });

  it('colours a terminal only, and not with NO_COLOR', async () => {
    for (const argv of [['demo'], ['tables'], ['tables', 'MPAY_VERIFY']]) {
      expect(hasEscapeCodes((await runProgram(argv, { columns: 80 })).out)).toBe(true);
      expect(hasEscapeCodes((await runProgram(argv, { columns: 80, env: { NO_COLOR: '1' } })).out)).toBe(
        false,
      );
      expect(hasEscapeCodes((await runProgram(argv, { columns: 80, env: { TERM: 'dumb' } })).out)).toBe(
        false,
      );
      expect(hasEscapeCodes((await runProgram(argv)).out)).toBe(false);
    }
    expect(hasEscapeCodes((await runProgram(['schema', 'x'], { errIsTty: true })).err)).toBe(true);
    expect(hasEscapeCodes((await runProgram(['schema', 'x'])).err)).toBe(false);
  });

  it.each([80, 100, 140])('stays within %i columns', async (columns) => {
    for (const argv of [
      [],
      ['--help'],
      ['validate', '--help'],
      ['seal', '--help'],
      ['open', '--help'],
      ['sign', 'lianlian', '--help'],
      ['verify', 'lianlian', '--help'],
      ['verify', 'unionpay', '--help'],
      ['inspect', '--help'],
      ['tables'],
      ...INTERFACES.map((name) => ['tables', name]),
    ]) {
      const { out } = await runProgram(argv, { columns, env: { NO_COLOR: '1' } });
      const longest = Math.max(...out.split('\n').map(({ length }) => length));
      expect(longest, argv.join(' ')).toBeLessThanOrEqual(columns);
    }
  });

  it('tells the shell of a broken pipe', async () => {
    const broken = new Writable({
      highWaterMark: 1,
      write: (_chunk, _encoding, done) => done(Object.assign(new Error('broken pipe'), { code: 'EPIPE' })),
    });
    broken.on('error', () => {});
    const io = { stdin: Readable.from([]), stdout: broken, stderr: broken, env: {}, version: '1' };
    expect(await run(['sample', 'MPAY_VERIFY', '--seed', '1', '--count', '9'], io)).toBe(141);
  });

  it('ends quietly, but not with success, when its reader has seen enough', () => {
    const script =
      'npx tsx src/cli/main.ts sample MPAY_VERIFY --seed 1 --count 1000000 | head -n 1; echo "codes $PIPESTATUS"';
    const printed = execFileSync('bash', ['-c', `${script} 2>&1`], { encoding: 'utf8' });
    expect(printed.trim().split('\n')).toHaveLength(2);
    expect(printed).toMatch(/^\{"oid_partner".*\ncodes 141\n$/);
  });
});

const INTERFACES = [
  'CHANNEL_LOGIN_INFO',
  'ID_CARD_PHOTO_VERIFICATION',
  'MOBILE_NUMBER_VERIFICATION',
  'MPAY_VERIFY',
];

describe('demo', () => {
  it('is what the program does by itself', async () => {
    expect(await runProgram([])).toEqual(await runProgram(['demo']));
  });

  it('shows every interface, good and faulty, in less than 80 lines', async () => {
    const { code, out, err } = await runProgram(['demo']);
    expect(code).toBe(0);
    expect(err).toBe('');
    for (const name of INTERFACES) expect(out).toContain(`/${name}/request`);
    expect(out.match(/sample +valid$/gm)).toHaveLength(4);
    expect(out.match(/decoded +equal to the sample/gm)).toHaveLength(4);
    expect(out.match(/faulty +not valid, 1 violation$/gm)).toHaveLength(4);
    expect(out.split('\n').length).toBeLessThan(80);
    expect(out).toMatch(/Run next\n {2}npx tallystick .*\n {2}npx tallystick .*\n$/);
  });

  it('is the same every time and shows no personal data', async () => {
    const { out } = await runProgram(['demo'], { columns: 500, env: { NO_COLOR: '1' } });
    expect((await runProgram(['demo'], { columns: 500, env: { NO_COLOR: '1' } })).out).toBe(out);
    expect(out).toContain('"customerNm":"***"');
    expect(out).toContain('"phoneNo":"***"');
    expect(out).toContain('"userId":"***"');
    expect(out).not.toMatch(/\p{Script=Han}/u);
  });
});
