import protocolSchema from './protocol.schema.json' with { type: 'json' };
import type { Operation } from './Testee.js';

/** Every operation of the testee protocol, in its order. */
export const operations = protocolSchema.$defs.operation.enum as readonly Operation[];
