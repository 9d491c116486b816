/**
 * The tables, flows, errata and return codes with all their texts, for documentation and tools.
 *
 * @module tallystick/catalogue
 */

export { describedTable } from './catalogue/describedTable.js';
export { documentedSchema, type SchemaOptions } from './catalogue/documentedSchema.js';
export { adviceOn, returnCode } from './catalogue/returnCode.js';
export { errata, flows, interfaces } from './networks/catalogue.js';
export type { Action, Erratum, Flow, FlowStep, InterfaceEntry, ReturnCode } from './networks/Publication.js';
export { returnCodes } from './networks/returnCodes.js';
export type { JsonSchema } from './table/jsonSchema.js';
