import type { Condition, Notation, Presence, Row } from '../codec/Table.js';

/** A table file as `spec/table.schema.json` describes it: one interface of a network. */
export interface TableFile {
  readonly interface: string;
  readonly system: string;
  readonly title: string;
  readonly purpose?: string;
  readonly method?: 'POST';
  readonly errata?: readonly string[];
  /** Missing where the interface is named without a table. */
  readonly messages?: { readonly request: TableFileMessage; readonly response: TableFileMessage };
  /** Where the interface is named without a table. */
  readonly unpublished?: string;
}

/** The table of a request or a response. */
export interface TableFileMessage {
  readonly rows: readonly (TableFileRow | TableFileGroup)[];
  readonly withoutRow?: readonly TableFileMember[];
}

/** Rows under one printed condition. */
export interface TableFileGroup {
  readonly condition: Condition;
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
    | 'beside'
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
  readonly type: Notation;
  /** `n`, or `min-max`. */
  readonly length?: number | string;
  readonly exact?: true;
  readonly presence: Presence;
  readonly format?: string;
  readonly matchesRequest?: true | { readonly otherwise: string };
  readonly members?: readonly TableFileRow[];
}

/** A member that the page names in a condition only. */
export type TableFileMember = Pick<Row, 'identifier' | 'condition' | 'sensitive' | 'errata' | 'examples'> & {
  readonly note: string;
};
