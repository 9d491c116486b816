import { openssl, scratch } from '../cli/keyFiles.js';

/** The passphrase of every encrypted file. */
export const PASSPHRASE = 'correct horse battery staple';

/** What openssl says of the certificate. */
export interface Printed {
  /** Lower-case hex. */
  readonly serialNumber: string;
  /** SHA-256, lower-case hex. */
  readonly fingerprint: string;
  /** Milliseconds since 1970. */
  readonly from: number;
  readonly to: number;
  /** SPKI as DER, in hex. */
  readonly publicKey: string;
}

/** A 2048-bit RSA key in every form that openssl writes, in a directory. */
export function keysByOpenssl(): { readonly directory: string; readonly printed: Printed } {
  const { directory } = scratch();
  const at = (name: string) => `${directory}/${name}`;
  const pass = ['-passout', `pass:${PASSPHRASE}`];
  const key = ['-in', at('key.pem')];
  openssl(['genpkey', '-algorithm', 'RSA', '-pkeyopt', 'rsa_keygen_bits:2048', '-out', at('key.pem')]);
  openssl(['pkcs8', '-topk8', ...key, '-nocrypt', '-outform', 'DER', '-out', at('key.der')]);
  openssl(['rsa', ...key, '-traditional', '-out', at('key.pkcs1.pem')]);
  openssl(['rsa', ...key, '-traditional', '-outform', 'DER', '-out', at('key.pkcs1.der')]);
  openssl(['pkcs8', '-topk8', ...key, '-v2', 'aes-256-cbc', ...pass, '-out', at('key.encrypted.pem')]);
  openssl(['pkcs8', '-topk8', ...key, '-outform', 'DER', ...pass, '-out', at('key.encrypted.der')]);
  openssl(['rsa', ...key, '-traditional', '-aes128', ...pass, '-out', at('key.encrypted.pkcs1.pem')]);
  openssl(['rsa', ...key, '-pubout', '-out', at('public.pem')]);
  openssl(['rsa', ...key, '-pubout', '-outform', 'DER', '-out', at('public.der')]);
  openssl(['rsa', ...key, '-RSAPublicKey_out', '-out', at('public.pkcs1.pem')]);
  openssl(['rsa', ...key, '-RSAPublicKey_out', '-outform', 'DER', '-out', at('public.pkcs1.der')]);
  issue(directory, 'key', 'cert');
  openssl(['x509', '-in', at('cert.pem'), '-outform', 'DER', '-out', at('cert.der')]);
  const both = ['-inkey', at('key.pem'), '-in', at('cert.pem'), ...pass];
  openssl(['pkcs12', '-export', ...both, '-out', at('key.p12')]);
  openssl(['pkcs12', '-export', '-legacy', ...both, '-out', at('key.legacy.pfx')]);
  openssl(['pkcs12', '-export', ...both, '-keypbe', 'NONE', '-certpbe', 'NONE', '-out', at('key.open.p12')]);
  return { directory, printed: printedOf(directory) };
}

/** Issues a self-signed certificate of the key `KEY.pem` as `CERTIFICATE.pem`. */
export function issue(directory: string, key: string, certificate: string): void {
  const paths = ['-key', `${directory}/${key}.pem`, '-out', `${directory}/${certificate}.pem`];
  openssl(['req', '-x509', '-new', ...paths, '-days', '90', '-subj', '/CN=test']);
}

function printedOf(directory: string): Printed {
  const certificate = ['x509', '-in', `${directory}/cert.pem`, '-noout'];
  const said = (option: string) =>
    openssl([...certificate, option])
      .toString()
      .trim()
      .split('=')[1] ?? '';
  return {
    serialNumber: said('-serial').toLowerCase(),
    fingerprint: openssl([...certificate, '-fingerprint', '-sha256'])
      .toString()
      .trim()
      .replace(/^.*=|:/g, '')
      .toLowerCase(),
    from: Date.parse(said('-startdate')),
    to: Date.parse(said('-enddate')),
    publicKey: openssl(['rsa', '-in', `${directory}/key.pem`, '-pubout', '-outform', 'DER']).toString('hex'),
  };
}
