import type { Condition, Notation, Presence, Row } from './Row.js';

/** A table file as `spec/table.schema.json` describes it: one interface of a network. */
export interface TableFile {
  /** The published identifier, such as `EXCHANGE_RATE_INQUIRY`. */
  readonly interface: string;
  /** The network, such as `unionpay`; messages are named after it. */
  readonly system: string;
  /** The published title. */
  readonly title: string;
  /** What the call is for, in our own words. */
  readonly purpose?: string;
  /** The HTTP method, where the page prints it. */
  readonly method?: 'POST';
  /** The errata that are about the interface as a whole. */
  readonly errata?: readonly string[];
  /** Missing where the interface is named without a table. */
  readonly messages?: {
    /** The table of the request. */
    readonly request: TableFileMessage;
    /** The table of the response. */
    readonly response: TableFileMessage;
  };
  /** Where the interface is named without a table. */
  readonly unpublished?: string;
}

/** The table of a request or a response. */
export interface TableFileMessage {
  /** Rows in the printed order, and groups of rows under one condition. */
  readonly rows: readonly (TableFileRow | TableFileGroup)[];
  /** Members that the page names only in a condition. */
  readonly withoutRow?: readonly TableFileMember[];
}

/** Rows under one printed condition. */
export interface TableFileGroup {
  /** When the rows are present. */
  readonly condition: Condition;
  /** The rows, in the printed order. */
  readonly rows: readonly TableFileRow[];
}

/** A row as it is printed, with our reading beside it. */
export interface TableFileRow
  extends Pick<
    Row,
    | 'identifier'
    | 'condition'
    | 'values'
    | 'ignoreCase'
    | 'empty'
    | 'outsideEncrypted'
    | 'pad'
    | 'signature'
    | 'unsigned'
    | 'encrypted'
    | 'sensitive'
    | 'note'
    | 'published'
    | 'errata'
    | 'examples'
  > {
  /** The published name. */
  readonly name: string;
  /** The notation of its type, in our reading. */
  readonly type: Notation;
  /** `n`, or `min-max`. */
  readonly length?: number | string;
  /** A lone length is exact; at most unless said. */
  readonly exact?: true;
  /** Whether it has to be present. */
  readonly presence: Presence;
  /** The name of the form that it has beyond characters and length, such as `date`. */
  readonly format?: string;
  /** A response repeats the request: always, or strictly. */
  readonly matchesRequest?:
    | true
    | {
        /** The erratum under which the tolerant reading accepts a difference. */
        readonly erratum: string;
      };
  /** The rows of an Object. */
  readonly members?: readonly TableFileRow[];
}

/** A member that the page names in a condition only. */
export type TableFileMember = Pick<Row, 'identifier' | 'condition' | 'sensitive' | 'errata' | 'examples'> & {
  /** What it is for, in our own words. */
  readonly note: string;
};
