import { spawn, spawnSync } from 'node:child_process';
import { homedir } from 'node:os';
import { join } from 'node:path';

/** A program that runs the package. */
export interface Runtime {
  /** Such as `node 22`. */
  readonly name: string;
  /** Its file; undefined where this machine has none. */
  readonly program: string | undefined;
  /** What comes before the script. */
  readonly options: readonly string[];
}

/** Where `.ci/run` puts those that it installs. */
const installed = join(homedir(), '.cache/tallystick/runtimes/node_modules');

/** The versions of Node besides the one that runs the tests: each is a separate package. */
const NODES = [20, 22, 24, 26].filter((major) => major !== Number(process.versions.node.split('.')[0]));

/** The runtimes that the package is for, the one that runs the tests first. */
export const runtimes: readonly Runtime[] = [
  {
    name: `node ${process.versions.node.split('.')[0]}`,
    program: process.execPath,
    // Node 22 and 24 print that their SQLite is an experiment.
    options: ['--disable-warning=ExperimentalWarning'],
  },
  ...NODES.map((major) => ({
    name: `node ${major}`,
    program: found(join(installed, `node${major}/bin/node`)),
    options: ['--disable-warning=ExperimentalWarning'],
  })),
  { name: 'bun', program: found('bun', join(installed, '.bin/bun')), options: [] },
  {
    name: 'deno',
    program: found('deno', join(installed, '.bin/deno')),
    options: ['run', '--allow-all', '--no-lock'],
  },
];

/** What a script of a runtime wrote, and how it ended. */
export interface Ended {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs a script to its end. */
export function runIn({ program = '', options }: Runtime, script: string, ...args: string[]): Promise<Ended> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, [...options, script, ...args], { stdio: ['ignore', 'pipe', 'pipe'] });
    const written = { stdout: '', stderr: '' };
    for (const stream of ['stdout', 'stderr'] as const) {
      child[stream].setEncoding('utf8').on('data', (text: string) => {
        written[stream] += text;
      });
    }
    child.on('error', reject);
    child.on('close', (status) => resolve({ status, ...written }));
  });
}

function found(...programs: readonly string[]): string | undefined {
  return programs.find((program) => spawnSync(program, ['--version']).status === 0);
}
