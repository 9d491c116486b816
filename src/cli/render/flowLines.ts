import { flows } from 'tallystick/catalogue';
import type { MessageTable } from '../../table/Row.js';

/** The published flows that a message belongs to, each with its interfaces in their order. */
export function flowLines({ name }: Pick<MessageTable, 'name'>): readonly string[] {
  return flows
    .filter(({ steps }) => steps.some(({ message }) => message === name))
    .map(({ title, steps }) => {
      const called = steps.flatMap(({ message }) => message?.split('/')[1] ?? []);
      return `${title}: ${[...new Set(called)].join(', then ')}`;
    });
}
