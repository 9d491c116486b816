/**
 * Asks honest implementations the whole suite under many seeds, and tells of each case that convicts one.
 *
 *     npm run acquit -- [SEEDS] [RUNS] [NAME]
 */
import { propertyCases } from '../../conformance/properties/propertyCases.js';
import { judgeInProcess } from '../../conformance/runner/judgeInProcess.js';
import { builtIn } from '../../conformance/testees/builtIn.js';
import { loadVectors } from '../../conformance/vectors/loadVectors.js';
import { otherChoices } from './otherChoices.js';

const [seeds = '50', runs = '400', only = ''] = process.argv.slice(2);
const testees = [
  otherChoices('stern', 'first'),
  otherChoices('stern', 'last'),
  otherChoices('lax', 'first'),
  otherChoices('lax', 'last'),
  builtIn(),
  builtIn({ reading: 'strict' }),
].filter(({ implementation }) => implementation.name.includes(only));

const convictions = new Map<string, number>();
let cases = 0;
let drawn = 0;

for (const [index, testee] of testees.entries()) {
  const { name } = testee.implementation;
  const judge = async (one: (typeof vectors)[number], seed?: number) => {
    const judged = await judgeInProcess(one, testee);
    cases += 1;
    drawn += 'asked' in judged ? Number(judged.asked) : 0;
    if (judged.outcome !== 'failed') return;
    const told = `${index} ${name}: ${one.id}: ${judged.reason}`;
    convictions.set(told, (convictions.get(told) ?? 0) + 1);
    console.error(seed === undefined ? told : `seed ${seed}: ${told}`);
  };
  const vectors = loadVectors();
  for (const vector of vectors) await judge(vector);
  for (let seed = 1; seed <= Number(seeds); seed += 1) {
    for (const property of propertyCases({ seed, runs: Number(runs), isShrunk: false }))
      await judge(property, seed);
  }
  console.log(`${name}: ${vectors.length} vectors, ${seeds} seeds of ${runs} runs`);
}

console.log(`${cases} cases with ${drawn} drawn questions, ${convictions.size} convictions`);
process.exitCode = convictions.size === 0 ? 0 : 1;
