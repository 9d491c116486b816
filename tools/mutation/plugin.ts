import { createSuiteTestRunner } from './suiteTestRunner.js';
import { unjudged } from './unjudged.js';

/** What Stryker loads. */
export const strykerPlugins = [
  { kind: 'TestRunner', name: 'suite', factory: createSuiteTestRunner },
  { kind: 'Ignore', name: 'unjudged', value: unjudged },
];
