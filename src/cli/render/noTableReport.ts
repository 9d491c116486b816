import type { InterfaceEntry } from '../../networks/Publication.js';
import type { Terminal } from '../io/terminalOf.js';
import { wrap } from './wrap.js';

/** Tells a person that an interface has no table, and why. */
export function noTableReport(
  { name, title, unpublished = '' }: InterfaceEntry,
  { width }: Terminal,
): string {
  return `${wrap(`${name} (${title}) has no table. ${unpublished}`, width)}\n`;
}
