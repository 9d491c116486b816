import type { Case } from './Case.js';
import { calledInterfaces } from './http/calledInterfaces.js';
import { keysOfCalls } from './http/keysOfCalls.js';
import { serverCases } from './http/serverCases.js';
import { createNetwork } from './merchant/createNetwork.js';
import { merchantCases } from './merchant/merchantCases.js';

/**
 * The cases of servers and of merchants, to look at: who is asked them has an address, keys and a clock, which only a
 * run has.
 *
 * @param named the interfaces that are asked about, as `--interface` of a run names them; every one unless given
 */
export function servedCases(named?: readonly string[]): readonly Case[] {
  const clock = () => 0;
  const setting = { parties: keysOfCalls, run: '', clock };
  const interfaces = named ?? calledInterfaces().map(({ name }) => name);
  const received = merchantCases({ ...setting, network: createNetwork(keysOfCalls, clock), seed: 0 });
  return [
    ...serverCases({ ...setting, interfaces }),
    ...(named === undefined ? received : received.filter((one) => isOfInterface(one, named))),
  ];
}

/**
 * Cases narrowed to interfaces as `--interface` of a run narrows them: those about their messages, and of servers those
 * that need whatever interface is offered.
 *
 * @param names of interfaces
 */
export function casesOfInterfaces(cases: readonly Case[], names: readonly string[]): readonly Case[] {
  const served = new Set(servedCases(names).map(({ id }) => id));
  return cases.filter((one) => isOfInterface(one, names) || served.has(one.id));
}

function isOfInterface({ message }: Case, names: readonly string[]): boolean {
  const [, name] = message?.split('/') ?? [];
  return name !== undefined && names.includes(name);
}
