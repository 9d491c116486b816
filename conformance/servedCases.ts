import type { Case } from './Case.js';
import { calledInterfaces } from './http/calledInterfaces.js';
import { keysOfCalls } from './http/keysOfCalls.js';
import { serverCases } from './http/serverCases.js';
import { createNetwork } from './merchant/createNetwork.js';
import { merchantCases } from './merchant/merchantCases.js';

/**
 * The cases of servers and of merchants, to look at: who is asked them has an address, keys and a clock, which only a
 * run has.
 */
export function servedCases(): readonly Case[] {
  const clock = () => 0;
  const setting = { parties: keysOfCalls, run: '', clock };
  return [
    ...serverCases({ ...setting, interfaces: calledInterfaces().map(({ name }) => name) }),
    ...merchantCases({ ...setting, network: createNetwork(keysOfCalls, clock), seed: 0 }),
  ];
}
