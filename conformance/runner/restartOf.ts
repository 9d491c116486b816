import type { Event } from '../Event.js';
import type { TesteeFault } from './TesteeFault.js';

/** The event of a testee that broke. */
export function restartOf({ guilty: id, last, message: reason, said }: TesteeFault): Event {
  return {
    type: 'restart',
    ...(id !== undefined && { id }),
    ...(last !== undefined && { last }),
    reason,
    ...(said && { said }),
  };
}
