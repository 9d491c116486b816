import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { clientCases } from '../../conformance/http/clientCases.js';
import { runCases } from '../../conformance/runner/runCases.js';
import { root } from '../package/repository.js';

const hasLibrary = spawnSync('python3', ['-c', 'import cryptography']).status === 0;

/** Written from protocol.md alone: whatever convicts it is a fault of the suite or of protocol.md. */
it.skipIf(!hasLibrary)(
  'the client in Python is acquitted of every answer of the interfaces that it calls',
  { timeout: 300_000 },
  async () => {
    const command = ['python3', join(root, 'examples/python/client.py')];
    const failed: string[] = [];
    const outcomes: string[] = [];
    for await (const event of runCases(
      clientCases(),
      { command },
      { startTimeout: 60_000, timeout: 60_000 },
    )) {
      if (event.type !== 'result') continue;
      outcomes.push(event.outcome);
      if (event.outcome === 'failed') failed.push(`${event.id}: ${event.reason}`);
    }
    expect(failed).toEqual([]);
    expect(outcomes.filter((outcome) => outcome === 'passed').length).toBeGreaterThan(150);
  },
);
