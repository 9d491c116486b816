/** What people take for a key file, in a form that is not read. */
export interface ForeignForm {
  /** Such as `a Java key store (JKS)`. */
  readonly is: string;
  /** How to come to a file that is read: a sentence without its point, often with a command. */
  readonly way: string;
}

const KEYTOOL = 'keytool -importkeystore -srckeystore FILE -destkeystore key.p12 -deststoretype PKCS12';

/** By name. */
export const FOREIGN_FORMS = {
  jks: { is: 'a Java key store (JKS)', way: `convert it: ${KEYTOOL}` },
  jceks: { is: 'a Java key store (JCEKS)', way: `convert it: ${KEYTOOL} -srcstoretype JCEKS` },
  bks: {
    is: 'a key store of Bouncy Castle (BKS)',
    way: `convert it: ${KEYTOOL} -srcstoretype BKS -provider org.bouncycastle.jce.provider.BouncyCastleProvider -providerpath bcprov.jar`,
  },
  pkcs7: {
    is: 'PKCS#7, a chain of certificates without a key',
    way: 'take the certificates out: openssl pkcs7 -in FILE -print_certs -out certificates.pem (with -inform DER where it is binary)',
  },
  pkcs7Enveloped: {
    is: 'an encrypted or signed message (PKCS#7, CMS)',
    way: 'open it: openssl cms -decrypt -in FILE -inform DER -inkey KEY.pem -out opened',
  },
  request: {
    is: 'a certificate request (PKCS#10)',
    way: 'send it to the network, and give the certificate that comes back; for its public key alone: openssl req -in FILE -noout -pubkey',
  },
  revocations: { is: 'a list of revoked certificates (CRL)', way: 'give the certificate itself' },
  parameters: { is: 'parameters of a key agreement, no key', way: 'give the file of the RSA key' },
  sshPrivate: {
    is: 'an OpenSSH private key',
    way: 'convert a copy of it: ssh-keygen -p -m PKCS8 -f COPY',
  },
  sshPublic: { is: 'an SSH public key', way: 'convert it: ssh-keygen -e -m PKCS8 -f FILE > public.pem' },
  ssh2Public: {
    is: 'an SSH public key (RFC 4716)',
    way: 'convert it: ssh-keygen -i -f FILE > ssh.pub && ssh-keygen -e -m PKCS8 -f ssh.pub > public.pem',
  },
  putty: {
    is: 'a private key of PuTTY',
    way: 'convert it: puttygen FILE -O private-openssh -o key && ssh-keygen -p -m PKCS8 -f key',
  },
  pgp: { is: 'a PGP key or message', way: 'give the RSA key of the network, which no PGP key is' },
  pvk: {
    is: 'a private key of Windows (PVK)',
    way: 'convert it: openssl rsa -in FILE -inform PVK -out key.pem',
  },
  privateBlob: {
    is: 'a private key of Windows (PRIVATEKEYBLOB)',
    way: 'convert it: openssl rsa -in FILE -inform MSBLOB -out key.pem',
  },
  publicBlob: {
    is: 'a public key of Windows (PUBLICKEYBLOB)',
    way: 'convert it: openssl rsa -in FILE -inform MSBLOB -pubin -pubout -out public.pem',
  },
  cngBlob: {
    is: 'a key of Windows (BCRYPT_RSAKEY_BLOB)',
    way: 'export it anew: RSA.ExportPkcs8PrivateKey or RSA.ExportSubjectPublicKeyInfo of .NET',
  },
  dsa: { is: 'a DSA key', way: 'the networks take RSA keys alone' },
  keychain: {
    is: 'a keychain of macOS',
    way: 'export the key from it: security export -k FILE -t identities -f pkcs12 -o key.p12',
  },
  database: {
    is: 'a database of keys (NSS)',
    way: 'export the key from it: pk12util -d DIRECTORY -n NAME -o key.p12',
  },
  zip: { is: 'a ZIP archive', way: 'unpack it, and give the file of the key' },
  gzip: { is: 'a gzip archive', way: 'unpack it, and give the file of the key' },
  pdf: { is: 'a PDF', way: 'ask for the file of the key or the certificate' },
  image: { is: 'a picture', way: 'ask for the file of the key or the certificate' },
  html: { is: 'a page of HTML', way: 'download the file itself; this may be the page of a login' },
} as const satisfies Readonly<Record<string, ForeignForm>>;

/** The name of a form that is not read. */
export type ForeignName = keyof typeof FOREIGN_FORMS;

const MAGIC: readonly (readonly [hex: string, name: ForeignName])[] = [
  ['feedfeed', 'jks'],
  ['cececece', 'jceks'],
  // A version of one or two, and twenty bytes of salt.
  ['0000000100000014', 'bks'],
  ['0000000200000014', 'bks'],
  ['1ef1b5b0', 'pvk'],
  ['0702000000a40000', 'privateBlob'],
  ['0702000000240000', 'privateBlob'],
  ['0602000000a40000', 'publicBlob'],
  ['0602000000240000', 'publicBlob'],
  ['52534131', 'cngBlob'],
  ['52534132', 'cngBlob'],
  ['52534133', 'cngBlob'],
  ['6b796368', 'keychain'],
  ['53514c69746520666f726d6174', 'database'],
  ['504b0304', 'zip'],
  ['1f8b', 'gzip'],
  ['255044462d', 'pdf'],
  ['89504e47', 'image'],
  ['ffd8ff', 'image'],
];

/** What bytes are by what they begin with. */
export function foreignBytes(bytes: Uint8Array): ForeignName | undefined {
  const start = Buffer.from(bytes.subarray(0, 16)).toString('hex');
  return MAGIC.find(([magic]) => start.startsWith(magic))?.[1];
}

const LABELS: readonly (readonly [label: RegExp, name: ForeignName])[] = [
  [/^OPENSSH PRIVATE KEY$/, 'sshPrivate'],
  [/^SSH2 PUBLIC KEY$/, 'ssh2Public'],
  [/^PGP /, 'pgp'],
  [/^(?:PKCS7|PKCS #7 SIGNED DATA)$/, 'pkcs7'],
  [/^CMS$/, 'pkcs7Enveloped'],
  [/^(?:NEW )?CERTIFICATE REQUEST$/, 'request'],
  [/^X509 CRL$/, 'revocations'],
  [/^(?:DH|X9\.42 DH|DSA) PARAMETERS$/, 'parameters'],
  [/^DSA PRIVATE KEY$/, 'dsa'],
];

/** What a block of PEM is by its label, where its content does not tell. */
export function foreignLabel(label: string): ForeignName | undefined {
  return LABELS.find(([pattern]) => pattern.test(label))?.[1];
}

const TEXTS: readonly (readonly [start: RegExp, name: ForeignName])[] = [
  [/^\s*(?:[a-z0-9"=,-]{1,200} )?ssh-(?:rsa|ed25519|dss) AAAA/i, 'sshPublic'],
  [/^\s*PuTTY-User-Key-File/, 'putty'],
  [/^\s*(?:<!DOCTYPE html|<html)/i, 'html'],
];

/** What a text without PEM is by how it begins. */
export function foreignText(text: string): ForeignName | undefined {
  const start = text.slice(0, 400);
  return TEXTS.find(([pattern]) => pattern.test(start))?.[1];
}
