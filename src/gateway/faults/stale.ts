import { faultKind } from './FaultKind.js';

/** Twice as much as the networks tolerate. */
const TEN_MINUTES = 600_000;

export const stale = faultKind({
  name: 'stale',
  about: 'Signs the answer of UnionPay as of ten minutes ago; those of LianLian have no time.',
  parameters: {},
  sealing: (sealing) => ({ ...sealing, clock: () => sealing.clock() - TEN_MINUTES }),
});
