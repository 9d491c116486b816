import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import type { Question } from '../../conformance/Case.js';
import { propertyCases } from '../../conformance/properties/propertyCases.js';
import { judgeInProcess } from '../../conformance/runner/judgeInProcess.js';
import type { Operate, Testee } from '../../conformance/Testee.js';
import { builtIn } from '../../conformance/testees/builtIn.js';

const conformance = fileURLToPath(new URL('../../conformance', import.meta.url));

/** Testees draw what a sender must draw; the suite draws nothing but from its seed. */
const TESTEES = ['faultyImplementations', 'testees', 'starters'];

/** What draws, or reads the clock, by itself; encryption draws its padding unless it has none. */
const UNSEEDED =
  /Math\.random|\brandom(?:Bytes|UUID|Int|Fill(?:Sync)?)\b|getRandomValues|\bgenerate(?:Key|Prime)\w*|Date\.now|new Date\(\)|RSA_PKCS1_(?:OAEP_|PSS_)?PADDING|saltLength|fc\.(?:sample|assert|statistics)\b|\bpublicEncrypt\((?!\{ key, padding: constants\.RSA_NO_PADDING)|fc\.check\((?!holds, \{ seed,)/g;

/** By file: the seed and the day where nobody gives one, and the name by which a run finds its processes again. */
const ALLOWED: Readonly<Record<string, readonly string[]>> = {
  // It decrypts, which draws nothing.
  'judges/openPayload.ts': ['RSA_PKCS1_OAEP_PADDING'],
  'conform.ts': ['randomInt', 'randomInt'],
  // Known failures end by it.
  'runner/reportCase.ts': ['new Date()'],
  'runner/createTrail.ts': ['randomUUID', 'randomUUID'],
};

const files = readdirSync(conformance, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts') && !TESTEES.includes(file.split(/[\\/]/)[0] as string))
  .map((file) => file.replaceAll('\\', '/'));

/** A testee that writes down what it is asked. */
async function questionsOf(seed: number): Promise<ReadonlyMap<string, readonly Question[]>> {
  const { operations, ...right } = builtIn();
  const asked = new Map<string, readonly Question[]>();
  for (const one of propertyCases({ seed, runs: 40 })) {
    const questions: Question[] = [];
    const writing = Object.entries(operations as Required<Testee['operations']>).map(
      ([name, operate]): [string, Operate] => [
        name,
        (input, now) => {
          questions.push({ now: now.toISOString(), input });
          return operate(input, now);
        },
      ],
    );
    await judgeInProcess(one, { ...right, operations: Object.fromEntries(writing) });
    asked.set(one.id, questions);
  }
  return asked;
}

describe('every random choice of the suite comes from its seed', () => {
  it.each(files)('%s draws nothing by itself', (file) => {
    const text = readFileSync(join(conformance, file), 'utf8');
    // Examples in docstrings are the caller's.
    const code = text.replace(/^\s*\*.*$/gm, '');
    expect([...code.matchAll(UNSEEDED)].map(([found]) => found)).toEqual(ALLOWED[file] ?? []);
  });

  it('one seed asks the same twice, byte by byte, and another asks something else', async () => {
    const [one, again, other] = [await questionsOf(11), await questionsOf(11), await questionsOf(12)];
    expect(one.size).toBeGreaterThan(70);
    for (const [id, questions] of one) {
      expect(questions.length, id).toBeGreaterThan(0);
      expect(again.get(id), id).toEqual(questions);
      expect(other.get(id), id).not.toEqual(questions);
    }
  });
});
