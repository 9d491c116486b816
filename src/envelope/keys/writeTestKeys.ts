import { lstat, mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { optionsChecker } from '../../options/optionsChecker.js';
import { objectWith } from '../../options/rules.js';
import type { TestKeys, TestParty } from './createTestKeys.js';
import { keyError } from './currentKey.js';
import type { KeyRingFile } from './KeyRingFile.js';
import { PARTIES, partyRings } from './partyRings.js';
import { TEST_PASSPHRASE } from './TEST_PASSPHRASE.js';

/** How the writing of test keys is stopped. */
export interface WriteKeysOptions {
  /** Stops the writing; nothing is left behind. */
  readonly signal?: AbortSignal | undefined;
}

const checked = optionsChecker<WriteKeysOptions>({ signal: objectWith('throwIfAborted') });

/**
 * Writes test keys into a new directory:
 *
 * - `.gitignore`, by which git ignores the directory
 * - `authority.pem`, the certificate under which the others were issued
 * - `member/` and `network/`, the directory of each party for {@link readKeyRing}: `key-ring.json`; its own keys as
 *   `signing.key.pem`, `signing.cert.pem` and `signing.p12`, likewise `encryption`; the other party's certificates,
 *   such as `network-signing.cert.pem`
 *
 * The passphrase of the PKCS#12 files is `tallystick`. Files have mode 0600 and directories 0700. The directory
 * appears whole or not at all.
 *
 * @param directory a path that does not exist yet, in an existing directory
 * @param keys of {@link createTestKeys}
 * @param options how to stop it
 * @throws {@link TallystickError} `key-invalid` where the path exists; nothing is overwritten
 * @throws the error of the system where the directory cannot be written, and the reason of the signal
 * @throws TypeError for an option that is unknown or wrong
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
export async function writeTestKeys(
  directory: string,
  keys: TestKeys,
  options?: WriteKeysOptions,
): Promise<void> {
  const { signal } = checked(options);
  const target = resolve(directory);
  await requireAbsent(directory);
  // What takes time is done before anything is written, so that there is little to interrupt.
  const files = await filesOf(keys);
  signal?.throwIfAborted();
  const draft = await mkdtemp(`${target}.`);
  try {
    for (const party of PARTIES) await mkdir(join(draft, party), { mode: 0o700 });
    for (const [path, content] of files) {
      signal?.throwIfAborted();
      await writeFile(join(draft, path), content, { mode: 0o600, flag: 'wx' });
    }
    signal?.throwIfAborted();
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
  const rings = await partyRings(path);
  const advice =
    rings === undefined ? 'choose another' : `there are keys in ${rings}: use them, or choose another path`;
  throw keyError(`Test keys are written into a new directory, and this path exists; ${advice}.`);
}

type Files = readonly (readonly [path: string, content: string | Uint8Array])[];

async function filesOf({ authority, member, network }: TestKeys): Promise<Files> {
  return [
    ['.gitignore', '*\n'],
    ['authority.pem', authority],
    ...(await partyFiles('member', member, 'network', network)),
    ...(await partyFiles('network', network, 'member', member)),
  ];
}

async function partyFiles(name: string, own: TestParty, otherName: string, other: TestParty): Promise<Files> {
  const { encodePkcs12 } = await import('./encodePkcs12.js');
  const ofUse = (['signing', 'encryption'] as const).flatMap(
    (use): Files => [
      [join(name, `${use}.key.pem`), own[use].privateKey],
      [join(name, `${use}.cert.pem`), own[use].certificate],
      [join(name, `${use}.p12`), encodePkcs12(own[use], TEST_PASSPHRASE)],
      [join(name, `${otherName}-${use}.cert.pem`), other[use].certificate],
    ],
  );
  const ring = ringOf(own, otherName, other);
  return [...ofUse, [join(name, 'key-ring.json'), `${JSON.stringify(ring, null, 2)}\n`]];
}

function ringOf({ signing, encryption }: TestParty, otherName: string, other: TestParty): KeyRingFile {
  return {
    signing: [{ kid: signing.kid, file: 'signing.key.pem', certificate: 'signing.cert.pem' }],
    decryption: [{ kid: encryption.kid, file: 'encryption.key.pem', certificate: 'encryption.cert.pem' }],
    verification: [{ kid: other.signing.kid, file: `${otherName}-signing.cert.pem` }],
    encryption: [{ kid: other.encryption.kid, file: `${otherName}-encryption.cert.pem` }],
  };
}
