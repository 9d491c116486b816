import { judgeRules } from '../codec/judgeRules.js';
import type { KeyRing } from '../envelope/keys/KeyRing.js';
import { keyRingWith } from '../envelope/keys/keyRules.js';
import type { OwnKey } from '../envelope/keys/RemoteKey.js';
import { accept } from '../envelope/lianlian/verify.js';
import type { ReplayGuard } from '../envelope/ReplayGuard.js';
import { appId } from '../envelope/unionpay/sign.js';
import { expectedAppId, replayGuard } from '../envelope/unionpay/verify.js';
import { type Clock, clock } from '../identifiers/sources.js';
import { optionsChecker } from '../options/optionsChecker.js';
import { functionOf, objectWith, oneOf, required, rule, wholeNumber } from '../options/rules.js';
import { isObject } from '../table/JsonObject.js';
import type { Reading } from '../table/Row.js';
import type { SignType } from '../wire/lianlian/SignType.js';
import type { HandlerMessages, Handlers } from './Handlers.js';
import type { Inbox } from './inbox/Inbox.js';
import type { Network } from './networkEnvelope.js';
import type { ReceivedExchange } from './ReceivedExchange.js';

/**
 * How a receiver works.
 *
 * @typeParam Messages the messages of its handlers, by path
 */
export interface ReceiverOptions<Messages = Readonly<Record<string, HandlerMessages>>> {
  /** The network that calls. */
  readonly network: Network;
  /** Our own keys decrypt and sign, the network's verify. */
  readonly keys: KeyRing<OwnKey>;
  /**
   * What is done, by the whole path of the URL, with any prefix of your server, such as `/api/notify`. UnionPay
   * International signs the path.
   */
  readonly handlers: Handlers<Messages>;
  /** Which notices were handled; in the memory of this process unless given. */
  readonly inbox?: Inbox | undefined;
  /** Of UnionPay International: what we sign our answers as, 8 characters. */
  readonly appId?: string | undefined;
  /**
   * Of UnionPay International: the application IDs from which requests are taken, one or a list; any that the keys
   * vouch for by default.
   */
  readonly expectedAppId?: string | readonly string[] | undefined;
  /** Of LianLian: the algorithms that are accepted; SHA256withRSA alone by default. */
  readonly accept?: readonly SignType[] | undefined;
  /** How messages are read; tolerant by default. */
  readonly reading?: Reading | undefined;
  /**
   * Of UnionPay International: refuses what was received before; in the memory of this process unless given.
   * `createSqlReplayGuard` makes one that the processes of a machine share.
   */
  readonly replayGuard?: ReplayGuard | undefined;
  /** The longest body, in bytes, up to 16 MiB; 1 MiB by default. */
  readonly maxBytes?: number | undefined;
  /** The time to answer in, in milliseconds, up to 60,000; 4,500 by default, because LianLian waits 5 s. */
  readonly answerWithin?: number | undefined;
  /** How long a handler may take before another process may run it, in milliseconds, up to a day; 10 minutes by default. */
  readonly lease?: number | undefined;
  /**
   * Receives what a handler threw, and what was refused; the answer says nothing of either. An error with the `code`
   * `body-already-read` means that a body parser in front of the receiver has read the body, `no-handler` that no key of
   * `handlers` is the path that came, which may be a stranger's. It must not throw.
   *
   * @param error what was thrown
   */
  readonly onError?: ((error: unknown) => void) | undefined;
  /**
   * Sees every request after its end, masked: what was handled, and what was refused. It must not throw.
   *
   * @param exchange what may be logged of it
   * @example
   * ```ts
   * import { createTestKeys } from 'tallystick/envelope';
   * import { createReceiver } from 'tallystick/http';
   * import { mpayNotification } from 'tallystick/lianlian';
   *
   * const { member } = await createTestKeys();
   * const receive = createReceiver({
   *   network: 'lianlian',
   *   keys: member.ring,
   *   handlers: { '/notify': { request: mpayNotification.notification, handle: () => {} } },
   *   onExchange: ({ path, status, outcome, check }) => console.log(path, status, outcome, check),
   * });
   * await receive(new Request('https://merchant.example/paid', { method: 'POST' })); // /paid 404 refused no-handler
   * ```
   */
  readonly onExchange?: ((exchange: ReceivedExchange) => void) | undefined;
  /** The system's clock by default. */
  readonly clock?: Clock | undefined;
  /**
   * Waits; `setTimeout` by default.
   *
   * @param milliseconds how long
   * @param signal ends the wait early
   */
  readonly wait?: ((milliseconds: number, signal: AbortSignal) => Promise<void>) | undefined;
}

const { reading } = judgeRules();
/** Checks them. */
export const checkedReceiver = optionsChecker<ReceiverOptions>({
  network: required(oneOf('unionpay', 'lianlian')),
  keys: required(keyRingWith('signing', 'decryption', 'verification', 'encryption')),
  handlers: required(rule('an object of handlers by path, at least one', areHandlers)),
  inbox: objectWith('claim', 'settle', 'release'),
  appId: { ...appId, isRequired: false },
  expectedAppId,
  accept,
  reading,
  replayGuard,
  maxBytes: wholeNumber(1, 0x100_0000),
  answerWithin: wholeNumber(1, 60_000),
  lease: wholeNumber(1_000, 86_400_000),
  onError: functionOf(),
  onExchange: functionOf(),
  clock,
  wait: functionOf(),
});

function areHandlers(value: unknown): boolean {
  const paths = isObject(value) ? Object.keys(value) : [];
  return paths.length > 0 && paths.every((path) => path.startsWith('/'));
}
