/** Loads the conformance suite, with what it has for the command line alone: it stands beside the package. */
export function loadConformance(): Promise<typeof import('../../../../conformance/commandLine.js')> {
  return import('../../../../conformance/commandLine.js');
}
