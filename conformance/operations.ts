import protocolSchema from './protocol.schema.json' with { type: 'json' };
import type { Operation } from './Testee.js';

/** Operations that came after those that version 1 began with. */
export const laterOperations: readonly Operation[] = [
  'payload-encrypt',
  'payload-decrypt',
  'call',
  'serve',
  'receive',
];

/** Every operation of the testee protocol, in its order. */
export const operations = protocolSchema.$defs.operation.enum as readonly Operation[];
