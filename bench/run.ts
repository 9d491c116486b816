import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import Table from 'cli-table3';
import type { Section } from './Row.js';

/** Loaded when asked for: the mere presence of another section's libraries changes what the engine does. */
const sections: Readonly<Record<string, () => Promise<Section>>> = {
  validation: async () => (await import('./validation.js')).validation(),
  photo: async () => (await import('./photo.js')).photo(),
  loading: async () => (await import('./loading.js')).loading(),
  ndjson: async () => (await import('./ndjson.js')).ndjson(),
  sealing: async () => (await import('./envelope.js')).sealing(),
  opening: async () => (await import('./envelope.js')).opening(),
  http: async () => (await import('./http.js')).http(),
};
const asked = process.argv[2];

if (asked === undefined) report(Object.keys(sections).map(measured));
else console.log(JSON.stringify(await sections[asked]?.()));

/** Each section has a separate process: what ran before changes how the engine optimises the rest. */
function measured(name: string): Section {
  const arguments_ = [...process.execArgv, fileURLToPath(import.meta.url), name];
  const { stdout, stderr, status } = spawnSync(process.execPath, arguments_, { encoding: 'utf8' });
  if (status !== 0) throw new Error(`the section ${name} failed\n${stderr}`);
  return JSON.parse(stdout) as Section;
}

function report(measurements: readonly Section[]): void {
  for (const { title, base, rows } of measurements) {
    const table = new Table({
      head: ['', 'ratio', 'to reach'],
      colAligns: ['left', 'right', 'right'],
      style: { head: [], border: [], compact: true },
    });
    table.push(
      ...rows.map(({ what, ratio, target }) => [
        what,
        ratio.toFixed(2),
        target === undefined ? '' : `≤ ${target.toFixed(2)}`,
      ]),
    );
    console.log(`\n${title}\n1.00 = ${base}\n${table.toString()}`);
  }
  const missed = measurements
    .flatMap(({ rows }) => rows)
    .filter(({ ratio, target }) => target !== undefined && ratio > target);
  console.log(
    missed.length === 0
      ? '\nEvery figure is reached.'
      : `\nMissed: ${missed.map(({ what }) => what).join('; ')}.`,
  );
}
