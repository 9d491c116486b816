import { differencesOf } from './differencesOf.js';
import { matrix } from './matrix.js';
import { record, recorded } from './record.js';
import { runInterop } from './runInterop.js';

const started = performance.now();
const found = await runInterop((line) => console.log(line));
for (const exchange of found.exchanges) console.log(`\n${exchange.name}\n${matrix(exchange)}`);
for (const { name, reason } of found.skipped) console.log(`Skipped: ${name}, ${reason}.`);

if (process.argv.includes('--write')) {
  if (found.skipped.length > 0)
    throw new Error('only a machine that has the tools for all peers records them');
  record(found);
}
const differences = differencesOf(found, recorded());
for (const difference of differences) console.error(difference);
console.log(`${differences.length} differences, in ${Math.round((performance.now() - started) / 1000)} s.`);
process.exitCode = differences.length > 0 ? 1 : 0;
