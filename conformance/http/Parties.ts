import type { JsonWebKey } from 'node:crypto';

/** One party as the other knows it, and as it is known to itself. */
export interface Party {
  /** The ID of its certificate; LianLian has none. */
  readonly kid: string;
  /** RSA as JWK: private where it is the suite's own, else public. */
  readonly key: JsonWebKey;
  /** Encrypts to it; the one key unless given. */
  readonly encryption?: { readonly kid: string; readonly key: JsonWebKey };
  /** Of UnionPay: what it signs as. */
  readonly appId: string;
}

/** Who calls and who is called. */
export interface Parties {
  readonly member: Party;
  readonly network: Party;
}
