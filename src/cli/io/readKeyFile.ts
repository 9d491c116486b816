import { printable } from 'tallystick';
import { MAX_KEY_BYTES } from '../../envelope/keys/KeyMaterial.js';
import type { PrivateKey, PublicKey } from '../../envelope/keys/RsaKey.js';
import type { FileFault } from '../../envelope/keys/readBoundedFile.js';
import { asUsage, orUsage } from '../orUsage.js';
import { UsageError } from '../UsageError.js';
import { faultWords } from './faultWords.js';
import type { Io } from './Io.js';
import { readBytes } from './readBytes.js';

/**
 * Reads a public key: a certificate, or an SPKI or PKCS#1 key, as PEM or DER.
 *
 * @throws {@link UsageError} where it cannot be read, or is private
 */
export async function readPublicKey(path: string, io: Io): Promise<PublicKey> {
  const source = await readBounded(path, io);
  // A public key could be made of it, but whoever verifies with a private one has the wrong file.
  if (source.includes('PRIVATE KEY-----')) {
    throw new UsageError(`${printable(path)} is a private key; give the public key or the certificate.`);
  }
  const { importPublicKey } = await import('tallystick/envelope');
  return orUsage(() => importPublicKey(source), faultWords.keys(path));
}

/**
 * Reads a private key: PKCS#8 or PKCS#1, as PEM or DER; the passphrase of an encrypted one stands in the
 * environment, where no list of processes shows it.
 *
 * @throws {@link UsageError} where it cannot be read, or is public
 */
export async function readPrivateKey(path: string, io: Io): Promise<PrivateKey> {
  const source = await readBounded(path, io);
  if (/-----BEGIN (?:CERTIFICATE|(?:RSA )?PUBLIC KEY)-----/.test(source.toString('latin1'))) {
    throw new UsageError(`${printable(path)} is public; give the private key.`);
  }
  const { importPrivateKey } = await import('tallystick/envelope');
  try {
    return importPrivateKey(source, { passphrase: io.env.TALLYSTICK_PASSPHRASE });
  } catch (error) {
    if (!source.includes('ENCRYPTED')) throw asUsage(error, faultWords.keys(path));
    throw new UsageError(
      `${printable(path)} is encrypted and does not open; TALLYSTICK_PASSPHRASE in the environment must hold its passphrase.`,
    );
  }
}

const FAULTS: Readonly<Record<Exclude<FileFault, 'outside'>, string>> = {
  irregular: 'is no regular file; give the file of the key',
  'too-large': 'is larger than 1 MiB, which no key is',
};

async function readBounded(path: string, io: Io): Promise<Buffer> {
  if (path === '-') {
    const bytes = await readBytes(path, io, MAX_KEY_BYTES);
    if (bytes.length > MAX_KEY_BYTES) throw fault(path, 'too-large');
    return bytes;
  }
  const { readBoundedFile, UnreadableFile } = await import('../../envelope/keys/readBoundedFile.js');
  try {
    return await readBoundedFile(path, MAX_KEY_BYTES);
  } catch (error) {
    if (!(error instanceof UnreadableFile)) throw asUsage(error, faultWords.reading(path));
    throw fault(path, error.fault === 'too-large' ? 'too-large' : 'irregular');
  }
}

function fault(path: string, kind: keyof typeof FAULTS): UsageError {
  return new UsageError(`${printable(path)} ${FAULTS[kind]}.`);
}
