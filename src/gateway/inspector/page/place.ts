/** What the page shows, as its address says: `#/WORLD`, `#/WORLD/world` or `#/WORLD/ID`. */
export interface Place {
  readonly world: string;
  readonly view: 'list' | 'world' | 'exchange';
  /** Of an exchange. */
  readonly id?: number;
}

/** Reads an address; one that says nothing is that of the world `default`. */
export function placeOf(hash: string): Place {
  const [, world = 'default', rest] = /^#\/([\w.-]{1,64})(?:\/(world|[0-9]{1,15}))?$/.exec(hash) ?? [];
  if (rest === undefined) return { world, view: 'list' };
  return rest === 'world' ? { world, view: 'world' } : { world, view: 'exchange', id: Number(rest) };
}

/** Writes an address. */
export function addressOf({ world, view, id }: Place): string {
  if (view === 'exchange') return `#/${world}/${id}`;
  return view === 'world' ? `#/${world}/world` : `#/${world}`;
}
