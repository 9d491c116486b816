import { execFileSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createTestKeys, type TestKeys } from '../../src/envelope/keys/createTestKeys.js';
import { writeTestKeys } from '../../src/envelope/keys/writeTestKeys.js';

/** Whether the openssl command is there, which signs, verifies and decrypts independently of our own code. */
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

/** When the certificates of {@link partyDirectories} are valid, and messages of the tests are sent. */
export const AT = '2026-03-01T08:00:00Z';

/** Made once for all files of a process, because it takes a quarter of a second. */
let made: Promise<TestKeys> | undefined;

/** Writes test keys and gives the directory of each party. */
export async function partyDirectories(
  below: string,
): Promise<{ readonly member: string; readonly network: string }> {
  const directory = join(below, 'keys');
  made ??= createTestKeys({ clock: () => Date.parse(AT) });
  await writeTestKeys(directory, await made);
  return { member: join(directory, 'member'), network: join(directory, 'network') };
}
