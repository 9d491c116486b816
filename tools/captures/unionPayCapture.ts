import { constants, createHmac, createPrivateKey, randomUUID, sign } from 'node:crypto';
import type { Capture, Credential } from 'tallystick/envelope';
import { base64url } from '../signing/base64url.js';
import { NOW } from './NOW.js';
import { present } from './present.js';

/** Where the message is sent. */
export const PATH = '/scis/switch/verification';

/** How a sender of UnionPay deviates; everything that is not given is right. */
export interface UnionPayFaults {
  readonly body?: string | Buffer;
  /** What is signed in place of the body. */
  readonly signed?: string | Buffer;
  /** How the payload is written in the signing input. */
  readonly encode?: (payload: Buffer) => string | Buffer;
  /** Members of the header in place of the right ones; undefined leaves one out. */
  readonly header?: Readonly<Record<string, unknown>>;
  /** The JSON text of the header that is signed, and of the one that is sent. */
  readonly signedHeader?: (header: object) => string;
  readonly sentHeader?: (header: object) => string;
  readonly hash?: string;
  readonly pss?: boolean;
  readonly hmac?: string | Buffer;
  /** Changes the value of UPI-JWS. */
  readonly jws?: (header: string, signature: Buffer, payload: string) => string;
  readonly capture?: Partial<Capture>;
  readonly signer?: Credential;
  readonly kid?: string;
}

/** A capture as a sender of UnionPay makes it, with node:crypto alone. */
export function unionPayCapture(signer: Credential, faults: UnionPayFaults = {}): Capture {
  const body = Buffer.from(faults.body ?? '{"memberIIN":"39990029","note":"中文 / x"}');
  const payload = Buffer.from(faults.signed ?? body);
  const header = present({
    alg: 'RS256',
    kid: faults.kid ?? signer.kid,
    crit: ['UPI-UUID', 'UPI-TIMESTAMP', 'UPI-APPID', 'UPI-REQPATH'],
    'UPI-UUID': randomUUID().replaceAll('-', ''),
    'UPI-TIMESTAMP': String(NOW / 1000),
    'UPI-APPID': '39990029',
    'UPI-REQPATH': PATH,
    ...faults.header,
  });
  const sent = base64url((faults.sentHeader ?? JSON.stringify)(header));
  const signedHeader = base64url((faults.signedHeader ?? faults.sentHeader ?? JSON.stringify)(header));
  const encoded = (faults.encode ?? base64url)(payload);
  const input = Buffer.concat([Buffer.from(`${signedHeader}.`), Buffer.from(encoded)]);
  const signature = signatureOf(input, (faults.signer ?? signer).privateKey, faults);
  const value = faults.jws?.(sent, signature, encoded.toString()) ?? `${sent}..${base64url(signature)}`;
  return {
    kind: 'request',
    method: 'POST',
    target: PATH,
    at: NOW,
    headers: [
      ['Content-Type', 'application/json; charset=utf-8'],
      ['UPI-JWS', value],
    ],
    body,
    ...faults.capture,
  };
}

function signatureOf(input: Buffer, pem: string, { hash = 'sha256', pss, hmac }: UnionPayFaults): Buffer {
  if (hmac !== undefined) return createHmac('sha256', hmac).update(input).digest();
  const { RSA_PKCS1_PSS_PADDING, RSA_PKCS1_PADDING } = constants;
  const padding = pss ? RSA_PKCS1_PSS_PADDING : RSA_PKCS1_PADDING;
  return sign(hash, input, { key: createPrivateKey(pem), padding, ...(pss && { saltLength: 32 }) });
}
