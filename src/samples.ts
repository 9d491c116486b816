/**
 * Valid messages and near misses, drawn from a message's table with a seed.
 *
 * @module tallystick/samples
 */
export { type NearMiss, nearMisses, type SampleFault } from './samples/nearMisses.js';
export type { SampleMessage } from './samples/SampleMessage.js';
export { type SampleOptions, samples } from './samples/samples.js';
export type { SampleStyle } from './table/Dice.js';
