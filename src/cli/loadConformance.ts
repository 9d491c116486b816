/** Loads the conformance suite, by its public name: it stands beside the package, not in it. */
export function loadConformance(): Promise<typeof import('tallystick/conformance')> {
  return import('tallystick/conformance');
}
