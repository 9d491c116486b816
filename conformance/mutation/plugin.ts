import { createSuiteTestRunner } from './suiteTestRunner.js';
import { unjudgedTexts } from './unjudgedTexts.js';

/** What Stryker loads. */
export const strykerPlugins = [
  { kind: 'TestRunner', name: 'suite', factory: createSuiteTestRunner },
  { kind: 'Ignore', name: 'unjudged-texts', value: unjudgedTexts },
];
