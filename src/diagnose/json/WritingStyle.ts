/** How a serialiser writes the characters of a string. */
export interface Escapes {
  /** Every character that is escaped, the quote and the backslash too. */
  readonly pattern: RegExp;
  /** The letters of hex digits. */
  readonly hex: 'lower' | 'upper';
  /** Those that have their own escape, beyond the short ones of JSON. */
  readonly named?: Readonly<Record<string, string>>;
}

/** Where a serialiser puts blanks and line ends. */
export interface Layout {
  readonly colon: string;
  /** Between two members on one line. */
  readonly comma: string;
  /** None where everything is on one line. */
  readonly indent?: string;
  /** Whether arrays stay on the line, with a blank inside the brackets, as Jackson writes them. */
  readonly arraysInline?: boolean;
  /** Whether an object or array of one plain value stays on its line, as org.json writes it. */
  readonly singlesInline?: boolean;
  /** `OUTER` and `INNER` stand for the indentation of the object, and of what is in it. */
  readonly emptyObject?: string;
  readonly emptyArray?: string;
}

/** The order of members. */
export type MemberOrder = 'kept' | 'sorted' | 'java-hash' | 'javascript';

/** How numbers are written. */
export type NumberForm =
  | 'kept'
  | 'big-decimal'
  | 'java-exponents'
  | 'javascript'
  | 'java'
  | 'java-doubles'
  | 'python'
  | 'php'
  | 'php-zero-fraction'
  | 'ruby'
  | 'rust'
  | 'stripped';

/** Everything that a serialiser may do in its own way. */
export interface WritingStyle {
  /** As in the text that was read where not given. */
  readonly escapes?: Escapes;
  readonly layout: Layout;
  readonly order: MemberOrder;
  readonly numbers: NumberForm;
  /** Which members are left out. */
  readonly without?: 'null' | 'null-and-empty';
  /** Whether text that looks like a number becomes one. */
  readonly numericCheck?: boolean;
  /** Whether arrays become objects with numbers for names. */
  readonly arraysAsObjects?: boolean;
  /** What is at the end. */
  readonly end?: string;
}
