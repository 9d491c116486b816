import { readdirSync } from 'node:fs';

/** The folders of tests that are asked about the sources of a folder. */
const TESTS_OF: Readonly<Record<string, readonly string[]>> = {
  'src/codec': ['test/codec'],
  'src/table': ['test/codec'],
  'src/identifiers': ['test/identifiers'],
  'src/wire': ['test/wire', 'test/envelope'],
  'src/envelope': ['test/envelope'],
};

/**
 * What says little about these sources for the time it takes, or runs other than in the runner's thread:
 * diagnosis and keys, other programs, thread pools, timing, and what draws thousands of messages.
 */
const LEFT_OUT =
  /\/(?:diagnose|finding|key(?!Value)|remoteKeys|createRsaKeys|decryptionPool|sharedReplayGuard|signingThreads|timing|oracle|chineseCharacters|curlItself|nothingStays|captureLimits|compressedBodies|clockReadings|bodyCoding|dumps|httpText|har|burpFile|curlFile|foreignFile|transcripts)/;

/** The project's own tests that are asked, from the root of the project. */
export function unitTestFiles(): readonly string[] {
  const folders = new Set(Object.values(TESTS_OF).flat());
  return [...folders]
    .flatMap((folder) => readdirSync(folder).map((file) => `${folder}/${file}`))
    .filter((file) => file.endsWith('.test.ts') && !LEFT_OUT.test(file))
    .sort();
}

/** Whether a file of tests is asked about a source, each from the root of the project. */
export function isAskedAbout(testFile: string, source: string): boolean {
  return Object.entries(TESTS_OF).some(
    ([sources, tests]) =>
      source.startsWith(`${sources}/`) && tests.some((folder) => testFile.startsWith(`${folder}/`)),
  );
}
