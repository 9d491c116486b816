export type { Erratum, Flow, FlowStep, InterfaceEntry } from './catalogue/Catalogue.js';
export { errata, flows, interfaces } from './generated/catalogue.js';
