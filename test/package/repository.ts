import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** The root of the repository. */
export const root = fileURLToPath(new URL('../..', import.meta.url));

/** Runs a program and returns what it prints; a failure shows its whole output. */
export function run(program: string, arguments_: readonly string[], directory = root): string {
  try {
    return execFileSync(program, arguments_, {
      cwd: directory,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, NO_COLOR: '1', npm_config_update_notifier: 'false' },
      maxBuffer: 1 << 26,
    });
  } catch (error) {
    const { stdout, stderr } = error as { stdout: string; stderr: string };
    throw new Error(`${program} ${arguments_.join(' ')} failed\n${stdout}\n${stderr}`);
  }
}
