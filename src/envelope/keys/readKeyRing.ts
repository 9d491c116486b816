import { join } from 'node:path';
import { parseStrictJson } from '../../codec/strictJson.js';
import { TallystickError } from '../../codec/TallystickError.js';
import { optionsChecker } from '../../options/optionsChecker.js';
import { objectWith, text } from '../../options/rules.js';
import { forgetMatch } from '../../table/forgetMatch.js';
import { keyError } from './currentKey.js';
import { importPrivateKey, importPublicKey } from './importKey.js';
import { materialsOf } from './KeyMaterial.js';
import type { KeyRing } from './KeyRing.js';
import { type KeyRingEntry, type KeyRingFile, parseKeyRingFile } from './KeyRingFile.js';
import { MAX_KEY_BYTES } from './MAX_KEY_BYTES.js';
import { nameOfFile, ofFile } from './ofFile.js';
import { partyRings } from './partyRings.js';
import type { PrivateKey, PublicKey, RsaKey } from './RsaKey.js';
import { type FileFault, readBoundedFileBelow, UnreadableFile } from './readBoundedFile.js';
import { type Pkcs12, readPkcs12 } from './readPkcs12.js';

/** Where passphrases come from. */
export interface KeyRingOptions {
  /** For every encrypted file whose entry names no environment variable. */
  readonly passphrase?: string | undefined;
  /** The environment that `passphraseEnv` names a variable of; the process's own by default. */
  readonly env?: Readonly<Record<string, string | undefined>> | undefined;
}

const checked = optionsChecker<KeyRingOptions>({ passphrase: text, env: objectWith() });

/**
 * Reads the keys of one party from a directory, as its `key-ring.json` lists them:
 *
 * ```json
 * {
 *   "signing": [{ "kid": "4000000001", "file": "signing.key.pem", "certificate": "signing.cert.pem" }],
 *   "decryption": [{ "kid": "4000000005", "file": "encryption.p12", "passphraseEnv": "ENCRYPTION_PASSPHRASE" }],
 *   "verification": [{ "kid": "4000000002", "file": "network-signing.cert.pem" }],
 *   "encryption": [{ "file": "network-encryption.jwk" }]
 * }
 * ```
 *
 * Each list may be left out. Files are PEM, DER, Base64 of it, a JWK or PKCS#12, recognised by their content, in the
 * directory or below. `certificate` gives a private key its validity, as the one in its own file does. `kid` is the
 * certificate ID that the network assigned, and `""` where it assigns none; where it is left out and no JWK has it, the
 * key is `isUnnamed`, and UnionPay's messages are not signed with it. The file never holds a passphrase:
 * `passphraseEnv` names an environment variable that holds it. `anyExponent` is that of {@link ImportOptions}.
 *
 * A file may be a link to another in the directory or below. It has to be a regular file of at most 1 MiB, and opening
 * it may take at most 10 million iterations of its passphrase.
 *
 * @param directory the path of the directory
 * @param options where passphrases come from
 * @returns the four lists, empty where the file leaves them out
 * @throws {@link TallystickError} `key-invalid` where a file is missing or cannot be read, `key-ring.json` is not as above,
 * or two keys of a list have one kid; the text names the file, and `path` of the violation points into `key-ring.json`
 * @throws TypeError for an option that is unknown or wrong
 * @example
 * ```ts
 * import { mkdtempSync } from 'node:fs';
 * import { createTestKeys, readKeyRing, writeTestKeys } from 'tallystick/envelope';
 *
 * const directory = `${mkdtempSync('/tmp/keys-')}/test`;
 * await writeTestKeys(directory, await createTestKeys());
 * const keys = await readKeyRing(`${directory}/member`);
 * console.log(keys.signing.length); // 1
 * ```
 */
