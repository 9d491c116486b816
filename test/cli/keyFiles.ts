import { execFileSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Whether the openssl command is there, which signs, verifies and decrypts beside our own code. */
export const hasOpenssl = (() => {
  try {
    execFileSync('openssl', ['version'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
})();

/** Runs openssl and gives what it prints. */
export function openssl(argv: readonly string[], input: Uint8Array | string = ''): Buffer {
  return execFileSync('openssl', [...argv], { input, stdio: ['pipe', 'pipe', 'ignore'] });
}

/** A new directory, and how to put files into it. */
export function scratch(): {
  readonly directory: string;
  readonly file: (name: string, content: string | Uint8Array) => string;
} {
  const directory = mkdtempSync(join(tmpdir(), 'tallystick-'));
  return {
    directory,
    file: (name, content) => {
      const path = join(directory, name);
      writeFileSync(path, content);
      return path;
    },
  };
}
