/** What a warning of `importTable` is about. */
export type ImportWarningCode =
  /** The page names no interface, or several. */
  | 'interface-guessed'
  /** The page begins without a title, or with a text that is too long for one. */
  | 'title-guessed'
  /** A table has no heading that says whether it is a request or a response. */
  | 'heading-missing'
  /** The page has more tables than one request, one response and one notification. */
  | 'more-tables'
  /** A line looks like a row and could not be read as one; it is not in the table. */
  | 'row-unread'
  /** A line inside a table is neither a row nor part of a note; it is not in the table. */
  | 'line-unread'
  /** A line was read as a part of the note above it. */
  | 'note-continued'
  /** A row has no name. */
  | 'name-missing'
  /** A row was read as a member of the Object above it. */
  | 'nesting-guessed'
  /** A row was read as following the Object above it, no longer in it. */
  | 'nesting-end-guessed'
  /** An Object, a List or a JSON text has no rows, so it was read as any text. */
  | 'object-without-rows'
  /** The notation does not know the printed type. */
  | 'type-unknown'
  /** The printed values do not fit the printed type. */
  | 'type-doubtful'
  /** The row has no length. */
  | 'length-missing'
  /** A lone length may mean exactly or at most. */
  | 'length-guessed'
  /** The printed length could not be read. */
  | 'length-unread'
  /** The printed values do not fit the printed length. */
  | 'length-doubtful'
  /** A default value was read as the one value of a row. */
  | 'value-guessed'
  /** The note announces values that could not be read. */
  | 'values-unread'
  /** A condition was read with knowledge that the page does not print. */
  | 'condition-guessed'
  /** A condition could not be made machine-readable. */
  | 'condition-unread'
  /** An object has two rows of the same identifier. */
  | 'duplicate-identifier'
  /** A sentence names a member that has no row. */
  | 'member-without-row'
  /** The table refuses a sample that its page prints. */
  | 'sample-refused';

/** Something that a person has to check in an imported table. */
export interface ImportWarning {
  /** Stable; what kind of guess it is about. */
  readonly code: ImportWarningCode;
  /** The table that it is about; missing where it is about the page. */
  readonly message?: 'request' | 'response' | 'notification';
  /** The row that it is about; missing where it is about a table or the page. */
  readonly identifier?: string;
  /** The line of the page, from 1. */
  readonly line: number;
  /** What was guessed and what to check, in one sentence. */
  readonly text: string;
}
