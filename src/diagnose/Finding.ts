import type { FindingId } from './findings.js';

/** What is wrong with a captured message. No text of it holds a value of the message, or any part of a key. */
export interface Finding {
  /** Stable; the documentation has a page for each. */
  readonly id: FindingId;
  /** `proven`: a computation or the capture itself shows it. `likely`: it fits what is seen. */
  readonly certainty: 'proven' | 'likely';
  /** What is wrong, in a few words. */
  readonly title: string;
  /** What shows it: names, lengths, counts, key IDs. */
  readonly evidence: string;
  /** What to do. */
  readonly fix: string;
  /** TypeScript that does it right. */
  readonly code?: string | undefined;
  /** The same in other languages. */
  readonly codeIn?: Readonly<Record<'java' | 'php' | 'python', string>> | undefined;
  /** The serialisers that write what was signed, those that senders use most first. */
  readonly writtenBy?: readonly WrittenBy[] | undefined;
  /** Where the rule is published. */
  readonly reference: string;
}

/** A serialiser that writes what was signed. */
export interface WrittenBy {
  /** Such as `Gson`. */
  readonly library: string;
  /** Such as `Java`. */
  readonly language: string;
  /** How it is configured, or what it does by default. */
  readonly setting: string;
  /** The line that gives the bytes to sign and to send. */
  readonly code: string;
}

/** What is known of captured messages. */
export interface Diagnosis {
  /** The network that the messages are of, by evidence; `unknown` where nothing shows it. */
  readonly network: 'unionpay' | 'lianlian' | 'unknown';
  /** Whether there is no finding. What could not be checked may be wrong all the same: see `notChecked`. */
  readonly healthy: boolean;
  /** Proven ones first, then by how much they explain. */
  readonly findings: readonly Finding[];
  /** What was looked at and found right, in words. */
  readonly checked: readonly string[];
  /**
   * What was not checked, in words: what nobody can check of a request without the network, such as whether it knows the
   * kid for the certificate, and the time where nothing tells it. Not there where nothing is left.
   */
  readonly notChecked?: readonly string[] | undefined;
  /** What the reader of the captures passed over, rebuilt or chosen; not there where it did nothing of it. */
  readonly remarks?: readonly string[] | undefined;
}
