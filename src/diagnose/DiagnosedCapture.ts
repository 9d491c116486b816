import type { Message } from '../codec/createMessage.js';
import type { Capture } from '../wire/capture/Capture.js';
import type { Clue } from './findings.js';

/** What is known of one capture, and what it is compared with others by. */
export interface DiagnosedCapture {
  readonly capture: Capture;
  readonly clues: readonly Clue[];
  /** What was looked at, in words. */
  readonly checked: readonly string[];
  /** What nobody can check without the network or the time, in words. */
  readonly notChecked?: readonly string[];
  /** The time that its header tells, in seconds since 1970. */
  readonly seconds?: number | undefined;
  /** Which message it was taken for. */
  readonly message?: Message | undefined;
  readonly uuid?: string | undefined;
  readonly messageId?: string | undefined;
  readonly reqPath?: string | undefined;
  readonly contentKey?: string | undefined;
  readonly iv?: string | undefined;
  /** Content key and nonce of `pay_load`. */
  readonly keystream?: string | undefined;
  /** Whether it announces the result of a payment. */
  readonly isNotification?: boolean;
}
