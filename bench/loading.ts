import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { mpayVerify } from 'tallystick/lianlian/mpay';
import { samples } from 'tallystick/samples';
import { mobileNumberVerification } from 'tallystick/unionpay';
import type { Section } from './Row.js';
import { median } from './rounds.js';

const ROUNDS = 45;

const ofLianLian = samples(mpayVerify.request, { seed: 1 }).next().value;
const valid = samples(mobileNumberVerification.request, { seed: 1, party: 'merchant' }).next().value;

/** A module, and what is done with it once it is there. */
interface Loaded {
  readonly name: string;
  readonly url: string;
  readonly use: string;
  /** The most that importing and using it may take, in times of an empty module. */
  readonly target?: number;
}

/** Importing a module and validating once in a fresh process, compared with importing an empty one. */
export function loading(): Section {
  const directory = mkdtempSync(join(tmpdir(), 'tallystick-bench-'));
  try {
    const emptyFile = join(directory, 'empty.mjs');
    writeFileSync(emptyFile, '');
    const subjects: readonly Loaded[] = [
      { name: 'empty', url: pathToFileURL(emptyFile).href, use: '' },
      {
        name: 'tallystick/unionpay',
        url: import.meta.resolve('tallystick/unionpay'),
        use: `module.mobileNumberVerification.request.validate(${JSON.stringify(valid)})`,
        target: 2,
      },
      {
        name: 'tallystick/lianlian',
        url: import.meta.resolve('tallystick/lianlian'),
        use: `module.mpayVerify.request.validate(${JSON.stringify(ofLianLian)})`,
        target: 4,
      },
      {
        name: 'tallystick/lianlian/mpay',
        url: import.meta.resolve('tallystick/lianlian/mpay'),
        use: `module.mpayVerify.request.validate(${JSON.stringify(ofLianLian)})`,
        target: 2,
      },
      {
        name: 'zod',
        url: import.meta.resolve('zod'),
        use: "module.object({ memberIIN: module.string().length(8) }).safeParse({ memberIIN: '39990029' })",
      },
      {
        name: 'ajv',
        url: import.meta.resolve('ajv/dist/2020.js'),
        use: "new module.Ajv2020().compile({ type: 'object', properties: { memberIIN: { type: 'string', minLength: 8 } } })({ memberIIN: '39990029' })",
      },
    ];
    const times = subjects.map(() => ({ imports: [] as number[], processes: [] as number[] }));
    for (let round = 0; round < ROUNDS; round++) {
      for (const [index, subject] of subjects.entries()) {
        const start = process.hrtime.bigint();
        times[index]?.imports.push(importTime(subject));
        times[index]?.processes.push(Number(process.hrtime.bigint() - start));
      }
    }
    const [base, ...others] = times.map(({ imports }) => median(imports)) as [number, ...number[]];
    const [wholeBase, ...wholeOthers] = times.map(({ processes }) => median(processes)) as [
      number,
      ...number[],
    ];
    const subjectOf = (index: number) => subjects[index + 1] as Loaded;
    return {
      title: 'Loading and validating once, in a fresh process',
      base: `import of an empty module, ${base.toFixed(2)} ms`,
      rows: [
        ...others.map((time, index) => ({
          what: subjectOf(index).name,
          ratio: time / base,
          target: subjectOf(index).target,
        })),
        ...wholeOthers.map((time, index) => ({
          what: `${subjectOf(index).name}, whole process beside a whole process`,
          ratio: time / wholeBase,
        })),
      ],
    };
  } finally {
    rmSync(directory, { recursive: true });
  }
}

/** Milliseconds from the first import of a process to the end of the use of the module. */
function importTime({ url, use }: Loaded): number {
  const code = `const start = process.hrtime.bigint(); import(${JSON.stringify(url)}).then((module) => { ${use}; console.log(Number(process.hrtime.bigint() - start) / 1e6); });`;
  return Number(execFileSync(process.execPath, ['--eval', code], { encoding: 'utf8' }));
}
