import { createRsaKeys } from '../../envelope/keys/createRsaKeys.js';
import { issueCertificate } from '../../envelope/keys/issueCertificate.js';

/** What a server of HTTPS needs, and the authority that its clients must trust, as PEM. */
export interface MadeTls {
  readonly cert: string;
  readonly key: string;
  readonly authority: string;
}

/** Makes an authority, which nobody else has the key of, and the certificate of this machine under it. */
export async function makeTls(host: string | undefined): Promise<MadeTls> {
  const [authority, server] = await Promise.all([createRsaKeys(), createRsaKeys()]);
  const now = Date.now();
  const certificate = issueCertificate(
    { subject: 'tallystick gateway authority', use: 'authority', publicKey: authority.publicKey, now },
    authority,
  );
  const hosts = [...new Set(['localhost', '127.0.0.1', '::1', ...(host === undefined ? [] : [host])])];
  const cert = issueCertificate(
    { subject: 'tallystick gateway', use: 'server', publicKey: server.publicKey, now, hosts },
    { privateKey: authority.privateKey, certificate },
  );
  return { cert, key: server.privateKey, authority: certificate };
}
