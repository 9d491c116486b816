import type { Capture } from '../../envelope/Capture.js';
import { isAnswer } from '../../table/isAnswer.js';
import type { Direction } from '../../table/Row.js';

/** What of HTTP a message travels in: the network tells by a request of its own, which a response confirms. */
export function captureKindOf(direction: Direction): Capture['kind'] {
  return isAnswer(direction) ? 'response' : 'request';
}
