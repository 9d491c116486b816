import type * as Conformance from '../../conformance/conform.js';

/** By its public name: the suite stands beside the package, not in it. */
const ENTRY: string = 'tallystick/conformance';

/** Loads the conformance suite. */
export function loadConformance(): Promise<typeof Conformance> {
  return import(ENTRY) as Promise<typeof Conformance>;
}
