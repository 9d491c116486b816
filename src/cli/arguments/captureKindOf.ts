import { isAnswer } from '../../table/isAnswer.js';
import type { Direction } from '../../table/Row.js';
import type { Capture } from '../../wire/capture/Capture.js';

/** What of HTTP a message travels in: the network notifies by its own request, which a response confirms. */
export function captureKindOf(direction: Direction): Capture['kind'] {
  return isAnswer(direction) ? 'response' : 'request';
}
