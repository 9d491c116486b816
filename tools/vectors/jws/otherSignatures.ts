import { constants, createPrivateKey, type JsonWebKey, sign } from 'node:crypto';
import { base64url } from '../../signing/base64url.js';
import { keys } from '../../signing/keys.js';
import { signatureOver } from '../../signing/sign.js';
import { BODY, headerWith, type Members } from './jwsMessage.js';

/** The unencoded payload of RFC 7797, signed under the header as published with other members. */
export function unencoded(changes: Members): string {
  const encoded = base64url(headerWith(changes));
  return `${encoded}..${signatureOver(`${encoded}.${BODY}`)}`;
}

/** PSS with an empty salt, so that the same build gives the same signature. */
export function withPss(alg: string): string {
  const encoded = base64url(headerWith({ alg }));
  const key = createPrivateKey({ key: keys.get('signing-2048') as JsonWebKey, format: 'jwk' });
  const options = { key, padding: constants.RSA_PKCS1_PSS_PADDING, saltLength: 0 };
  return `${encoded}..${base64url(sign('sha256', Buffer.from(`${encoded}.${base64url(BODY)}`), options))}`;
}
