import type { OwnKey } from './RemoteKey.js';
import type { PrivateKey, PublicKey } from './RsaKey.js';

/**
 * The keys of one party, for both directions. Each list may hold several: a received message names its key by `kid`;
 * for a message to send, {@link currentKey} picks one.
 *
 * @typeParam Own what our own keys are: private keys in memory, unless there may be a {@link RemoteKey} among them
 */
export interface KeyRing<Own extends OwnKey = PrivateKey> {
  /** Our own, to sign what we send. */
  readonly signing: readonly Own[];
  /** Our own, to decrypt what we receive. */
  readonly decryption: readonly Own[];
  /** The other party's, to verify what it sends. */
  readonly verification: readonly PublicKey[];
  /** The other party's, to encrypt what it receives. */
  readonly encryption: readonly PublicKey[];
}
