import { beforeAll, describe, expect, it, vi } from 'vitest';
import { partyDirectories, scratch } from '../keyFiles.js';
import { runProgram } from '../runProgram.js';

vi.mock(import('../../../conformance/trials/tableCases.js'), async (original) => {
  const { casesMadeOnce } = await import('../../conformance/casesMadeOnce.js');
  return casesMadeOnce(original);
});

const { directory } = scratch();
let member: string;

beforeAll(async () => {
  ({ member } = await partyDirectories(directory));
});

/** A server that refuses everything, and says where it is. */
const REFUSING = `
const server = require('node:http').createServer((_, response) => response.writeHead(403).end());
server.listen(0, '127.0.0.1', () => console.log(JSON.stringify({ url: 'http://127.0.0.1:' + server.address().port })));`;

describe('tallystick conform list', () => {
  const listed = async (...argv: readonly string[]) => {
    const { code, out, err } = await runProgram(['conform', 'list', '--json', ...argv]);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    return (JSON.parse(out) as { readonly id: string }[]).map(({ id }) => id);
  };

  /** The ids of the cases that a run reports, those that are not applicable, too. */
  const reported = ({ out }: { readonly out: string }) =>
    out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as { readonly type: string; readonly id: string })
      .filter(({ type }) => type === 'result')
      .map(({ id }) => id)
      .sort();

  it.each([
    ['client', 'call.mpay-verify.*'],
    ['server', 'serve.card-bin-query.*'],
    ['server', 'serve.slow-*'],
    ['receiver', 'receive.mpay-notification.*'],
    ['receiver', 'crash.mpay-verify.a*'],
    ['receiver', 'schedule.*.length-1'],
  ])('has the cases of conform %s: %s', async (who, pattern) => {
    const run = await runProgram(['conform', who, '--include', pattern, '--reporter', 'jsonl']);
    const asked = reported(run);
    expect(asked.length).toBeGreaterThan(1);
    expect((await listed('--include', pattern)).sort()).toEqual(asked);
  });

  it.each([
    ['call', /^call\./],
    ['serve', /^serve\./],
    ['receive', /^(?:receive|crash|schedule)\./],
    ['serial-pad', /^(?:serial-pad|property)\./],
  ])('filters by the operation %s', async (operation, ids) => {
    const found = await listed('--operation', operation);
    expect(found.length).toBeGreaterThan(5);
    expect(found.filter((id) => !ids.test(id))).toEqual([]);
  });

  it('narrows to interfaces as a run of a server does, which asks about slow requests whatever is offered', async () => {
    const narrowed = ['--interface', 'MPAY_APPLY', '--interface', 'CARD_BIN_QUERY'];
    const ids = reported(
      await runProgram([
        ...['conform', 'server', '--keys', member, ...narrowed, '--reporter', 'jsonl'],
        ...['--', process.execPath, '-e', REFUSING],
      ]),
    );
    expect(ids).toContain('serve.mpay-apply.success');
    expect(ids).toContain('serve.card-bin-query.success');
    expect(ids).toContain('serve.slow-body');
    expect((await listed('--operation', 'serve', ...narrowed)).sort()).toEqual(ids);
  });

  it('narrows to an interface as a run of a receiver does', async () => {
    const narrowed = ['--interface', 'MPAY_NOTIFICATION', '--include', 'receive.*.success*'];
    const run = await runProgram(['conform', 'receiver', ...narrowed, '--reporter', 'jsonl']);
    const ids = ['receive.mpay-notification.success', 'receive.mpay-notification.success.acts'];
    expect(reported(run)).toEqual(ids);
    expect((await listed(...narrowed)).sort()).toEqual(ids);
  });

  it('has the cases of codecs and clients of an interface, too', async () => {
    const globs = ['--include', '*.success', '--include', 'lianlian.*.request.*'];
    const ids = await listed('--interface', 'CARD_BIN_QUERY', ...globs);
    expect(ids.filter((id) => id.startsWith('lianlian.card-bin-query.request.')).length).toBeGreaterThan(5);
    expect(ids).toContain('call.card-bin-query.success');
    expect(ids).toContain('serve.card-bin-query.success');
    expect(ids.filter((id) => !id.includes('card-bin-query'))).toEqual([]);
  });

  it.each([
    [
      ['--operation', 'serve', '--include', '*.mpay-apply.success'],
      /^1 case\. .*conform server .*offers, of 8 or/,
    ],
    [
      ['--operation', 'receive', '--include', 'receive.*.s*'],
      /^\d+ cases\. .*conform receiver .*your merchant takes/,
    ],
    [
      ['--operation', 'call', '--include', '*.success'],
      /^\d+ cases\. .*conform client .*your client declares/,
    ],
    [['--include', 'serial-pad.*'], /^\d+ cases\. .*operations and messages that your testee declares/],
    [['--include', '*.success'], /^\d+ cases\. A run asks a part: .*--interface NAME narrows the list\.$/],
  ])('says below the list how it relates to a run: %j', async (options, line) => {
    const { code, out, err } = await runProgram(['conform', 'list', ...options]);
    expect({ code, err: err.trimEnd() }).toEqual({ code: 0, err: expect.stringMatching(line) });
    expect(err.split('\n')).toHaveLength(2);
    const lines = out.trimEnd().split('\n');
    expect(Number(/^[\d,]+/.exec(err)?.[0].replaceAll(',', ''))).toBe(lines.length);
    expect(lines.filter((one) => !/^\S+ {2}\S/.test(one))).toEqual([]);
  });

  it.each([
    ['server', 'serve'],
    ['client', 'call'],
    ['receiver', 'receive'],
  ])('says which operation is meant by %s', async (name, operation) => {
    const words = expect.stringMatching(`There is no operation ${name}; .* Did you mean ${operation}\\?\n$`);
    expect(await runProgram(['conform', 'list', '--operation', name])).toMatchObject({ code: 2, err: words });
    const required = await runProgram(['conform', '--require', name]);
    expect(required).toMatchObject({
      code: 2,
      err: expect.stringContaining(`${name} cannot be required`),
    });
    expect(required.err).toContain(`Did you mean ${operation}?`);
  });

  it('knows no other interface, and says which is meant', async () => {
    const { code, err } = await runProgram(['conform', 'list', '--interface', 'MPAY_APLY']);
    expect({ code, err }).toEqual({
      code: 2,
      err: 'error: There is no interface MPAY_APLY. Did you mean MPAY_APPLY? `tallystick tables` lists them.\n',
    });
  });

  it('shows a case of a server', async () => {
    const { out } = await runProgram(['conform', 'show', 'serve.slow-body']);
    expect(JSON.parse(out)).toMatchObject({ operation: 'serve', feature: 'limit' });
  });
});
