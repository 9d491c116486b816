import { isNearly } from './isNearly.js';
import type { OptionRule, OptionRules } from './OptionRule.js';

/** What has been checked: it inherits nothing, not even what somebody added to `Object.prototype`. */
const Checked = /* @__PURE__ */ (() => {
  // An object without prototype would be slower.
  function Options() {}
  Options.prototype = Object.create(null);
  return Options as unknown as new () => Record<string, unknown>;
})();

/**
 * Makes the function that checks the options of another one and returns a copy of them. The checked values are
 * therefore the used ones, even if the caller changes the original meanwhile. An option that is undefined is not
 * given.
 *
 * @param rules of every option
 * @returns throws a TypeError where the options are not a plain object, or where one is unknown, wrong or missing;
 * the error repeats no value of an option
 */
/* @__NO_SIDE_EFFECTS__ */
export function optionsChecker<Options extends object>(
  rules: OptionRules<Options>,
): (options: Options | undefined) => Options {
  const ruleOf: Readonly<Record<string, OptionRule | undefined>> = rules;
  let due: readonly string[] | undefined;
  return (options = {} as Options) => {
    if (!isPlain(options)) throw new TypeError('options must be a plain object');
    const checked = new Checked();
    for (const name of Object.keys(options)) {
      const rule = Object.hasOwn(ruleOf, name) ? ruleOf[name] : undefined;
      if (rule === undefined) throw unknownOption(name, Object.keys(ruleOf));
      const value = (options as Record<string, unknown>)[name];
      if (value === undefined) continue;
      requireFit(name, value, rule);
      checked[name] = value;
    }
    due ??= Object.keys(ruleOf).filter((name) => ruleOf[name]?.isRequired);
    for (const name of due) requireFit(name, checked[name], ruleOf[name] as OptionRule);
    return checked as Options;
  };
}

/**
 * Makes sure that an argument or an option is what it must be.
 *
 * @throws TypeError without the value
 */
export function requireFit(name: string, value: unknown, rule: OptionRule): void {
  if (!rule.fits(value)) throw new TypeError(`${name} must be ${rule.expected}`);
}

/** An object of this realm or another, made by a literal or without prototype. */
function isPlain(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === null || Object.getPrototypeOf(prototype) === null;
}

function unknownOption(wrong: string, names: readonly string[]): TypeError {
  // Only what looks like a name is repeated: anything else may be what no message shows.
  if (!/^[a-z]\w{0,31}$/i.test(wrong)) return new TypeError('unknown option');
  // A browser build names what there is: a suggestion would cost every page that loads it.
  const meant = globalThis.Buffer && names.find((name) => isNearly(wrong, name, 2));
  return new TypeError(
    `unknown option "${wrong}"${meant ? `. Did you mean "${meant}"?` : `: expected ${names.join(', ')}`}`,
  );
}
