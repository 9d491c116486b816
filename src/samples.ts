export { type NearMiss, nearMisses, type SampleFault } from './samples/nearMisses.js';
export { type SampleMessage, type SampleOptions, type SampleStyle, samples } from './samples/samples.js';
