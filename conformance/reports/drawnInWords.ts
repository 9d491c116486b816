import type { StartEvent } from '../Event.js';

/** What a run was drawn with, and its part, such as `, seed 7, shard 2/4`; empty where it has neither. */
export function drawnInWords({ seed, shard }: Pick<StartEvent, 'seed' | 'shard'>): string {
  return `${seed === undefined ? '' : `, seed ${seed}`}${shard === undefined ? '' : `, shard ${shard}`}`;
}
