import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { conform } from '../../conformance/conform.js';
import { runProgram } from '../cli/runProgram.js';
import { scriptedTestee } from './scriptedTestee.js';

const directory = mkdtempSync(join(tmpdir(), 'tallystick-start-'));
const few = ['conform', '--operation', 'serial-pad', '--runs', '1', '--seed', '1'];
const started = (begin: string) => runProgram([...few, '--', ...scriptedTestee({ begin })]);

describe('a testee that cannot be started', () => {
  it('is told of once: the command, why, and what to do', async () => {
    const { code, out, err } = await runProgram([...few, '--', '/nowhere/testee', 'two words']);
    expect(code).toBe(3);
    expect(out).toMatch(/^\nThe testee broke\. No case, in \d+\.\d s\.\n$/);
    expect(err).toBe(
      [
        'error: The testee cannot be started: there is no such program (ENOENT).',
        "  command  /nowhere/testee 'two words'",
        'Nothing was asked. Once it starts, a few cases show whether it can be talked to:',
        "  npx tallystick conform smoke --stderr -- /nowhere/testee 'two words'",
        '',
      ].join('\n'),
    );
  });

  it('is told to go without quotes where the whole command is one word', async () => {
    const { code, err } = await runProgram([...few, '--', 'python3 testee.py']);
    expect(code).toBe(3);
    expect(err).toContain('(ENOENT). The name of the program has blanks: ');
    expect(err).toContain('remove the quotes');
    expect(err).toContain('\n  npx tallystick conform smoke --stderr -- python3 testee.py\n');
  });

  it('is told of where it is no program', async () => {
    const file = join(directory, 'testee.txt');
    writeFileSync(file, 'x', { mode: 0o644 });
    const { code, err } = await runProgram([...few, '--', file]);
    expect(code).toBe(3);
    expect(err).toContain('no program that may be run (EACCES)');
  });

  it('is told of with its exit code and its last words', async () => {
    const { code, out, err } = await started(
      `console.error('SyntaxError: \\u001b[31minvalid\\n\\nline 2'); process.exit(7);`,
    );
    expect(code).toBe(3);
    expect(out).not.toContain('FAIL');
    expect(err).toContain('error: The testee ended by itself with exit code 7 before it said ready.\n');
    expect(err).toContain('  stderr\n    SyntaxError: \ufffd[31minvalid\n    line 2\nNothing was asked.');
  });

  it('is told of where it waits, says something else or is killed', async () => {
    const welcomed = (await started(`console.log('Welcome to 13800138000!')`)).err;
    expect(welcomed).toContain('no JSON object. Expected is {"type":"ready"');
    expect(welcomed).toContain('\n  said     Welcome to …!\n');
    expect((await started(`process.kill(process.pid, 'SIGTERM')`)).err).toContain('ended by SIGTERM before');
  });

  it('tells at most eight lines, none of them long, masked', async () => {
    const { err } = await started(
      `for (let i = 1; i < 100; i += 1) console.error('line ' + i);
       console.error('phone 138 0013 8000\\n' + 'long '.repeat(100));
       console.error('  File "/home/user/projects/testee.py", line 3');
       process.exit(1);`,
    );
    const told = err.slice(err.indexOf('  stderr\n'), err.indexOf('Nothing was asked'));
    expect(told.trimEnd().split('\n')).toHaveLength(9);
    expect(told).toContain('line 99\n    phone …\n    long long');
    expect(told).toContain('File "/home/user/projects/testee.py", line 3');
    for (const line of told.split('\n')) expect(line.length).toBeLessThan(170);
  });

  it('does not tell a line whose beginning is 8 KiB ago, which may have been half a key', async () => {
    const { err } = await started(`console.error('half a '.repeat(2000) + 'key\\nlast'); process.exit(1);`);
    expect(err).toContain('  stderr\n    …\n    last\nNothing was asked.');
  });

  it.skipIf(process.platform === 'win32')('is told of with what arrives after its end', async () => {
    // Another process waits until the testee is no more, and then writes to its standard error.
    const script = '(while kill -0 $$ 2>/dev/null; do :; done; echo late >&2) >/dev/null & exit 3';
    const { err } = await runProgram([...few, '--', 'sh', '-c', script]);
    expect(err).toContain('exit code 3 before it said ready.');
    expect(err).toContain('  stderr\n    late\n');
  });

  it('is ended, though it goes on by itself', async () => {
    const file = join(directory, 'pid');
    const { code } = await started(
      `require('node:fs').writeFileSync(${JSON.stringify(file)}, String(process.pid));
       setInterval(() => {}, 1000);
       console.log('Welcome!');`,
    );
    expect(code).toBe(3);
    const pid = Number(readFileSync(file, 'utf8'));
    await vi.waitFor(() => expect(() => process.kill(pid, 0)).toThrow('ESRCH'));
  });

  it('leaves its standard error where it is passed on', async () => {
    const { code, err } = await runProgram([
      ...few,
      '--stderr',
      '--',
      ...scriptedTestee({ begin: 'process.exit(1)' }),
    ]);
    expect(code).toBe(3);
    expect(err).not.toContain('  stderr\n');
  });

  it('is an error of a JUnit report, and no wall of failures', async () => {
    const { out } = await runProgram([...few, '--reporter', 'junit', '--', '/nowhere/testee']);
    expect(out).toContain('tests="0" failures="0" errors="1"');
    expect(out).toContain('there is no such program (ENOENT)');
  });

  it('fails each case of the library, which tells no one', async () => {
    const { failures, counts, exitCode } = await conform(
      { command: ['/nowhere/testee'] },
      { operations: ['serial-pad'], runs: 1, seed: 1 },
    );
    expect(failures.length).toBe(counts.failed);
    expect(counts.failed).toBeGreaterThan(5);
    expect(exitCode).toBe(3);
  });
});

describe('a testee that starts', () => {
  it('may write to standard error without end', async () => {
    const { code } = await runProgram([
      ...few,
      '--',
      ...scriptedTestee({ onCase: `require('node:fs').writeSync(2, 'x'.repeat(100_000)); answer(serial)` }),
    ]);
    expect(code).toBe(1);
  });

  it('is charged case by case where it breaks later, and is broken where it never answers', async () => {
    const { code, out } = await runProgram([...few, '--', ...scriptedTestee({ onCase: 'process.exit(1)' })]);
    expect(code).toBe(3);
    expect(out).toContain('FAIL');
  });
});
