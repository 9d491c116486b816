import type { Message } from '../codec/createMessage.js';
import type { MessageTable } from '../table/Row.js';

/** A place where the publication contradicts itself or is silent, and how we read it. */
export interface Erratum {
  /** Stable; rows, notes and vectors refer to it. */
  readonly id: string;
  /** What it is about, in a few words. */
  readonly title: string;
  /** What the publication says, in our own words. */
  readonly printed: string;
  /** Why it cannot be right, or what it leaves open. */
  readonly problem: string;
  /** How we read it for what is sent. */
  readonly strict: string;
  /** How we read it for what is accepted. */
  readonly tolerant: string;
  /**
   * What a conformance case does where the readings differ: report either verdict as acceptable, judge by one
   * of them, or ask nothing.
   */
  readonly conformance: 'acceptable' | 'judged' | 'not-judged';
  /** True where no table row can carry it. */
  readonly general?: true;
}

/** A published flow: who sends what to whom. */
export interface Flow {
  /** Its name, a slug. */
  readonly flow: string;
  /** What happens in it. */
  readonly title: string;
  /** What is to be known about it. */
  readonly note?: string;
  /** The ids of the errata that are about it. */
  readonly errata?: readonly string[];
  /** Titles of the parties, by the names that steps use. */
  readonly parties: Readonly<Record<string, string>>;
  /** Its arrows, in the order of time. */
  readonly steps: readonly FlowStep[];
}

/** One arrow of a flow. */
export interface FlowStep {
  /** Who sends: a name of `parties`. */
  readonly from: string;
  /** Who receives: a name of `parties`. */
  readonly to: string;
  /** What is sent, in words. */
  readonly text: string;
  /** The message that is sent, where it has a table. */
  readonly message?: string;
  /** The interface that is called, where it has none. */
  readonly interface?: string;
  /** The re-sends of a message that is not confirmed, each so many minutes after the one before. */
  readonly resend?: {
    /** What keeps the message from being sent again, in words. */
    readonly unless: string;
    /** Minutes between one sending and the next. */
    readonly intervalsInMinutes: readonly number[];
  };
}

/** An interface that a page names, with or without a table. */
export interface InterfaceEntry {
  /** The published identifier, such as `MOBILE_NUMBER_VERIFICATION`. */
  readonly name: string;
  /** The network: `unionpay` or `lianlian`. */
  readonly system: string;
  /** What it belongs to, such as `mpay`; the interfaces of a product are one module, `tallystick/lianlian/mpay`. */
  readonly product?: string;
  /** The name of the published page. */
  readonly page?: string;
  /** The published URL. */
  readonly endpoint?: string;
  /** The published title. */
  readonly title: string;
  /** What the call is for, in our own words. */
  readonly purpose: string;
  /** Where the interface is named, when no table is printed. */
  readonly unpublished?: string;
  /** The ids of the errata that are about the interface as a whole. */
  readonly errata?: readonly string[];
  /** Request and response, notification and acknowledgement, as far as it has them; none where no table is printed. */
  readonly messages: readonly Message[];
  /** Their tables with all texts, in the same order. */
  readonly tables: readonly MessageTable[];
}

/**
 * What to do about a return code: nothing (`done`), `correct` the request and send it as a new one, let the
 * `payer` act, send it again later (`retry`), `query` the outcome before anything else, because the request may
 * have been carried out, or `contact` the network.
 */
export type Action = 'done' | 'correct' | 'payer' | 'retry' | 'query' | 'contact';

/** A code with which a network answers. */
export interface ReturnCode {
  /** The network: `unionpay` or `lianlian`. */
  readonly network: string;
  /** The member that holds the code: `responseCode` or `ret_code`. */
  readonly member: string;
  /** The code, such as `00` or `1004`. */
  readonly code: string;
  /** What it says, in our own words. */
  readonly meaning: string;
  /** What to do. */
  readonly action: Action;
  /** What to do, where the sentences of the action do not fit. */
  readonly advice?: string;
  /** The request is accepted and not finished: the code says neither yes nor no. */
  readonly pending?: true;
  /** The identifiers of the members that it is about; not given where it is about none. */
  readonly members?: readonly string[];
  /** An answer with it is usually not signed, and proves nothing then. */
  readonly unsigned?: true;
}