export async function readKeyRing(directory: string, options?: KeyRingOptions): Promise<KeyRing> {
  try {
    const passphrases = checked(options);
    const file = parseKeyRingFile(await readRingFile(directory));
    const privateKey: ReadEntry<PrivateKey> = (entry, path) =>
      readPrivateKey(entry, path, directory, passphrases);
    const publicKey: ReadEntry<PublicKey> = (entry, path) =>
      readPublicKey(entry, path, directory, passphrases);
    return {
      signing: await readList(file, 'signing', privateKey),
      decryption: await readList(file, 'decryption', privateKey),
      verification: await readList(file, 'verification', publicKey),
      encryption: await readList(file, 'encryption', publicKey),
    };
  } finally {
    forgetMatch();
  }
}

type ReadEntry<Key> = (entry: KeyRingEntry, path: string) => Promise<Key>;

async function readRingFile(directory: string): Promise<unknown> {
  const parsed = parseStrictJson(await ringBytes(directory));
  if ('value' in parsed) return parsed.value;
  throw keyError('key-ring.json must be JSON in UTF-8 without repeated member names; correct it.');
}

async function ringBytes(directory: string): Promise<Buffer> {
  const name = nameOfRing(directory);
  try {
    return await readNamed(directory, 'key-ring.json', '', name);
  } catch (error) {
    const isMissing = error instanceof TallystickError && error.message.includes(MISSING);
    const below = isMissing && isPath(directory) ? await partyRings(directory) : undefined;
    if (below === undefined) throw error;
    throw keyError(
      `${name} cannot be read: ${MISSING}, but there is one in ${below}; give that of your side.`,
    );
  }
}

/** With its directory, unless a key was given in its place, which no message shows. */
function nameOfRing(directory: string): string {
  return isPath(directory) ? nameOfFile(join(directory, 'key-ring.json')) : 'key-ring.json';
}

function isPath(directory: unknown): boolean {
  return typeof directory === 'string' && directory.length <= 200 && !directory.includes('\n');
}

async function readList<Key extends RsaKey>(
  file: KeyRingFile,
  list: keyof KeyRingFile,
  read: ReadEntry<Key>,
): Promise<readonly Key[]> {
  const keys: Key[] = [];
  // One after the other, so that the first fault of the file is the one that is reported.
  for (const [index, entry] of file[list].entries()) {
    const path = `/${list}/${index}`;
    try {
      keys.push(await read(entry, path));
    } catch (error) {
      throw locatedAt(path, entry, error);
    }
  }
  const kids = keys.map(({ kid }) => kid);
  const repeated = kids.findIndex((kid, index) => kid !== '' && kids.indexOf(kid) !== index);
  if (repeated === -1) return keys;
  throw keyError(
    `${nameOfFile(file[list][repeated]?.file ?? '')}: ${list} has an earlier key of the same kid; each key needs its own.`,
    `/${list}/${repeated}`,
  );
}

/** Says which file an error is about. */
function locatedAt(path: string, entry: KeyRingEntry, error: unknown): unknown {
  const [violation] = error instanceof TallystickError ? error.violations : [];
  if (violation === undefined) return error;
  const where = violation.path || path;
  const file = where.endsWith('/certificate') ? (entry.certificate ?? entry.file) : entry.file;
  return keyError(ofFile(file, violation.message), where);
}

async function readPrivateKey(
  entry: KeyRingEntry,
  path: string,
  directory: string,
  options: KeyRingOptions,
): Promise<PrivateKey> {
  const { kid, file, certificate, anyExponent } = entry;
  const bytes = await readNamed(directory, file, `${path}/file`);
  const passphrase = passphraseOf(entry, path, options);
  if (isPkcs12(bytes)) {
    if (certificate !== undefined) {
      throw keyError('A PKCS#12 file brings its certificate; leave certificate out.', `${path}/certificate`);
    }
    return (await openPkcs12(bytes, passphrase, entry)).privateKey;
  }
  const issued = certificate && (await readNamed(directory, certificate, `${path}/certificate`));
  const key = importPrivateKey(bytes, { kid, passphrase, anyExponent });
  if (issued === undefined || issued === '') return key;
  try {
    return {
      ...importPrivateKey(key.key, { kid: key.kid, certificate: issued, anyExponent }),
      ...unnamed(key),
    };
  } catch (error) {
    // What is wrong with a certificate is said of its file.
    const [violation] = error instanceof TallystickError ? error.violations : [];
    throw violation === undefined ? error : keyError(violation.message, `${path}/certificate`);
  }
}

