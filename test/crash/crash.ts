/**
 * Kills the gateway and the receivers at random moments under load, and proves that no notice is lost or handled
 * twice.
 *
 *     npm run crash -- [--seed N] [--kills N]
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { killAtRandom } from './killAtRandom.js';

const { values } = parseArgs({
  options: { seed: { type: 'string' }, kills: { type: 'string', default: '200' } },
});
const seed = Number(values.seed ?? Date.now() % 2 ** 31);
const kills = Number(values.kills);
const directory = mkdtempSync(join(tmpdir(), 'tallystick-crash-'));
console.log(`${kills} kills (--seed ${seed})`);
const began = Date.now();
const { faults, ...outcome } = await killAtRandom({ seed, kills, directory });
console.log(JSON.stringify(outcome), `${Math.round((Date.now() - began) / 1_000)} s`);
for (const { fault, order } of faults.slice(0, 20)) console.log(`${order}: ${fault}`);
console.log(
  faults.length === 0 ? 'No notice was lost, sent again or handled twice.' : `${faults.length} faults`,
);
rmSync(directory, { recursive: true });
process.exitCode = faults.length === 0 ? 0 : 1;
