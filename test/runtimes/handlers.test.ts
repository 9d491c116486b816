import { spawnSync } from 'node:child_process';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

// It loads the files of dist/, as they are published.
const script = fileURLToPath(new URL('handlers.js', import.meta.url));
const cached = join(homedir(), '.cache/tallystick/runtimes/node_modules/.bin');

/** The program of a runtime: on the path, or where `.ci/run` has put it. */
function programOf(name: string): string | undefined {
  return [name, join(cached, name)].find((program) => spawnSync(program, ['--version']).status === 0);
}

const runtimes: readonly (readonly [string, string | undefined, readonly string[]])[] = [
  ['node', process.execPath, []],
  ['bun', programOf('bun'), []],
  ['deno', programOf('deno'), ['run', '--allow-all', '--no-lock']],
];

describe('client, receiver and gateway', () => {
  for (const [name, program = '', options] of runtimes) {
    it.skipIf(program === '')(`run in ${name}, on its own server`, () => {
      const { stdout, stderr } = spawnSync(program, [...options, script], { encoding: 'utf8' });
      expect(stderr).toBe('');
      expect(JSON.parse(stdout)).toEqual({
        ...{ runtime: name, unionpay: '00', lianlian: '0000', again: '2007' },
        ...{ paid: ['ORDER-1'], pending: 0, inbox: 'claimed' },
      });
    });
  }
});
