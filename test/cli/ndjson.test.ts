import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type Given, hasEscapeCodes, runProgram } from './runProgram.js';

interface Result {
  readonly line: number;
  readonly valid: boolean;
  readonly violations?: readonly { readonly code: string; readonly rule: string; readonly path: string }[];
  readonly notes?: readonly unknown[];
}

interface Streamed {
  readonly code: number;
  readonly results: readonly Result[];
  readonly summary: unknown;
  readonly err: string;
}

async function stream(stdin: Given['stdin'], ...options: string[]): Promise<Streamed> {
  const argv = ['validate', 'MOBILE_NUMBER_VERIFICATION/response', '--ndjson', ...options];
  const { code, out, err } = await runProgram(argv, stdin === undefined ? {} : { stdin });
  expect(out.endsWith('\n')).toBe(true);
  const lines = out
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));
  const { summary, ...rest } = lines.pop();
  expect(rest).toEqual({});
  return { code, results: lines, summary, err };
}

/** Every result as `line:verdict`, with the codes of what is wrong. */
function brief(results: readonly Result[]): readonly string[] {
  return results.map(({ line, valid, violations = [] }) =>
    valid ? `${line}:valid` : `${line}:${violations.map(({ code }) => code).join('+')}`,
  );
}

function response(text: string): string {
  return JSON.stringify({ msgResponse: { responseCode: '00', responseMsg: text } });
}

const GOOD = response('Success');
const CHINESE = response('验证成功，谢谢');
const LONG_CODE = '{"msgResponse":{"responseCode":"000","responseMsg":"Success"}}';

