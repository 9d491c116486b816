import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { partiesOf } from '../../conformance/http/partiesOf.js';
import { servedTestee } from '../../conformance/http/servedTestee.js';
import { serverCases } from '../../conformance/http/serverCases.js';
import { startServer } from '../../conformance/http/startServer.js';
import { runCases } from '../../conformance/runner/runCases.js';
import { createTestKeys } from '../../src/envelope/keys/createTestKeys.js';
import { writeTestKeys } from '../../src/envelope/keys/writeTestKeys.js';
import { scratch } from '../cli/keyFiles.js';
import { root } from '../package/repository.js';

const hasLibrary = spawnSync('python3', ['-c', 'import cryptography']).status === 0;
const OFFERED = ['MOBILE_NUMBER_VERIFICATION', 'MPAY_APPLY', 'MPAY_VERIFY'];

/** Written from protocol.md and the guide alone: whatever convicts it is a fault of the suite or of these. */
it.skipIf(!hasLibrary)(
  'the server in Python is acquitted of every call of the interfaces that it offers, its work included',
  { timeout: 300_000 },
  async () => {
    const { directory } = scratch();
    const keys = join(directory, 'keys');
    const made = await createTestKeys();
    await writeTestKeys(keys, made);
    const text = readFileSync(join(root, 'examples/python/server.py'), 'utf8');
    expect(text).toContain('\nLONGEST = 30\n');
    const program = join(directory, 'server.py');
    // So that the test does not wait for half a minute, and a busy machine has time.
    writeFileSync(program, text.replace('\nLONGEST = 30\n', '\nLONGEST = 3\n'));
    const served = await startServer({
      command: ['python3', program, join(keys, 'network')],
      timeout: 60_000,
    });
    onTestFinished(served.end);
    const cases = serverCases({
      parties: partiesOf(made.member.ring, '39990029'),
      interfaces: [...OFFERED, 'CARD_BIN_QUERY'],
      run: 'python server',
      clock: Date.now,
    });
    const ended: { readonly outcome: string; readonly told: string }[] = [];
    const testee = servedTestee({ url: served.url, observe: served.observe, timeout: 60_000, limit: 40_000 });
    for await (const event of runCases(cases, testee, { timeout: 120_000 })) {
      if (event.type !== 'result') continue;
      const { id, outcome, reason = '' } = event;
      ended.push({ outcome, told: `${id}: ${reason}` });
    }
    const those = (wanted: string) =>
      ended.filter(({ outcome }) => outcome === wanted).map(({ told }) => told);
    expect(those('failed')).toEqual([]);
    // What it does not offer it answers with 404, and nothing else is left unasked.
    expect(those('not-applicable').filter((told) => !told.startsWith('serve.card-bin-query.'))).toEqual([]);
    expect(those('passed').filter((told) => told.startsWith('serve.slow-')).length).toBe(2);
    expect(those('passed').length).toBeGreaterThan(180);
    expect(those('passed').filter((told) => told.includes('.no-work:')).length).toBeGreaterThan(60);
  },
);
