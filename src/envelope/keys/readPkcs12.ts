import { X509Certificate } from 'node:crypto';
import type forge from 'node-forge';
import { keyError } from './currentKey.js';
import { importPrivateKey, importPublicKey } from './importKey.js';
import type { PrivateKey, PublicKey } from './RsaKey.js';

/** A key with its certificate, as a PKCS#12 file holds them. */
export interface Pkcs12 {
  /** The private key, with the validity of its certificate. */
  readonly privateKey: PrivateKey;
  /** The public key of the certificate. */
  readonly publicKey: PublicKey;
}

/**
 * Reads a PKCS#12 file (RFC 7292) of one RSA key and its certificate; further certificates are left out.
 *
 * @param bytes the file, `.p12` or `.pfx`
 * @param passphrase of ASCII characters
 * @param options how the key is called
 * @returns both halves of the key
 * @throws {@link TallystickError} `key-invalid` where the file cannot be read, the passphrase is wrong, or the file
 * holds no key, several, or no certificate of its key
 * @example
 * ```ts
 * import { mkdtempSync, readFileSync } from 'node:fs';
 * import { createTestKeys, readPkcs12, writeTestKeys } from 'tallystick/envelope';
 *
 * const directory = `${mkdtempSync('/tmp/keys-')}/test`;
 * await writeTestKeys(directory, await createTestKeys());
 * const { privateKey } = await readPkcs12(readFileSync(`${directory}/member/signing.p12`), 'tallystick');
 * console.log(privateKey.bits); // 2048
 * ```
 */
export async function readPkcs12(
  bytes: Uint8Array,
  passphrase: string,
  {
    kid,
  }: {
    /** The certificate ID, the same for both halves; else the serial number in lower-case hex. */
    readonly kid?: string | undefined;
  } = {},
): Promise<Pkcs12> {
  const { default: engine } = await import('node-forge');
  const file = parse(engine, bytes, passphrase);
  const keys = privateKeysIn(engine, file);
  const [der] = keys;
  if (der === undefined) throw keyError('The PKCS#12 file must hold a private key; export it with its key.');
  if (keys.length > 1) {
    throw keyError('The PKCS#12 file holds several private keys; export each into a file of its own.');
  }
  const { key } = importPrivateKey(der);
  const certificate = certificatesIn(engine, file).find((one) =>
    new X509Certificate(one).checkPrivateKey(key),
  );
  if (certificate === undefined) {
    throw keyError('The PKCS#12 file must hold the certificate of its private key; export both together.');
  }
  return {
    privateKey: importPrivateKey(key, { kid, certificate }),
    publicKey: importPublicKey(certificate, { kid }),
  };
}

type Engine = typeof forge;

/** The engine's own messages are not passed on: they may quote what they read. */
function parse(engine: Engine, bytes: Uint8Array, passphrase: string): forge.pkcs12.Pkcs12Pfx {
  let structure: forge.asn1.Asn1;
  try {
    structure = engine.asn1.fromDer(Buffer.from(bytes).toString('binary'));
  } catch {
    throw keyError('The file cannot be read: expected PKCS#12, as .p12 and .pfx files are.');
  }
  try {
    return engine.pkcs12.pkcs12FromAsn1(structure, true, passphrase);
  } catch (error) {
    throw /password/i.test(String(error))
      ? keyError('The PKCS#12 file does not open with this passphrase; check it (ASCII characters).')
      : keyError('The PKCS#12 file cannot be read; export it anew with AES-256 and one key.');
  }
}

function bagsIn({ pki }: Engine, file: forge.pkcs12.Pkcs12Pfx, type: string): readonly forge.pkcs12.Bag[] {
  const oid = pki.oids[type] as string;
  return file.getBags({ bagType: oid })[oid] ?? [];
}

/** As PKCS#8 DER; the engine knows RSA keys, and hands over every other as it stands. */
function privateKeysIn(engine: Engine, file: forge.pkcs12.Pkcs12Pfx): readonly Buffer[] {
  const { pki } = engine;
  return ['keyBag', 'pkcs8ShroudedKeyBag']
    .flatMap((type) => bagsIn(engine, file, type))
    .map(({ key, asn1 }) => der(engine, key ? pki.wrapRsaPrivateKey(pki.privateKeyToAsn1(key)) : asn1));
}

function certificatesIn(engine: Engine, file: forge.pkcs12.Pkcs12Pfx): readonly Buffer[] {
  return bagsIn(engine, file, 'certBag').map(({ cert, asn1 }) =>
    der(engine, cert ? engine.pki.certificateToAsn1(cert) : asn1),
  );
}

function der({ asn1 }: Engine, structure: forge.asn1.Asn1): Buffer {
  return Buffer.from(asn1.toDer(structure).getBytes(), 'binary');
}
