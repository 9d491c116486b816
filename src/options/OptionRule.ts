/**
 * What an option must be.
 *
 * @typeParam Value what a value that fits is
 */
export interface OptionRule<Value = unknown> {
  /** In words, after "must be". */
  readonly expected: string;
  /** Whether the option has to be given. */
  readonly isRequired?: boolean;
  fits(value: unknown): value is Value;
}

/** {@link OptionRule} of an option that has to be given. */
export interface RequiredRule<Value = unknown> extends OptionRule<Value> {
  readonly isRequired: true;
}

/**
 * The rules of all options of a function: TypeScript refuses rules that lack a member of `Options`, have one more, or
 * make a required one optional.
 */
export type OptionRules<Options> = {
  readonly [Name in keyof Options]-?: object extends Pick<Options, Name>
    ? OptionRule<Options[Name]>
    : RequiredRule<Options[Name]>;
};
