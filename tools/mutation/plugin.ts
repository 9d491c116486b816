import { createTestRunner } from './createTestRunner.js';
import { figuresInWords, type MutationReport } from './figures.js';
import { suiteChecks } from './suiteChecks.js';
import { unitChecks } from './unitChecks.js';
import { unjudged } from './unjudged.js';

/** Stryker injects what `inject` names. */
function suiteAndTests({ mutate }: { readonly mutate: readonly string[] }) {
  return createTestRunner(async () => [await suiteChecks(), ...(await unitChecks(mutate))]);
}
suiteAndTests.inject = ['options'];

/** What Stryker loads. */
export const strykerPlugins = [
  {
    kind: 'TestRunner',
    name: 'suite',
    factory: () => createTestRunner(async () => [await suiteChecks()]),
  },
  {
    kind: 'TestRunner',
    name: 'suiteAndTests',
    factory: suiteAndTests,
  },
  {
    kind: 'Reporter',
    name: 'figures',
    factory: () => ({
      onMutationTestReportReady(report: MutationReport) {
        console.log(figuresInWords(report));
      },
    }),
  },
  { kind: 'Ignore', name: 'unjudged', value: unjudged },
];
