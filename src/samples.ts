export { type NearMiss, nearMisses, type SampleFault } from './samples/nearMisses.js';
export type { SampleMessage, SampleStyle } from './samples/SampleMessage.js';
export { type SampleOptions, samples } from './samples/samples.js';
