import { spawnSync } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { conform } from '../../conformance/conform.js';
import { root } from '../package/repository.js';

/** Written from protocol.md and the tables: whatever convicts it is a fault of the suite or of protocol.md. */
it.skipIf(spawnSync('go', ['version']).error)(
  'the testee in Go, which does every operation and tells its first violation, is acquitted of everything',
  { timeout: 300_000 },
  async () => {
    const program = join(mkdtempSync(join(tmpdir(), 'tallystick-go-')), 'testee');
    const built = spawnSync('go', ['build', '-o', program, '.'], {
      cwd: join(root, 'examples/go'),
      encoding: 'utf8',
    });
    expect({ status: built.status, stderr: built.stderr }).toEqual({ status: 0, stderr: '' });
    const { failures, restarts, counts, results } = await conform(
      { command: [program] },
      { seed: 20260301, runs: 50 },
    );
    expect(failures).toEqual([]);
    expect(restarts).toEqual([]);
    expect(counts).toMatchObject({ failed: 0, notApplicable: 0 });
    expect(counts.passed).toBeGreaterThan(6000);
    const told = results.filter(({ received }) => /^reject: [\w-]+ at /.test(received ?? ''));
    expect(told.length).toBeGreaterThan(2000);
  },
);
