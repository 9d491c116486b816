import type { Condition, Direction, Notation, Presence, Row, Transport } from './Row.js';

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
  /** What it belongs to, such as `mpay`: interfaces of a product are one module. */
  readonly product?: string;
  /** The name of the published page. */
  readonly page?: string;
  /** The published URL. */
  readonly endpoint?: string;
  /** The HTTP method, where the page prints it. */
  readonly method?: 'POST';
  /** The errata that are about the interface as a whole. */
  readonly errata?: readonly string[];
  /** Missing where the interface is named without a table. */
  readonly messages?: Readonly<Partial<Record<Direction, TableFileMessage>>>;
  /** Where the interface is named without a table. */
  readonly unpublished?: string;
}

/** The table of a message. */
export interface TableFileMessage extends Transport {
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

/** A row as it is printed, with our reading next to it. */
export interface TableFileRow
  extends Pick<
    Row,
    | 'identifier'
    | 'condition'
    | 'values'
    | 'toleratedValues'
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
    | 'json'
    | 'damaged'
    | 'membersOf'
  > {
  /** The published name. */
  readonly name: string;
  /** The notation of its type, in our reading. */
  readonly type: Notation;
  /** `n`, or `min-max`; `~` stands for the hyphen too. */
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
  /** The rows of an Object, of each item of a List, or of the object in a JSON text. */
  readonly members?: readonly TableFileRow[];
}

/** A member that the page names in a condition only. */
export type TableFileMember = Pick<Row, 'identifier' | 'condition' | 'sensitive' | 'errata' | 'examples'> & {
  /** What it is for, in our own words. */
  readonly note: string;
};
