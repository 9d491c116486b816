import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import type { ResultEvent } from '../../conformance/Event.js';
import { readEvents } from '../../conformance/reports/readEvents.js';
import { partyDirectories, scratch } from '../cli/keyFiles.js';
import { runProgram } from '../cli/runProgram.js';
import { root } from '../package/repository.js';

const hasLibrary = spawnSync('python3', ['-c', 'import cryptography']).status === 0;

/** Written from protocol.md and the guide alone: whatever convicts it is a fault of the suite or of these. */
it.skipIf(!hasLibrary)(
  'the receiver in Python is acquitted of every notice of the interfaces that it takes, when it is killed, too',
  { timeout: 300_000 },
  async () => {
    const { directory } = scratch();
    const { member, network } = await partyDirectories(directory);
    const report = join(directory, 'events.jsonl');
    const program = ['python3', join(root, 'examples/python/receiver.py'), member];
    const { code } = await runProgram([
      ...['conform', 'receiver', '--keys', network, '--timeout', '60', '--reporter', `jsonl=${report}`],
      ...['--', ...program],
    ]);
    const results = readEvents(readFileSync(report, 'utf8')).filter(
      (event): event is ResultEvent => event.type === 'result',
    );
    const those = (wanted: string) =>
      results.filter(({ outcome }) => outcome === wanted).map(({ id, reason = '' }) => `${id}: ${reason}`);
    expect(those('failed')).toEqual([]);
    expect(code).toBe(0);
    // It does not pay, and nothing else is left unasked.
    const unasked = those('not-applicable').filter((told) => !/feature (?:pay|verify)\./.test(told));
    expect(unasked).toEqual([]);
    expect(those('passed').length).toBeGreaterThan(150);
    expect(those('passed').filter((told) => told.startsWith('crash.')).length).toBe(12);
  },
);
