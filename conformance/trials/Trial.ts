import type { Condition, Notation, Party, Presence } from 'tallystick';
import type { JsonObject } from '../Testee.js';
import type { Dispute, ExpectedViolation, Vector } from '../Vector.js';
import type { MessageOperation } from '../VectorFile.js';

/** What the trials ask of a row, in whichever way it was read. */
export interface TrialRow {
  readonly identifier: string;
  readonly type: Notation;
  /** In characters; a row without a printed length has neither. */
  readonly min?: number;
  readonly max?: number;
  readonly presence: Presence;
  readonly condition?: Condition;
  readonly values?: Readonly<Record<string, string>>;
  /** The name of its form. */
  readonly format?: string;
  /** Values that are accepted and never sent, each with its erratum. */
  readonly toleratedValues?: Readonly<Record<string, string>>;
  readonly ignoreCase?: string;
  readonly pad?: true;
  readonly signature?: true;
  readonly encrypted?: true;
  readonly unsigned?: true;
  readonly matchesRequest?: true | string;
  readonly withoutRow?: true;
  readonly errata?: readonly string[];
  readonly examples?: readonly string[];
  /** A text that is the JSON of an object. */
  readonly json?: true;
  /** The erratum that tolerates a text that is not JSON. */
  readonly damaged?: string;
  readonly members?: readonly TrialRow[];
}

/** The table of a message, such as `unionpay/CHANNEL_LOGIN_INFO/request`. */
export interface TrialTable {
  readonly name: string;
  readonly rows: readonly TrialRow[];
}

/** A row of a table and where its member is. */
export interface PlacedRow {
  readonly row: TrialRow;
  /** Names from the message to the member; `0` for the first item of a list. */
  readonly path: readonly string[];
  /** Such as `/encData/phoneNo`. */
  readonly pointer: string;
  /** Such as `unionpay/MOBILE_NUMBER_VERIFICATION/request#encData.phoneNo`. */
  readonly reference: string;
  /** Such as `enc-data.phone-no`. */
  readonly slug: string;
}

/** What is right for an input. */
export interface Verdict {
  readonly result: Vector['result'];
  readonly acceptable?: Dispute;
  readonly expected?: readonly ExpectedViolation[];
  readonly flags?: readonly string[];
}

/** A message that is tried, whatever the operation that is asked. */
export interface Trial extends Verdict {
  readonly slug: string;
  readonly title: string;
  readonly references: readonly string[];
  /** Most trials make it when it is read: there are tens of thousands, and most runs ask a few. */
  readonly message: JsonObject;
  readonly party?: Party;
  /** All operations where it is missing. */
  readonly only?: readonly MessageOperation[];
  /** The request that is answered. */
  readonly request?: JsonObject;
  readonly level?: Vector['level'];
}
