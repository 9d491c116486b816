import { spawnSync } from 'node:child_process';
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
    const keys = join(scratch().directory, 'keys');
    const made = await createTestKeys();
    await writeTestKeys(keys, made);
    const program = join(root, 'examples/python/server.py');
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
    const testee = servedTestee({ url: served.url, observe: served.observe, timeout: 60_000 });
    for await (const event of runCases(cases, testee, { timeout: 120_000 })) {
      if (event.type !== 'result') continue;
      const { id, outcome, reason = '' } = event;
      ended.push({ outcome, told: `${id}: ${reason}` });
    }
    const those = (wanted: string) =>
      ended.filter(({ outcome }) => outcome === wanted).map(({ told }) => told);
    expect(those('failed')).toEqual([]);
    // What it does not offer it answers with 404, it names no limit, and nothing else is left unasked.
    const unasked = those('not-applicable').filter(
      (told) => !/^serve\.(?:card-bin-query\.|slow-)/.test(told),
    );
    expect(unasked).toEqual([]);
    expect(those('passed').length).toBeGreaterThan(180);
    expect(those('passed').filter((told) => told.includes('.no-work:')).length).toBeGreaterThan(60);
  },
);
