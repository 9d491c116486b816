import type { MessageTable } from 'tallystick';
import { interfaces } from 'tallystick/catalogue';
import { firstMessages } from '../firstMessages.js';

/** The tables of the messages that the protocol names, with all their texts. */
export const messageTables: readonly MessageTable[] = interfaces
  .flatMap(({ tables }) => tables)
  .filter(({ name }) => firstMessages.includes(name));
