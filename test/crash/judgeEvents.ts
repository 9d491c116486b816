/** What was seen, in its order. A life is one process from its start to its kill. */
export type CrashEvent =
  | { readonly kind: 'promised' | 'settled' | 'sent' | 'answered'; readonly order: string }
  | { readonly kind: 'began' | 'acted'; readonly order: string; readonly life: number }
  | { readonly kind: 'killed'; readonly life: number };

/** What must not be. */
export interface CrashFault {
  readonly fault: 'forgotten' | 'sent again' | 'handled again' | 'acted twice';
  readonly order: string;
}

/**
 * Judges a run: what the gateway has promised is acted on, what it has settled is not sent again, and what was
 * handled is not handled again, unless who had it was killed before it could answer.
 *
 * @param events what was seen
 * @param acts how often each order is in the ledger of the merchant at the end
 */
export function judgeEvents(
  events: readonly CrashEvent[],
  acts: ReadonlyMap<string, number>,
): readonly CrashFault[] {
  const faults: CrashFault[] = [];
  const settled = new Set<string>();
  const answered = new Set<string>();
  const dead = new Set<number>();
  const holders = new Map<string, number>();
  for (const event of events) {
    if (event.kind === 'killed') {
      dead.add(event.life);
      continue;
    }
    const { kind, order } = event;
    if (kind === 'promised' && !acts.has(order)) faults.push({ fault: 'forgotten', order });
    if (kind === 'settled') settled.add(order);
    if (kind === 'answered') answered.add(order);
    if (kind === 'sent' && settled.has(order)) faults.push({ fault: 'sent again', order });
    if (kind === 'began') {
      const holder = holders.get(order);
      if (answered.has(order) || (holder !== undefined && !dead.has(holder)))
        faults.push({ fault: 'handled again', order });
      holders.set(order, event.life);
    }
  }
  for (const [order, count] of acts) if (count > 1) faults.push({ fault: 'acted twice', order });
  return faults;
}
