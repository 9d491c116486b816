import { TallystickError } from '../codec/TallystickError.js';
import type { Rule } from '../table/Fault.js';

/** What an envelope was refused for. */
export interface Refusal {
  /** Stable; `docs/codes.yaml` lists every code. */
  readonly code: string;
  readonly rule: Rule;
  /** JSON Pointer to the member at fault; the whole message by default. */
  readonly path?: string;
  /** The header or member at fault. */
  readonly field: string;
  readonly message: string;
  /** The section of the RFC or of the network's rules. */
  readonly reference: string;
}

/** The error of an envelope that was refused, with one violation; it holds nothing of the message. */
export function refusal(refused: Refusal): TallystickError {
  return new TallystickError('envelope-refused', [{ path: '', ...refused }]);
}
