import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { samples } from 'tallystick/samples';
import { mobileNumberVerification } from 'tallystick/unionpay';
import type { Section } from './Row.js';
import { median } from './rounds.js';

const ROUNDS = 25;

const valid = samples(mobileNumberVerification.request, { seed: 1, party: 'merchant' }).next().value;

/** Importing a module and validating once in a fresh process, beside importing an empty one. */
export function loading(): Section {
  const directory = mkdtempSync(join(tmpdir(), 'tallystick-bench-'));
  try {
    const subjects = {
      empty: '',
      tallystick: `import { mobileNumberVerification } from '${urlOf('dist/unionpay.js')}';\nmobileNumberVerification.request.validate(${JSON.stringify(valid)});\n`,
      zod: `import * as z from 'zod';\nz.object({ memberIIN: z.string().length(8) }).safeParse({ memberIIN: '39990029' });\n`,
      ajv: `import { Ajv2020 } from 'ajv/dist/2020.js';\nnew Ajv2020().compile({ type: 'object', properties: { memberIIN: { type: 'string', minLength: 8 } } })({ memberIIN: '39990029' });\n`,
    };
    const wrote = Object.entries(subjects).map(([name, code]) => {
      const file = join(process.cwd(), 'node_modules', `.tallystick-bench-${name}.mjs`);
      writeFileSync(file, code);
      return { name, file, imports: [] as number[], processes: [] as number[] };
    });
    for (let round = 0; round < ROUNDS; round++) {
      for (const { file, imports, processes } of wrote) {
        const start = process.hrtime.bigint();
        imports.push(importTime(file));
        processes.push(Number(process.hrtime.bigint() - start));
      }
    }
    for (const { file } of wrote) rmSync(file);
    const [empty, ...others] = wrote as [(typeof wrote)[number], ...typeof wrote];
    const base = median(empty.imports);
    const process0 = median(empty.processes);
    return {
      title: 'Loading and validating once, in a fresh process',
      base: `import of an empty module, ${base.toFixed(2)} ms`,
      rows: [
        ...others.map(({ name, imports }) => ({
          what: name === 'tallystick' ? 'tallystick/unionpay' : name,
          ratio: median(imports) / base,
          ...(name === 'tallystick' && { target: 2 }),
        })),
        ...others.map(({ name, processes }) => ({
          what: `${name === 'tallystick' ? 'tallystick/unionpay' : name}, whole process beside a whole process`,
          ratio: median(processes) / process0,
        })),
      ],
    };
  } finally {
    rmSync(directory, { recursive: true });
  }
}

/** Milliseconds from the first import of a process to its end. */
function importTime(file: string): number {
  const code = `const start = process.hrtime.bigint(); import(${JSON.stringify(pathToFileURL(file).href)}).then(() => console.log(Number(process.hrtime.bigint() - start) / 1e6));`;
  return Number(execFileSync(process.execPath, ['--eval', code], { encoding: 'utf8' }));
}

function urlOf(path: string): string {
  return pathToFileURL(join(process.cwd(), path)).href;
}
