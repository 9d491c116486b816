import type { Direction } from './Row.js';

/** Whether a message comes back over HTTP where another one was sent: a response, or an acknowledgement. */
export function isAnswer(direction: Direction): boolean {
  return direction === 'response' || direction === 'acknowledgement';
}
