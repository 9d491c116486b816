import type { Dice } from '../../table/Dice.js';
import type { OfferedService } from '../services.js';
import type { Facts, Ledger, Members } from './ledger.js';

/** A request that is authentic and valid, and what it meets. */
export interface Situation {
  readonly service: OfferedService;
  /** The texts of the request. */
  readonly asked: Members;
  /** Who calls: the number of the merchant or member. */
  readonly member: string;
  readonly ledger: Ledger;
  readonly dice: Dice;
  /** By the clock of the world, in milliseconds since 1970. */
  readonly now: number;
  /** The code of success. */
  readonly success: string;
  /** The code of a step that asks for another; the same as that of success where the table has none. */
  readonly pending: string;
  /** What the answer of such a step brings to the next one: how long it is, and whether a success has it too. */
  readonly proof: { readonly length: number; readonly isUsual: boolean };
}

/** What the network makes of a request. */
export interface Judgement {
  /** The code of the answer. */
  readonly code: string;
  /** Says more about a code other than success. */
  readonly detail?: string;
  /** Members of the answer, by their identifiers. */
  readonly known?: Facts;
  /** The network's number of what was asked about: the same is answered about it each time, also where it is drawn. */
  readonly about?: string | undefined;
  /** A notification that follows, by the product of the interface. */
  readonly notice?: FollowingNotice;
}

/** What a notification tells, where to, and after how many milliseconds it is due; at once unless given. */
export interface FollowingNotice {
  readonly url: string;
  readonly known: Facts;
  readonly after?: number;
}

/** How the interfaces of one kind behave. What kind an interface is, its table tells. */
export interface Behaviour {
  readonly name: string;
  /** Whether it is that of an interface, by the identifiers of its rows. */
  fits(request: ReadonlySet<string>, response: ReadonlySet<string>): boolean;
  act(situation: Situation): Judgement;
}
