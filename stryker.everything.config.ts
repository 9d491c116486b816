import ofTheSuite from './stryker.config.json' with { type: 'json' };

/** Every change of what reads, judges, signs and opens messages; what the suite misses is asked of the project's tests. */
export default {
  ...ofTheSuite,
  testRunner: 'suiteAndTests',
  ignorers: [],
  // What is left out by name there is counted here.
  mutate: [
    ...ofTheSuite.mutate.filter((pattern) => !pattern.startsWith('!')),
    '!src/wire/{capture,file}/**/*.ts',
  ],
  dryRunTimeoutMinutes: 30,
  // A busy machine must not count as a killed mutant.
  timeoutMS: 45_000,
  timeoutFactor: 0.25,
  reporters: [...ofTheSuite.reporters, 'figures'],
  thresholds: { high: 90, low: 75, break: 75 },
};
