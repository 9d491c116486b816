import { join } from 'node:path';
import { expect, it } from 'vitest';
import { partyDirectories, scratch } from '../cli/keyFiles.js';
import { runProgram } from '../cli/runProgram.js';
import { root } from '../package/repository.js';

/** With the package's own receiver, inbox and client, in a process that is killed. */
it('the merchant loses no notice, acts on none twice, and queries before it pays again', {
  timeout: 300_000,
}, async () => {
  const { directory } = scratch();
  const { member, network } = await partyDirectories(directory);
  const program = ['--import', 'tsx', '--conditions=tallystick-source', join(root, 'examples/merchant.ts')];
  const { code, out } = await runProgram([
    ...['conform', 'receiver', '--keys', network, '--runs', '2', '--timeout', '30'],
    ...['--include', 'crash.*', '--include', 'schedule.*', '--include', '*.duplicate*'],
    ...['--', process.execPath, ...program, member],
  ]);
  // 4 and 7 crashes, 5 of schedules, 4 kinds of copies with what is acted on.
  expect({ code, out }).toEqual({ code: 0, out: expect.stringContaining('Conforms. 24 passed') });
});
