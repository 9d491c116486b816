import type { Message } from '../codec/createMessage.js';
import type { MessageTable } from '../codec/Table.js';

/** A place where the publication contradicts itself or is silent, and how we read it. */
export interface Erratum {
  /** Stable; rows, notes and vectors refer to it. */
  readonly id: string;
  readonly title: string;
  /** What the publication says, in our own words. */
  readonly printed: string;
  /** Why it cannot be right, or what it leaves open. */
  readonly problem: string;
  /** How we read it for what is sent. */
  readonly strict: string;
  /** How we read it for what is accepted. */
  readonly tolerant: string;
  /** What a conformance case does where the readings differ. */
  readonly conformance: 'acceptable' | 'judged' | 'not-judged';
  /** True where no table row can carry it. */
  readonly general?: true;
}

/** A published flow: who sends what to whom. */
export interface Flow {
  readonly flow: string;
  readonly title: string;
  readonly note?: string;
  readonly errata?: readonly string[];
  /** Titles of the parties, by the names that steps use. */
  readonly parties: Readonly<Record<string, string>>;
  readonly steps: readonly FlowStep[];
}

/** One arrow of a flow. */
export interface FlowStep {
  readonly from: string;
  readonly to: string;
  readonly text: string;
  /** The message that is sent, where it has a table. */
  readonly message?: string;
  /** The interface that is called, where it has none. */
  readonly interface?: string;
  /** The re-sends of a message that is not confirmed, each so many minutes after the one before. */
  readonly resend?: { readonly unless: string; readonly intervalsInMinutes: readonly number[] };
}

/** An interface that a page names, with or without a table. */
export interface InterfaceEntry {
  readonly name: string;
  readonly system: string;
  readonly title: string;
  readonly purpose: string;
  /** Where the interface is named, when no table is printed. */
  readonly unpublished?: string;
  readonly errata?: readonly string[];
  /** Request and response; none where no table is printed. */
  readonly messages: readonly Message[];
  /** Their tables with all texts, in the same order. */
  readonly tables: readonly MessageTable[];
}
