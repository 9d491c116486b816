import { judgeRules } from '../codec/judgeRules.js';
import type { KeyRing } from '../envelope/keys/KeyRing.js';
import { keyRingWith } from '../envelope/keys/keyRules.js';
import type { OwnKey } from '../envelope/keys/RemoteKey.js';
import { accept } from '../envelope/lianlian/verify.js';
import { appId } from '../envelope/unionpay/sign.js';
import { expectedAppId } from '../envelope/unionpay/verify.js';
import { type Clock, clock } from '../identifiers/sources.js';
import type { OptionRules } from '../options/OptionRule.js';
import { boolean, functionOf, oneOf, required, rule, wholeNumber } from '../options/rules.js';
import type { Party, Reading } from '../table/Row.js';
import { type SignType, signType } from '../wire/lianlian/SignType.js';
import { timeout } from './CallOptions.js';
import type { Exchange } from './Exchange.js';
import type { Network } from './networkEnvelope.js';

/** How a client calls. */
export interface ClientOptions {
  /** The network that is called. */
  readonly network: Network;
  /** Where it is, such as `https://gateway.example`; a path in it is put before each path, and is not signed. */
  readonly baseUrl: string;
  /** Our own keys sign and decrypt, the network's verify and encrypt. */
  readonly keys: KeyRing<OwnKey>;
  /** Of UnionPay International: the institution or wallet that sends, 8 characters. */
  readonly appId?: string | undefined;
  /** The application IDs that answers may come from; any unless given. */
  readonly expectedAppId?: string | readonly string[] | undefined;
  /** Whether an answer passes without UPI-REQPATH; it does unless `false`. */
  readonly pathOptional?: boolean | undefined;
  /** Of LianLian: the algorithm that we sign with; SHA256withRSA by default. */
  readonly signType?: SignType | undefined;
  /** Of LianLian: the algorithms that answers may be signed with; SHA256withRSA alone by default. */
  readonly accept?: readonly SignType[] | undefined;
  /** How answers are read; tolerant by default. */
  readonly reading?: Reading | undefined;
  /** Who sends; not given: the members for a merchant are all there, or none. */
  readonly party?: Party | undefined;
  /** The time for a whole call in milliseconds, 1 to 600,000; 60,000 by default. */
  readonly timeout?: number | undefined;
  /** The longest answer that is read, in bytes, up to 16 MiB; 1 MiB by default. */
  readonly maxBytes?: number | undefined;
  /**
   * Sends a request: a proxy, mutual TLS, or another handler in the same process; the runtime's unless given.
   *
   * @param request with method, URL, headers, body and signal
   * @returns the answer, whatever its status
   */
  readonly fetch?: ((request: Request) => Promise<Response>) | undefined;
  /**
   * Sees every exchange after its end, masked. What it throws is not caught.
   *
   * @param exchange what may be logged of it
   */
  readonly onExchange?: ((exchange: Exchange) => void) | undefined;
  /** The system's clock by default. */
  readonly clock?: Clock | undefined;
  /**
   * Makes the signal that ends a call; `AbortSignal.timeout` by default.
   *
   * @param milliseconds the time for the call
   * @returns a signal that aborts after it
   */
  readonly deadline?: ((milliseconds: number) => AbortSignal) | undefined;
}

const { party, reading } = judgeRules();

/** What they must be. */
export const clientRules: OptionRules<ClientOptions> = {
  network: required(oneOf('unionpay', 'lianlian')),
  baseUrl: required(rule('an http or https URL without query and fragment', isBaseUrl)),
  keys: required(keyRingWith('signing', 'decryption', 'verification', 'encryption')),
  appId: { ...appId, isRequired: false },
  expectedAppId,
  pathOptional: boolean,
  signType,
  accept,
  reading,
  party,
  timeout,
  maxBytes: wholeNumber(1, 0x100_0000),
  fetch: functionOf(),
  onExchange: functionOf(),
  clock,
  deadline: functionOf(),
};

function isBaseUrl(value: unknown): boolean {
  if (typeof value !== 'string' || !URL.canParse(value)) return false;
  const { protocol, search, hash, username, password } = new URL(value);
  const isPlain = [search, hash, username, password].every((part) => part === '') && !/[?#]/.test(value);
  return isPlain && (protocol === 'https:' || protocol === 'http:');
}
