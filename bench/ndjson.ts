import { spawnSync } from 'node:child_process';
import { closeSync, mkdtempSync, openSync, rmSync, statSync, writeFileSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { samples } from 'tallystick/samples';
import { mobileNumberVerification } from 'tallystick/unionpay';
import type { Section } from './Row.js';
import { median } from './rounds.js';

const DRAWN = 300_000;
/** So many that what it takes to start is little of it. */
const REPEATED = 9;
const ROUNDS = 3;

/** Nothing but the least that any reader of lines must do. */
const SPLIT_AND_PARSE = `
import { openSync, readSync } from 'node:fs';
const file = openSync(process.argv[2]);
const chunk = Buffer.allocUnsafe(1 << 20);
let rest = Buffer.alloc(0);
let count = 0;
for (let size = readSync(file, chunk); size > 0; size = readSync(file, chunk)) {
  const data = rest.length > 0 ? Buffer.concat([rest, chunk.subarray(0, size)]) : chunk.subarray(0, size);
  let start = 0;
  for (let end = data.indexOf(10); end >= 0; end = data.indexOf(10, start)) {
    if (typeof JSON.parse(data.toString('utf8', start, end)) === 'object') count += 1;
    start = end + 1;
  }
  rest = Buffer.from(data.subarray(start));
}
console.log(count);
`;

/** The command line on a file of messages, compared with a script that only splits and parses. */
export function ndjson(): Section {
  const directory = mkdtempSync(join(tmpdir(), 'tallystick-bench-'));
  try {
    const file = join(directory, 'messages.ndjson');
    const script = join(directory, 'split.mjs');
    writeFileSync(script, SPLIT_AND_PARSE);
    writeMessages(file);
    const validate = [
      'dist/cli/main.js',
      'validate',
      mobileNumberVerification.request.name,
      file,
      '--ndjson',
    ];
    const commands: Readonly<Record<string, readonly string[]>> = {
      base: [script, file],
      validate,
      jobs: [...validate, '--jobs', '2'],
    };
    const times = new Map(Object.keys(commands).map((name) => [name, [] as number[]]));
    for (let round = 0; round <= ROUNDS; round++) {
      for (const [name, arguments_] of Object.entries(commands)) {
        const time = timeOf(arguments_);
        if (round > 0) times.get(name)?.push(time);
      }
    }
    const base = median(times.get('base') as number[]);
    const size = Math.round(statSync(file).size / 1e6);
    return {
      title: `A file of ${DRAWN * REPEATED} messages, ${size} MB, whole processes`,
      base: `splitting lines and JSON.parse, ${(base / 1000).toFixed(2)} s`,
      rows: [
        {
          what: 'tallystick validate --ndjson',
          ratio: median(times.get('validate') as number[]) / base,
          target: 0.5,
        },
        {
          what: 'tallystick validate --ndjson --jobs 2',
          ratio: median(times.get('jobs') as number[]) / base,
          target: 0.3,
          note: 'on two cores that have nothing else to do',
        },
      ],
    };
  } finally {
    rmSync(directory, { recursive: true });
  }
}

function writeMessages(file: string): void {
  const output = openSync(file, 'w');
  const drawn = samples(mobileNumberVerification.request, { seed: 1, party: 'merchant' });
  for (let block = 0; block < DRAWN / 1000; block++) {
    const lines = Array.from({ length: 1000 }, () => `${JSON.stringify(drawn.next().value)}\n`);
    for (let time = 0; time < REPEATED; time++) writeSync(output, lines.join(''));
  }
  closeSync(output);
}

function timeOf(arguments_: readonly string[]): number {
  const start = process.hrtime.bigint();
  const { status, stderr } = spawnSync(process.execPath, arguments_, {
    stdio: ['ignore', 'ignore', 'pipe'],
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`${arguments_.join(' ')} ended with ${status}: ${stderr}`);
  return Number(process.hrtime.bigint() - start) / 1e6;
}
