import type { MessageTable } from 'tallystick';
import { interfaces } from 'tallystick/catalogue';

/** The tables of the messages that the protocol names, with all their texts. */
export const messageTables: readonly MessageTable[] = interfaces.flatMap(({ tables }) => tables);
