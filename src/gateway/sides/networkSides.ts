import type { Network } from '../../http/networkEnvelope.js';
import { lianlianSide } from './lianlianSide.js';
import type { NetworkSide } from './NetworkSide.js';
import { unionpaySide } from './unionpaySide.js';

/** What each network looks like. */
export const networkSides: Readonly<Record<Network, NetworkSide>> = {
  unionpay: unionpaySide,
  lianlian: lianlianSide,
};