function unnamed({ isUnnamed }: RsaKey): Pick<RsaKey, 'isUnnamed'> {
  return isUnnamed ? { isUnnamed } : {};
}

async function readPublicKey(
  entry: KeyRingEntry,
  path: string,
  directory: string,
  options: KeyRingOptions,
): Promise<PublicKey> {
  const { kid, file, certificate, anyExponent } = entry;
  if (certificate !== undefined) {
    throw keyError(
      'certificate belongs to private keys; here file is the certificate.',
      `${path}/certificate`,
    );
  }
  const bytes = await readNamed(directory, file, `${path}/file`);
  return isPkcs12(bytes)
    ? (await openPkcs12(bytes, passphraseOf(entry, path, options), entry)).publicKey
    : importPublicKey(bytes, { kid, anyExponent });
}

function openPkcs12(
  bytes: Buffer,
  passphrase: string | undefined,
  { kid, anyExponent }: KeyRingEntry,
): Promise<Pkcs12> {
  if (passphrase === undefined) {
    throw keyError('A PKCS#12 file needs a passphrase: name its environment variable in passphraseEnv.');
  }
  return readPkcs12(bytes, passphrase, { kid, anyExponent });
}

/** The error never repeats the value, and the name only where it is one: it may be a passphrase in the wrong place. */
function passphraseOf(
  { passphraseEnv }: KeyRingEntry,
  path: string,
  { passphrase, env = process.env }: KeyRingOptions,
): string | undefined {
  if (passphraseEnv === undefined) return passphrase;
  const value = env[passphraseEnv];
  if (value !== undefined) return value;
  const name = /^[A-Z][A-Z0-9_]{0,63}$/.test(passphraseEnv) ? passphraseEnv : undefined;
  throw keyError(
    name === undefined
      ? 'passphraseEnv must name an environment variable that is set, such as SIGNING_PASSPHRASE; set it to the passphrase.'
      : `The environment variable ${name}, which passphraseEnv names, is not set; set it to the passphrase.`,
    `${path}/passphraseEnv`,
  );
}

function isPkcs12(bytes: Buffer): boolean {
  return materialsOf(bytes).found.some(({ form }) => form === 'pkcs12');
}

const MISSING = 'there is no such file';

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: MISSING,
  ENOTDIR: 'a part of the path is a file where a directory is due',
};

const FAULTS: Readonly<Record<FileFault, string>> = {
  outside: 'it is a link that leaves the directory of key-ring.json; put the file itself there',
  irregular: 'it is not a regular file; give one',
  'too-large': 'it is larger than 1 MiB, which no key is; check that it is the right file',
};

async function readNamed(directory: string, file: string, path: string, name = 'It'): Promise<Buffer> {
  try {
    return await readBoundedFileBelow(directory, file, MAX_KEY_BYTES);
  } catch (error) {
    throw keyError(`${name} cannot be read: ${reasonOf(error)}.`, path);
  }
}

function reasonOf(error: unknown): string {
  if (error instanceof UnreadableFile) return FAULTS[error.fault];
  const { code } = error as NodeJS.ErrnoException;
  // The system has no code for an invalid path: one that is not text, or has a zero in it.
  if (code === undefined || code === 'ERR_INVALID_ARG_TYPE') throw error;
  const reason = REASONS[code] ?? `the system says ${code}`;
  return `${reason}; check its name and who may read it`;
}
