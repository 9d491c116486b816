import { testKeys } from '../properties/testKeys.js';

/** Who has which key in a call: the testee is the member, the suite the network. */
export const keysOfCalls = {
  member: { kid: 'member-1', key: testKeys.other },
  network: { kid: 'network-1', key: testKeys.one },
} as const;

/** What the member signs as, and the network. */
export const appIds = { member: '39990029', network: '00010344' } as const;
