import type { Message } from '../../codec/createMessage.js';
import { UsageError } from '../UsageError.js';

const NETWORKS = { unionpay: 'UnionPay', lianlian: 'LianLian' } as const;

/**
 * Refuses options that the network of a message does not know: who gives one believes that it counts.
 *
 * @param options as they are written, with what was given
 * @throws {@link UsageError}
 */
export function onlyFor(
  wanted: keyof typeof NETWORKS,
  { network }: Message,
  options: Readonly<Record<string, unknown>>,
): void {
  if (network === wanted) return;
  const given = Object.keys(options).find((option) => options[option] !== undefined);
  if (given !== undefined) throw new UsageError(`${given} is for messages of ${NETWORKS[wanted]} alone.`);
}
