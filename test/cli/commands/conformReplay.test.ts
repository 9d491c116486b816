import { describe, expect, it, vi } from 'vitest';
import { loadVectors } from '../../../conformance/vectors/loadVectors.js';
import { answersOf } from '../../../src/cli/commands/conform/answersOf.js';
import { scratch } from '../keyFiles.js';
import { runProgram } from '../runProgram.js';

vi.mock(import('../../../conformance/trials/tableCases.js'), async (original) => {
  const { casesMadeOnce } = await import('../../conformance/casesMadeOnce.js');
  return casesMadeOnce(original);
});

const { file } = scratch();
const ID = 'kv-source.zero-stays';
const zero = loadVectors().find(({ id }) => id === ID);

/** A testee that leaves out a zero, as a language does for which "0" is false, and signs nothing. */
const testee = file(
  'testee.mjs',
  `import { createInterface } from 'node:readline';
const send = (message) => process.stdout.write(JSON.stringify(message) + '\\n');
for await (const line of createInterface({ input: process.stdin })) {
  const { type, id } = JSON.parse(line);
  if (type === 'bye') break;
  if (type === 'hello')
    send({ type: 'ready', protocol: 1, implementation: { name: 'php' }, operations: ['kv-source', 'kv-sign'] });
  if (type === 'case') send({ type: 'result', id, status: 'ok', output: { source: 'b=1', sign: 'AA==' } });
}
`,
);

describe('the right output of a vector', () => {
  // LianLian leaves out what is empty; a zero is not.
  it('is in what show prints', async () => {
    const { out } = await runProgram(['conform', 'show', ID]);
    expect(JSON.parse(out)).toMatchObject({ id: ID, output: { source: 'a=0&b=1' } });
  });

  it('is printed by replay, with what was received', async () => {
    const { code, out } = await runProgram(['conform', 'replay', ID, '--', process.execPath, testee]);
    expect(code).toBe(1);
    expect(out).toContain(
      'The one right output:\n{\n  "source": "a=0&b=1"\n}\nReceived:\n{\n  "source": "b=1",\n  "sign": "AA=="\n}\n',
    );
  });

  it('is on standard error where another report goes to standard output', async () => {
    const argv = ['conform', 'replay', ID, '--reporter', 'jsonl', '--', process.execPath, testee];
    const { out, err } = await runProgram(argv);
    expect(err).toContain('The one right output:\n');
    expect(
      out
        .trimEnd()
        .split('\n')
        .map((line) => JSON.parse(line).type),
    ).toEqual(['start', 'result', 'end']);
  });

  it('is shown with the string to sign, where it is a signature', async () => {
    const SIGN = 'kv-sign.rsa-1024.request';
    // By hand: its three members and the sign type, in the order of their names.
    const source = 'money_order=88.00&no_order=ORDER-77120&oid_partner=201304121000001004&sign_type=RSA';
    const { out } = await runProgram(['conform', 'show', SIGN]);
    expect(JSON.parse(out)).toMatchObject({ id: SIGN, stringToSign: source });
    expect(JSON.parse((await runProgram(['conform', 'show', ID])).out)).not.toHaveProperty('stringToSign');
    const { out: shown } = await runProgram(['conform', 'replay', SIGN, '--', process.execPath, testee]);
    expect(shown).toContain(`The string to sign:\n${source}\n`);
    const property = ['conform', 'replay', 'property.kv-sign.verifies', '--seed', '1', '--'];
    const found = await runProgram([...property, process.execPath, testee]);
    // The smallest question has one member.
    expect(found.out).toMatch(/The string to sign:\n(?:\S+=\S+&)?sign_type=\w+\n/);
  });

  it('is not compared where the answer is right, a refusal, or of a case without one', async () => {
    if (zero === undefined) throw new Error('the vector is gone');
    const right = answersOf(zero);
    await right.one.judge([{ status: 'ok', output: { source: 'a=0&b=1' } }]);
    expect(right.difference()).toBeUndefined();
    const refused = answersOf(zero);
    await refused.one.judge([{ status: 'reject' }]);
    expect(refused.difference()).toBeUndefined();
    const { output: _, ...without } = zero;
    const other = answersOf(without);
    await other.one.judge([{ status: 'ok', output: { source: 'b=1' } }]);
    expect(other.difference()).toBeUndefined();
  });

  it('is cut off where an answer is endless, and steers no terminal', async () => {
    if (zero === undefined) throw new Error('the vector is gone');
    const long = answersOf(zero);
    await long.one.judge([{ status: 'ok', output: { source: `\u001b[2J${'x'.repeat(100_000)}` } }]);
    expect(long.difference()?.length).toBeLessThan(5000);
    expect(long.difference()).not.toContain('\u001b');
  });
});
