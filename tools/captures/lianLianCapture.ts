import { sign } from 'node:crypto';
import type { Capture, Credential } from 'tallystick/envelope';
import { NOW } from './NOW.js';
import { type PayloadParts, payloadOf } from './payload.js';
import { present } from './present.js';

/** How a sender of LianLian deviates. */
export interface LianLianFaults {
  /** Members in place of the right ones; undefined leaves one out. */
  readonly members?: Readonly<Record<string, unknown>>;
  /** Makes the source that is signed. */
  readonly source?: (members: Readonly<Record<string, unknown>>) => string | Buffer;
  readonly hash?: string;
  /** Writes the signature. */
  readonly write?: (signature: Buffer) => unknown;
  /** Changes the members after signing. */
  readonly after?: Readonly<Record<string, unknown>>;
  readonly capture?: Partial<Capture>;
}

export const LIANLIAN_MEMBERS = {
  oid_partner: '201304121000001004',
  no_order: 'ORDER-77120',
  token: '4f2c9d7e81b34a6b9a0c5d2e7f10b3a4',
  sign_type: 'SHA256withRSA',
  money_order: '100.00',
  verify_code: '482913',
  no_agree: '2017080112345678',
  info_order: '鞋 a/b',
} as const;

/** A capture as a sender of LianLian makes it, with node:crypto alone. */
export function lianLianCapture(signer: Credential, faults: LianLianFaults = {}): Capture {
  const members = present({ ...LIANLIAN_MEMBERS, ...faults.members });
  const source = (faults.source ?? rightSource)(members);
  const {
    hash = members.sign_type === 'RSA' ? 'md5' : 'sha256',
    write = (bytes) => bytes.toString('base64'),
  } = faults;
  const signature = sign(hash, Buffer.from(source), signer.privateKey);
  const sent = present({ ...members, sign: write(signature), ...faults.after });
  return {
    kind: 'request',
    method: 'POST',
    target: '/v1/bankcardprepay',
    at: NOW,
    headers: [['Content-Type', 'application/json;charset=utf-8']],
    body: Buffer.from(JSON.stringify(sent)),
    ...faults.capture,
  };
}

/** A message as {@link lianLianCapture} makes it, encrypted as a whole in `pay_load`. */
export function payloadCapture(
  signer: Credential,
  parts: PayloadParts,
  faults: LianLianFaults = {},
  change: (payload: string) => string = (payload) => payload,
): Capture {
  const inside = lianLianCapture(signer, faults);
  const pay_load = change(payloadOf({ plaintext: inside.body, ...parts }));
  const body = JSON.stringify({ oid_partner: LIANLIAN_MEMBERS.oid_partner, pay_load });
  return { ...inside, target: '/v1/bankcardprepay', body: Buffer.from(body) };
}

/** The source by the signature document, written anew. */
export function rightSource(members: Readonly<Record<string, unknown>>): string {
  const names = Object.keys(members).filter(
    (name) => members[name] !== '' && members[name] !== null && !Array.isArray(members[name]),
  );
  names.sort((left, right) => Buffer.compare(Buffer.from(left), Buffer.from(right)));
  return names.map((name) => `${name}=${members[name]}`).join('&');
}
