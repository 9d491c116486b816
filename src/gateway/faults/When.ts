import { oneOf } from '../../options/rules.js';

/** Whether a fault meets the exchange before the gateway did its work, or after. */
export interface When {
  /** `before` by default. */
  readonly when?: 'before' | 'after' | undefined;
}

export const when = oneOf('before', 'after');
