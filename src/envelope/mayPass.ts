import { instant } from '../identifiers/sources.js';
import { requireFit } from '../options/optionsChecker.js';
import { text } from '../options/rules.js';
import type { ReplayGuard } from './ReplayGuard.js';

/**
 * Whether a message may pass by its time alone, before a replay guard looks it up. One that may not would not be
 * remembered against the next copy.
 *
 * @throws TypeError where a name or a time is wrong
 */
export function mayPass(...[name, { now, until }]: Parameters<ReplayGuard['claim']>): boolean {
  requireFit('name', name, text);
  requireFit('now', now, instant);
  requireFit('until', until, instant);
  return now < until;
}
