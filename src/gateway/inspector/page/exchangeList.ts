import type { GatewayExchange } from '../../GatewayExchange.js';
import { exchangeRow } from './exchangeRow.js';
import { matches, searchText, type Wanted } from './matches.js';

/** The list of exchanges, the latest first. */
export interface ExchangeList {
  /** The highest id that it was given. */
  readonly latest: number;
  add(exchange: GatewayExchange): void;
  /** Forgets what the gateway does not keep any more. */
  keepFrom(first: number): void;
  clear(): void;
  filter(wanted: Wanted): void;
  counts(): { readonly shown: number; readonly all: number };
  /** Marks one as the one that is shown. */
  mark(id: number | undefined): void;
  link(id: number | undefined): HTMLAnchorElement | undefined;
  /** The id so many rows below one, or above it; the first where there is none to go from. */
  step(from: number | undefined, by: 1 | -1): number | undefined;
}

interface Entry {
  readonly exchange: GatewayExchange;
  readonly row: HTMLLIElement;
  readonly haystack: string;
}

/** The most that a page holds; the gateway may keep more. */
const MOST = 1_000;

/** Fills a list of the page. */
export function exchangeList(list: HTMLElement, world: () => string, changed: () => void): ExchangeList {
  const entries = new Map<number, Entry>();
  let latest = 0;
  let wanted: Wanted = { text: '', kind: 'all' };

  const show = ({ exchange, row, haystack }: Entry) => {
    row.hidden = !matches(exchange, haystack, wanted);
  };
  const forget = (id: number) => {
    entries.get(id)?.row.remove();
    entries.delete(id);
  };
  const shown = () =>
    [...entries]
      .filter(([, { row }]) => !row.hidden)
      .map(([id]) => id)
      .reverse();

  return {
    get latest() {
      return latest;
    },
    add(exchange) {
      const { id } = exchange;
      latest = id;
      const entry = { exchange, row: exchangeRow(world(), exchange), haystack: searchText(exchange) };
      entries.set(id, entry);
      show(entry);
      list.prepend(entry.row);
      const [oldest] = entries.keys();
      if (entries.size > MOST && oldest !== undefined) forget(oldest);
      changed();
    },
    keepFrom(first) {
      for (const id of [...entries.keys()].filter((id) => id < first)) forget(id);
      changed();
    },
    clear() {
      entries.clear();
      list.replaceChildren();
      latest = 0;
      changed();
    },
    filter(given) {
      wanted = given;
      for (const entry of entries.values()) show(entry);
      changed();
    },
    counts: () => ({ shown: shown().length, all: entries.size }),
    mark(id) {
      for (const [other, { row }] of entries) {
        if (other === id) row.firstElementChild?.setAttribute('aria-current', 'true');
        else row.firstElementChild?.removeAttribute('aria-current');
      }
    },
    link: (id) => entries.get(id ?? -1)?.row.firstElementChild as HTMLAnchorElement | undefined,
    step(from, by) {
      const ids = shown();
      const at = from === undefined ? -1 : ids.indexOf(from);
      return at === -1 ? ids[0] : ids[at + by];
    },
  };
}