describe('validate --ndjson', () => {
  it('prints one result a line and a summary', async () => {
    const { code, results, summary, err } = await stream(`${GOOD}\n${LONG_CODE}\n{}\n`);
    expect(code).toBe(1);
    expect(brief(results)).toEqual(['1:valid', '2:too-long', '3:required']);
    expect(results[0]).toEqual({ line: 1, valid: true });
    expect(results[1]).toEqual({
      line: 2,
      valid: false,
      violations: [
        {
          code: 'too-long',
          path: '/msgResponse/responseCode',
          rule: 'length',
          field: 'responseCode',
          message: 'responseCode must be exactly 2 characters long.',
          reference: 'unionpay/MOBILE_NUMBER_VERIFICATION/response#msgResponse.responseCode',
        },
      ],
    });
    expect(summary).toEqual({ lines: 3, valid: 1, notValid: 2, byRule: { length: 1, required: 1 } });
    expect(err).toBe('3 lines: 1 valid, 2 not valid\n  length    1 violation\n  required  1 violation\n');
  });

  it('ends with 0 where every line is valid, and with 1 where none was judged', async () => {
    const { code, summary } = await stream(`${GOOD}\n${CHINESE}\n`);
    expect(code).toBe(0);
    expect(summary).toEqual({ lines: 2, valid: 2, notValid: 0, byRule: {} });
    const empty = await stream('');
    expect(empty).toMatchObject({
      code: 1,
      results: [],
      summary: { lines: 0, valid: 0, notValid: 0, byRule: {} },
    });
  });

  it('has notes where there are any', async () => {
    const { code, results } = await stream(`${response('好'.repeat(40))}\n`);
    expect(code).toBe(0);
    expect(results).toMatchObject([{ line: 1, valid: true, notes: [{ erratum: 'length-unit' }] }]);
    expect(results[0]).not.toHaveProperty('violations');
    const strict = await stream(`${response('好'.repeat(40))}\n`, '--reading', 'strict');
    expect(brief(strict.results)).toEqual(['1:too-long']);
  });

  it('counts blank lines and gives them no result', async () => {
    const { results, summary } = await stream(`\n${GOOD}\n   \n\t\n\r\n{}\n\n`);
    expect(brief(results)).toEqual(['2:valid', '6:required']);
    expect(summary).toMatchObject({ lines: 7, valid: 1, notValid: 1 });
  });

  it('takes CRLF, and a last line without newline', async () => {
    const { results, summary } = await stream(`${GOOD}\r\n${LONG_CODE}\r\n\r\n${CHINESE}`);
    expect(brief(results)).toEqual(['1:valid', '2:too-long', '4:valid']);
    expect(summary).toMatchObject({ lines: 4 });
  });

  it('is the same wherever the chunks end', async () => {
    const bytes = Buffer.from(`${CHINESE}\n${LONG_CODE}\r\n\n${response('😀')}\n${GOOD}`);
    const whole = await stream([bytes]);
    expect(brief(whole.results)).toEqual(['1:valid', '2:too-long', '4:valid', '5:valid']);
    for (let size = 1; size < 70; size++) {
      const chunks = Array.from({ length: Math.ceil(bytes.length / size) }, (_, index) =>
        bytes.subarray(index * size, (index + 1) * size),
      );
      expect(await stream(chunks), `chunks of ${size}`).toEqual(whole);
    }
  });

  it('is the same for a file of many chunks', async () => {
    const lines = Array.from({ length: 30_000 }, (_, index) =>
      index % 1000 === 999
        ? '{"msgResponse":0}'
        : response('验'.repeat(1 + (index % 33)) + 'a'.repeat(index % 2)),
    );
    const path = join(mkdtempSync(join(tmpdir(), 'tallystick-')), 'many.ndjson');
    writeFileSync(path, lines.join('\n'));
    const { code, results, summary } = await stream(undefined, path);
    expect(code).toBe(1);
    expect(results.map(({ line }) => line)).toEqual(lines.map((_, index) => index + 1));
    expect(results.filter(({ valid }) => !valid).map(({ line }) => line)).toEqual(
      Array.from({ length: 30 }, (_, index) => 1000 * (index + 1)),
    );
    expect(summary).toEqual({ lines: 30_000, valid: 29_970, notValid: 30, byRule: { type: 30 } });
  });

  it('finds syntax faults by line', async () => {
    const { results, summary } = await stream(`{\n[1]\nnull\n\uFEFF${GOOD}\n"${GOOD}\n${GOOD} ${GOOD}\n`);
    expect(brief(results)).toEqual([
      '1:not-json',
      '2:type',
      '3:type',
      '4:byte-order-mark',
      '5:not-json',
      '6:not-json',
    ]);
    expect(summary).toMatchObject({ byRule: { syntax: 4, type: 2 } });
  });

  it('refuses only the line that is not UTF-8', async () => {
    const broken = Buffer.concat([
      Buffer.from(`${CHINESE}\n{"msgResponse":{"responseCode":"00","responseMsg":"`),
      Buffer.of(0xe9, 0xaa),
      Buffer.from(`"}}\n${response('\uFFFD')}\n${CHINESE}\n`),
    ]);
    for (const options of [[], ['--strict-json']]) {
      const { results } = await stream([broken], ...options);
      expect(brief(results)).toEqual(['1:valid', '2:not-utf-8', '3:valid', '4:valid']);
    }
  });

  it('looks for duplicate members with --strict-json only', async () => {
    const twice = '{"msgResponse":{"responseCode":"00","responseCode":"00","responseMsg":"Success"}}';
    const lines = `${twice}\n\n${CHINESE}\n{\n${LONG_CODE}\n`;
    expect(brief((await stream(lines)).results)).toEqual(['1:valid', '3:valid', '4:not-json', '5:too-long']);
    expect(brief((await stream(lines, '--strict-json')).results)).toEqual([
      '1:duplicate-member',
      '3:valid',
      '4:not-json',
      '5:too-long',
    ]);
    expect((await runProgram(['validate', '--help'])).out.replace(/\s+/g, ' ')).toContain(
      'duplicate member names',
    );
  });

  it('refuses a line over 16 MiB and goes on', async () => {
    function* chunks(): Generator<Uint8Array> {
      yield Buffer.from(`${GOOD}\n{"a":"`);
      for (let mebibytes = 0; mebibytes < 40; mebibytes++) yield Buffer.alloc(0x100000, 'x');
      yield Buffer.from(`"}\n${CHINESE}\n`);
    }
    for (const options of [[], ['--strict-json']]) {
      const { results } = await stream(chunks(), ...options);
      expect(brief(results)).toEqual(['1:valid', '2:too-large', '3:valid']);
      expect(results[1]?.violations).toMatchObject([{ rule: 'syntax', path: '' }]);
    }
  });

  it('takes a line of exactly 16 MiB', async () => {
    const line = Buffer.alloc(16 * 0x100000, ' ');
    line.write(GOOD);
    function* chunks(bytes: Buffer): Generator<Uint8Array> {
      for (let start = 0; start < bytes.length; start += 0x100000)
        yield bytes.subarray(start, start + 0x100000);
    }
    expect(brief((await stream(chunks(Buffer.concat([line, Buffer.from('\n')])))).results)).toEqual([
      '1:valid',
    ]);
    expect(brief((await stream(chunks(Buffer.concat([line, Buffer.from(' \n')])))).results)).toEqual([
      '1:too-large',
    ]);
    expect(brief((await stream(chunks(line))).results)).toEqual(['1:valid']);
  });

  it('shows progress on a terminal only', async () => {
    const argv = ['validate', 'MOBILE_NUMBER_VERIFICATION/response', '--ndjson'];
    const onTerminal = await runProgram(argv, { stdin: `${GOOD}\n`, errIsTty: true, env: { NO_COLOR: '1' } });
    expect(onTerminal.err).toContain('0 lines');
    expect(hasEscapeCodes(onTerminal.err)).toBe(true);
    expect(onTerminal.err.endsWith('1 line: 1 valid, all valid\n')).toBe(true);
    expect(onTerminal.out).toBe(
      '{"line":1,"valid":true}\n{"summary":{"lines":1,"valid":1,"notValid":0,"byRule":{}}}\n',
    );
    const elsewhere = await runProgram(argv, { stdin: `${GOOD}\n` });
    expect(elsewhere.err).toBe('1 line: 1 valid, all valid\n');
  });

  it('says nothing of the values', async () => {
    const { code, out, err } = await runProgram(['validate', 'MPAY_VERIFY', '--ndjson'], {
      stdin: '{"verify_code":"s3cret!!!"}\n{"token":s3cret}\n',
    });
    expect(code).toBe(1);
    expect(out + err).not.toContain('s3cret');
  });
});
