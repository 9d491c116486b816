import type { Condition, Notation, Presence } from 'tallystick';

/** A row as its table file has it, with what the notation says of it. */
export interface Row {
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
  readonly toleratedValues?: Readonly<Record<string, string>>;
  readonly ignoreCase?: string;
  readonly matchesRequest?: true | string;
  readonly pad?: true;
  readonly signature?: true;
  readonly encrypted?: true;
  readonly withoutRow?: true;
  /** What its file names, then what its type and its condition imply. */
  readonly errata: readonly string[];
  /** A text that is the JSON of an object. */
  readonly json?: true;
  readonly damaged?: string;
  readonly members?: readonly Row[];
}

/** The table of a message. */
export interface Table {
  /** Such as `unionpay/CHANNEL_LOGIN_INFO/request`. */
  readonly name: string;
  /** Such as `unionpay`. */
  readonly network: string;
  readonly rows: readonly Row[];
}
