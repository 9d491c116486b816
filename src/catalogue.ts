/**
 * The tables, flows and errata with all their texts, for documentation and tools.
 *
 * @module tallystick/catalogue
 */

export { describedTable } from './catalogue/describedTable.js';
export { documentedSchema, type SchemaOptions } from './catalogue/documentedSchema.js';
export { errata, flows, interfaces } from './networks/catalogue.js';
export type { Erratum, Flow, FlowStep, InterfaceEntry } from './networks/Publication.js';
