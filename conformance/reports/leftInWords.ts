import type { LeftBehindEvent } from '../Event.js';

const MOST = 8;

/** Says what a testee left behind, and what to do about it. */
export function leftInWords({ processes }: Pick<LeftBehindEvent, 'processes'>): string {
  const named = processes.slice(0, MOST).map(({ pid, program }) => `${program} (pid ${pid})`);
  const more = processes.length - MOST;
  return `Processes of the testee run on outside of its process group: ${named.join(', ')}${more > 0 ? ` and ${more} more` : ''}. The run does not end them; end them yourself where they are not meant to stay.`;
}
