// What the conformance suite checks its options with, as `#options`: of the package, and no public export.

export type { OptionRule, OptionRules } from './options/OptionRule.js';
export { optionsChecker } from './options/optionsChecker.js';
export {
  boolean,
  functionOf,
  listOf,
  objectWith,
  oneOf,
  required,
  text,
  textLike,
  wholeNumber,
} from './options/rules.js';
