import type { Message } from '../codec/createMessage.js';
import type { KeyRing } from '../envelope/keys/KeyRing.js';
import { keyRingWith } from '../envelope/keys/keyRules.js';
import type { OwnKey } from '../envelope/keys/RemoteKey.js';
import { message } from '../envelope/messageRule.js';
import { appId } from '../envelope/unionpay/sign.js';
import { expectedAppId } from '../envelope/unionpay/verify.js';
import { type Clock, clock } from '../identifiers/sources.js';
import { optionsChecker } from '../options/optionsChecker.js';
import { boolean, functionOf, listOf, objectWith, oneOf, required, wholeNumber } from '../options/rules.js';
import type { GatewayExchange } from './GatewayExchange.js';
import type { NoticeStore } from './notices/NoticeStore.js';

/** What a gateway is made of. */
export interface GatewayOptions {
  /** The network's own keys sign and decrypt, the members' verify and encrypt: `network.ring` of test keys. */
  readonly keys: KeyRing<OwnKey>;
  /** Of UnionPay International: what the network signs as, 8 characters; `00010344` by default. */
  readonly appId?: string | undefined;
  /** The application IDs that requests may come from; any unless given. */
  readonly expectedAppId?: string | readonly string[] | undefined;
  /** Messages of your own tables, which are offered and sent along with those of the catalogue. */
  readonly messages?: readonly Message[] | undefined;
  /**
   * Sends a notice to a member; the runtime's `fetch` unless given. In one process: a receiver.
   *
   * @param request what is sent
   * @returns the answer of the member
   */
  readonly deliver?: ((request: Request) => Promise<Response>) | undefined;
  /** Keeps pending notices; in the memory of this process unless given. */
  readonly store?: NoticeStore | undefined;
  /** Chooses what the publication leaves open, a 32-bit integer; 1 by default. */
  readonly seed?: number | undefined;
  /** Answers as the tables print it, and varies nothing. */
  readonly steady?: boolean | undefined;
  /** Whether the clocks of worlds stand still until they are advanced, or run; by default they stand still. */
  readonly time?: 'stands' | 'runs' | undefined;
  /** The real time; the system's clock by default. */
  readonly clock?: Clock | undefined;
  /** The most exchanges that a world remembers, up to 100,000; 1,000 by default. */
  readonly capacity?: number | undefined;
  /** The longest request, in bytes, up to 16 MiB; 1 MiB by default. */
  readonly maxBytes?: number | undefined;
  /**
   * Sees every exchange after its end, masked: for a log. It must not throw.
   *
   * @param world the name of the world
   * @param exchange what may be logged of it
   */
  readonly onExchange?: ((world: string, exchange: GatewayExchange) => void) | undefined;
  /**
   * Makes the signal that ends the wait for a member's answer; `AbortSignal.timeout` by default.
   *
   * @param milliseconds the time for an answer
   * @returns a signal that aborts after it
   */
  readonly deadline?: ((milliseconds: number) => AbortSignal) | undefined;
}

type Given =
  | 'appId'
  | 'steady'
  | 'time'
  | 'clock'
  | 'capacity'
  | 'maxBytes'
  | 'deadline'
  | 'seed'
  | 'deliver';

/** The options with what was left out. */
export type GatewaySettings = GatewayOptions & {
  readonly [Name in Given]-?: Exclude<GatewayOptions[Name], undefined>;
};

const checked = optionsChecker<GatewayOptions>({
  keys: required(keyRingWith('signing', 'decryption', 'verification', 'encryption')),
  appId: { expected: appId.expected, fits: appId.fits },
  expectedAppId,
  messages: listOf(message, 0),
  deliver: functionOf(),
  store: objectWith('put', 'remove', 'list', 'worlds', 'clear'),
  seed: wholeNumber(-0x8000_0000, 0xffff_ffff),
  steady: boolean,
  time: oneOf('stands', 'runs'),
  clock,
  capacity: wholeNumber(1, 100_000),
  maxBytes: wholeNumber(1, 0x100_0000),
  deadline: functionOf(),
  onExchange: functionOf(),
});

export function settingsOf(options: GatewayOptions): GatewaySettings {
  const usual: Pick<GatewaySettings, Given> = {
    appId: '00010344',
    steady: false,
    time: 'stands',
    clock: Date.now,
    capacity: 1_000,
    maxBytes: 0x10_0000,
    deadline: AbortSignal.timeout,
    seed: 1,
    deliver: fetch,
  };
  // What is checked has no member that is undefined.
  return { ...usual, ...checked(options) } as GatewaySettings;
}
