import type { Message } from '../../codec/createMessage.js';
import type { TallystickError } from '../../codec/TallystickError.js';
import type { KeyRing } from '../../envelope/keys/KeyRing.js';
import type { OwnKey } from '../../envelope/keys/RemoteKey.js';
import type { Clock } from '../../identifiers/sources.js';
import type { Dice } from '../../table/Dice.js';
import type { JsonObject } from '../../table/JsonObject.js';
import type { Judgement } from '../behaviour/Behaviour.js';
import type { Members } from '../behaviour/ledger.js';
import type { Verdict } from '../GatewayExchange.js';
import type { Outgoing } from '../Outgoing.js';

/** How an answer or a notice is signed. */
export interface Sealing {
  readonly keys: KeyRing<OwnKey>;
  /** Signs in place of the current key of the ring. */
  readonly key?: OwnKey | undefined;
  readonly appId: string;
  /** The path of the service. */
  readonly path: string;
  readonly clock: Clock;
  /** Chooses what the publication leaves open; nothing is varied without. */
  readonly dice?: Dice | undefined;
  /** The sign type of what is answered. */
  readonly signType?: string | undefined;
}

/** A message that is signed, and what was chosen about it. */
export interface SealedAnswer {
  readonly headers: readonly (readonly [name: string, value: string])[];
  readonly body: Uint8Array;
  readonly varied: readonly string[];
}

/** What a network looks like from outside: what its answers are, apart from their tables. */
export interface NetworkSide {
  /** The code of success. */
  readonly success: string;
  /** The judgement of a request that was not opened. */
  unopened(error: TallystickError): Judgement & { readonly verdict: Verdict };
  /** The answer with a code that nobody signs, whatever the table says; undefined where there is none. */
  unsigned(code: string): Outgoing | undefined;
  /** The members that tell a code. */
  outcome(code: string, detail: string | undefined): JsonObject;
  /** What the network refuses of the time of a request that is answered all the same, in words. */
  timeFault(asked: JsonObject, now: number): string | undefined;
  /** Who sends, by the members of a request. */
  memberOf(asked: Members): string;
  /** Signs and encrypts a message, whose members are complete. */
  seal(message: Message, members: JsonObject, sealing: Sealing): Promise<SealedAnswer>;
}
