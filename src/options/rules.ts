import type { OptionRule, RequiredRule } from './OptionRule.js';

/** Any value that a test lets pass. */
/* @__NO_SIDE_EFFECTS__ */
export function rule<Value>(expected: string, test: (value: unknown) => boolean): OptionRule<Value> {
  return { expected, fits: test as OptionRule<Value>['fits'] };
}

/** An option that has to be given. */
/* @__NO_SIDE_EFFECTS__ */
export function required<Value>(rule: OptionRule<Value>): RequiredRule<Value> {
  return { ...rule, isRequired: true };
}

/** One of several names. */
/* @__NO_SIDE_EFFECTS__ */
export function oneOf<Name extends string>(...names: readonly Name[]): OptionRule<Name> {
  return rule(names.join(' or '), (value) => names.includes(value as Name));
}

/** A whole number in a range, both ends included. */
/* @__NO_SIDE_EFFECTS__ */
export function wholeNumber(least: number, most: number): OptionRule<number> {
  return rule(
    `a whole number from ${least} to ${most}`,
    (value) => Number.isInteger(value) && (value as number) >= least && (value as number) <= most,
  );
}

/** A list; an empty one chooses nothing, and is refused unless `least` is 0. */
/* @__NO_SIDE_EFFECTS__ */
export function listOf<Item>(
  { expected, fits }: OptionRule<Item>,
  least: 0 | 1 = 1,
): OptionRule<readonly Item[]> {
  return rule(
    `a list, each entry ${expected}${least === 0 ? '' : ', and not empty'}`,
    // By the iterator, which gives the holes of a list as undefined.
    (value) => Array.isArray(value) && value.length >= least && [...(value as unknown[])].every(fits),
  );
}

/** What either of two rules lets pass. */
/* @__NO_SIDE_EFFECTS__ */
export function either<One, Other>(one: OptionRule<One>, other: OptionRule<Other>): OptionRule<One | Other> {
  return rule(`${one.expected}, or ${other.expected}`, (value) => one.fits(value) || other.fits(value));
}

/** A string that matches a pattern. */
/* @__NO_SIDE_EFFECTS__ */
export function textLike(pattern: RegExp, expected: string): OptionRule<string> {
  return rule(expected, (value) => typeof value === 'string' && pattern.test(value));
}

/** An object, no list, with functions of these names. */
/* @__NO_SIDE_EFFECTS__ */
export function objectWith<Value>(...methods: readonly string[]): OptionRule<Value> {
  return rule(
    ['an object', ...methods].join(' with '),
    (value) =>
      typeof value === 'object' &&
      value !== null &&
      !Array.isArray(value) &&
      methods.every((name) => typeof (value as Record<string, unknown>)[name] === 'function'),
  );
}

/** A string, an empty one too. */
export const text: OptionRule<string> = { expected: 'a string', fits: (value) => typeof value === 'string' };

/** True or false, and nothing that counts as either. */
export const boolean: OptionRule<boolean> = {
  expected: 'true or false',
  fits: (value) => typeof value === 'boolean',
};

/** A function; what it gives is checked where it is called. */
/* @__NO_SIDE_EFFECTS__ */
export function functionOf<Value>(): OptionRule<Value> {
  return rule('a function', (value) => typeof value === 'function');
}
