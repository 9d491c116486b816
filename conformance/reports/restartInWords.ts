import type { EndEvent, RestartEvent } from '../Event.js';
import { withSaid } from './withSaid.js';

/** What broke, with the case that caused it or, where none is known, the one that was asked last. */
export function restartInWords({ id, last, reason, said }: Omit<RestartEvent, 'type'>): string {
  const told = `${id === undefined ? '' : `${id}: `}${withSaid(reason, said)}`;
  return last === undefined ? told : `${told} Asked last: ${last}`;
}

/** The heading of restarts: a run that conforms had no more than an end that was late. */
export function restartHeading({ exitCode }: Pick<EndEvent, 'exitCode'>): string {
  return exitCode === 0 ? 'What else happened' : 'The testee broke';
}
