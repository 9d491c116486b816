import type { Row } from './Table.js';

/** Whether the table demands the row without a condition. */
export function isMandatory({ presence, condition }: Row): boolean {
  return (presence === 'M' || presence === 'R') && condition === undefined;
}
