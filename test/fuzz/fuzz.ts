/**
 * Feeds the readers mutated inputs, and keeps those that reach code which none before has reached.
 *
 *     npm run fuzz -- [MINUTES] [TARGET …]
 *
 * What is found goes to `test/fuzz/found`, named after its target: fix it, then move the file to the corpus, which
 * `test/fuzz/fuzz.test.ts` reads again in every run.
 */
import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { Worker } from 'node:worker_threads';
import { rollDice } from '../../src/samples/rollDice.js';
import { corpusOf } from './corpusOf.js';
import { coverage } from './coverage.js';
import { mutate } from './mutate.js';
import { createTargets, faultOf, type Target } from './targets.js';

const BATCH = 100;
const [minutes = '1', ...names] = process.argv.slice(2);
const seed = Number(process.env.TALLYSTICK_SEED ?? Date.now() % 2 ** 31);
const until = Date.now() + Number(minutes) * 60_000;
const found = new URL('found/', import.meta.url);
mkdirSync(found, { recursive: true });

const targets = Object.entries(await createTargets()).filter(
  ([name]) => names.length === 0 || names.includes(name),
);
const dice = rollDice(seed);
const reached = await coverage();
const corpora = new Map(targets.map(([name]) => [name, [...corpusOf(name)]]));
const counts = { inputs: 0, kept: 0, faults: 0 };
const seen = new Set<string>();

// A separate thread reports a reader that never ends; it has the input that was read.
const current = new SharedArrayBuffer(4 + 4 + 20_000);
const [turn, bytes] = [new Int32Array(current, 0, 2), new Uint8Array(current, 8)];
const watch = new Worker(new URL('./watch.js', import.meta.url), {
  workerData: { current, file: new URL('endless', found).pathname },
});
watch.unref();

console.log(
  `fuzzing ${targets.map(([name]) => name).join(', ')} for ${minutes} min (TALLYSTICK_SEED=${seed})`,
);
while (Date.now() < until) {
  for (const [name, target] of targets) {
    const corpus = corpora.get(name) as Buffer[];
    const inputs = Array.from({ length: BATCH }, () => mutate(corpus, target.tokens, dice));
    for (const input of inputs) await tryOne(name, target, input);
    if ((await reached.more()) === 0) continue;
    // One of them has reached something: which, tells each alone.
    for (const input of inputs) {
      await tryOne(name, target, input);
      if ((await reached.more(true)) === 0) continue;
      corpus.push(input);
      counts.kept += 1;
    }
  }
}
await watch.terminate();
console.log(`${counts.inputs} inputs, ${counts.kept} reached new code, ${counts.faults} faults`);
process.exitCode = counts.faults > 0 ? 1 : 0;

async function tryOne(name: string, target: Target, input: Buffer): Promise<void> {
  counts.inputs += 1;
  bytes.set(input);
  turn[1] = input.length;
  Atomics.add(turn, 0, 1);
  try {
    await target.read(input);
  } catch (error) {
    const fault = faultOf(error, target);
    const place = fault?.split('\n').slice(0, 3).join('\n') ?? '';
    if (fault === undefined || seen.has(place)) return;
    seen.add(place);
    counts.faults += 1;
    const file = `${name}-${createHash('sha256').update(input).digest('hex').slice(0, 12)}`;
    writeFileSync(new URL(file, found), input);
    console.error(`${name}: ${place}\n  test/fuzz/found/${file}`);
  }
}
