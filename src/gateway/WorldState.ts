import type { ReplayGuard } from '../envelope/ReplayGuard.js';
import type { Dice } from '../table/Dice.js';
import type { Ledger } from './behaviour/ledger.js';
import type { ExchangeLog } from './exchangeLog.js';
import type { Faults } from './faults/createFaults.js';
import type { GatewaySettings } from './GatewayOptions.js';
import type { Notices } from './notices/createNotices.js';
import type { Outgoing } from './Outgoing.js';
import type { OfferedService } from './services.js';
import type { WorldClock } from './worldClock.js';

/** Everything that an exchange in a world reads and changes. */
export interface WorldState {
  readonly name: string;
  readonly options: GatewaySettings;
  readonly offered: readonly OfferedService[];
  /** The interfaces at a path. */
  servicesAt(path: string): readonly OfferedService[];
  readonly clock: WorldClock;
  readonly dice: Dice;
  readonly guard: ReplayGuard;
  readonly ledger: Ledger;
  readonly exchanges: ExchangeLog;
  readonly faults: Faults;
  readonly notices: Notices;
  /** The last answer of each interface. */
  readonly last: Map<string, Outgoing>;
}
