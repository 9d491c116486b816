import { lstat, mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { TestKeys, TestParty } from './createTestKeys.js';
import { keyError } from './currentKey.js';
import type { KeyRingFile } from './KeyRingFile.js';

/** The passphrase of every PKCS#12 file of test keys: it protects nothing. */
export const TEST_PASSPHRASE = 'tallystick';

/**
 * Writes test keys into a new directory:
 *
 * - `authority.pem`, the certificate under which the others were issued
 * - `member/` and `network/`, the directory of each party for {@link readKeyRing}: `key-ring.json`; its own keys as
 *   `signing.key.pem`, `signing.cert.pem` and `signing.p12`, likewise `encryption`; the other party's certificates,
 *   such as `network-signing.cert.pem`
 *
 * The passphrase of the PKCS#12 files is `tallystick`. Files have mode 0600 and directories 0700. The directory
 * appears whole or not at all.
 *
 * @param directory a path where nothing is yet, in a directory that is there
 * @param keys of {@link createTestKeys}
 * @throws {@link TallystickError} `key-invalid` where the path exists; nothing is overwritten
 * @throws the error of the system where the directory cannot be written
 * @example
 * ```ts
 * import { mkdtempSync } from 'node:fs';
 * import { createTestKeys, readKeyRing, writeTestKeys } from 'tallystick/envelope';
 *
 * const directory = `${mkdtempSync('/tmp/keys-')}/test`;
 * await writeTestKeys(directory, await createTestKeys());
 * const keys = await readKeyRing(`${directory}/network`);
 * console.log(keys.decryption.length); // 1
 * ```
 */
export async function writeTestKeys(directory: string, keys: TestKeys): Promise<void> {
  const target = resolve(directory);
  await requireAbsent(target);
  const draft = await mkdtemp(`${target}.`);
  try {
    await write(join(draft, 'authority.pem'), keys.authority);
    await writeParty(draft, 'member', keys.member, 'network', keys.network);
    await writeParty(draft, 'network', keys.network, 'member', keys.member);
    // The system refuses this where something has come into being there meanwhile.
    await rename(draft, target);
  } catch (error) {
    await rm(draft, { recursive: true, force: true });
    throw error;
  }
}

async function requireAbsent(path: string): Promise<void> {
  try {
    await lstat(path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return;
    throw error;
  }
  throw keyError('Test keys are written into a new directory, and this path exists; choose another.');
}

async function writeParty(
  parent: string,
  name: string,
  own: TestParty,
  otherName: string,
  other: TestParty,
): Promise<void> {
  const { encodePkcs12 } = await import('./encodePkcs12.js');
  const directory = join(parent, name);
  await mkdir(directory, { mode: 0o700 });
  for (const use of ['signing', 'encryption'] as const) {
    await write(join(directory, `${use}.key.pem`), own[use].privateKey);
    await write(join(directory, `${use}.cert.pem`), own[use].certificate);
    await write(join(directory, `${use}.p12`), encodePkcs12(own[use], TEST_PASSPHRASE));
    await write(join(directory, `${otherName}-${use}.cert.pem`), other[use].certificate);
  }
  const ring = ringOf(own, otherName, other);
  await write(join(directory, 'key-ring.json'), `${JSON.stringify(ring, null, 2)}\n`);
}

function ringOf({ signing, encryption }: TestParty, otherName: string, other: TestParty): KeyRingFile {
  return {
    signing: [{ kid: signing.kid, file: 'signing.key.pem', certificate: 'signing.cert.pem' }],
    decryption: [{ kid: encryption.kid, file: 'encryption.key.pem', certificate: 'encryption.cert.pem' }],
    verification: [{ kid: other.signing.kid, file: `${otherName}-signing.cert.pem` }],
    encryption: [{ kid: other.encryption.kid, file: `${otherName}-encryption.cert.pem` }],
  };
}

function write(path: string, content: string | Uint8Array): Promise<void> {
  return writeFile(path, content, { mode: 0o600, flag: 'wx' });
}
