import { describe, expect, it, vi } from 'vitest';
import { maskedCommand } from '../../conformance/runner/maskedCommand.js';
import { runProgram } from '../cli/runProgram.js';
import { scriptedTestee } from './scriptedTestee.js';

vi.mock(import('../../conformance/trials/tableCases.js'), async (original) => {
  const { casesMadeOnce } = await import('./casesMadeOnce.js');
  return casesMadeOnce(original);
});

describe('a command in a report', () => {
  it.each([
    [
      ['env', 'DB_PASSWORD=hunter 2', 'java'],
      ['env', 'DB_PASSWORD=<masked>', 'java'],
    ],
    [
      ['x', '--password', 'hunter2', '--port', '80'],
      ['x', '--password', '<masked>', '--port', '80'],
    ],
    [
      ['x', '--api-key=hunter2'],
      ['x', '--api-key=<masked>'],
    ],
    [
      ['x', '-Dkey.passphrase=hunter2'],
      ['x', '-Dkey.passphrase=<masked>'],
    ],
    [
      ['x', '--no-password', '--verbose'],
      ['x', '--no-password', '--verbose'],
    ],
    [
      ['x', 'postgres://me:hunter2@db/x'],
      ['x', 'postgres://me:<masked>@db/x'],
    ],
    [
      ['x', 'Authorization: Bearer hunter2'],
      ['x', 'Authorization: Bearer <masked>'],
    ],
    [
      ['x', 'eyJhbGciOiJSUzI1NiJ9..c2ln'],
      ['x', '<masked>'],
    ],
    [
      ['x', 'a\n-----BEGIN PRIVATE KEY-----\nM'],
      ['x', 'a\n<masked>'],
    ],
  ])('has of %j %j', (command, told) => {
    expect(maskedCommand(command)).toEqual(told);
  });

  it.each([
    [['/tmp/20261128-1234567/testee.py', '--port', '13800138000', '-c', 'a=b', '--key-file', 'merchant.pem']],
    [['python3', 'token_testee.py', 'src/password/main.go', '']],
  ])('leaves %j, which runs as it stands', (command) => {
    expect(maskedCommand(command)).toEqual(command);
  });

  it('tells no secret in a replay, in any report, nor where the testee does not start', async () => {
    const few = ['conform', '--operation', 'serial-pad', '--runs', '1', '--seed', '1'];
    for (const reporter of ['terminal', 'jsonl', 'junit', 'tap', 'markdown', 'html']) {
      const testee = scriptedTestee({ onCase: 'process.exit(1)' });
      const { out } = await runProgram([
        ...few,
        '--reporter',
        reporter,
        '--',
        ...testee,
        '--',
        '--token',
        'hunter2',
      ]);
      expect(out).not.toContain('hunter2');
      expect(out).toContain('masked');
    }
    const { err } = await runProgram([...few, '--', '/nowhere/testee', '--token=hunter2']);
    expect(err).toContain("/nowhere/testee '--token=<masked>'");
    expect(err).not.toContain('hunter2');
  });

  it.each(['a', 'token', '-', 'token-', '://', '://a:', 'Bearer ', 'eyJ', '='])(
    'takes no time for %j again and again',
    (unit) => {
      const text = unit.repeat(0x10000 / unit.length);
      const started = performance.now();
      maskedCommand([text, `${text}!`]);
      expect(performance.now() - started).toBeLessThan(1000);
    },
  );
});
