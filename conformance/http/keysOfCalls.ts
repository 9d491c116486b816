import { testKeys } from '../properties/testKeys.js';
import type { Parties } from './Parties.js';

/** Who has which key where the suite plays the network: the testee is the member. */
export const keysOfCalls: Parties = {
  member: { kid: 'member-1', key: testKeys.other, appId: '39990029' },
  network: { kid: 'network-1', key: testKeys.one, appId: '00010344' },
};
