import { code } from './code.js';
import type { FaultKind } from './FaultKind.js';

/** Every fault that a rule can name. */
export const faultKinds: readonly FaultKind[] = [code];
