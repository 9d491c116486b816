import type { FindingId } from '../findings.js';
import { javaHashOrders } from './javaHashOrder.js';
import type { NameOrder } from './nodeInOrder.js';

/** An order of members that a map or a sort gives. */
export interface KnownOrder {
  readonly id: FindingId;
  /** Completes `with its members …`. */
  readonly words: string;
  readonly order: NameOrder;
  /** Whether objects in the object are in this order, too. */
  readonly isDeep: boolean;
}

/** Of fewer names, some size of a table gives nearly every order, so that none would show a HashMap. */
const LEAST_HASHED = 6;
const OTHER_SIZES = 10;

const byUnits = (left: string, right: string) => (left < right ? -1 : Number(left > right));
const sorted =
  (compare: (left: string, right: string) => number): NameOrder =>
  (names) =>
    names.toSorted(compare);

const SORTS: readonly Omit<KnownOrder, 'isDeep'>[] = [
  { id: 'signed-sorted', words: 'sorted', order: sorted(byUnits) },
  {
    id: 'signed-sorted',
    words: 'sorted without regard to letter case',
    order: sorted((left, right) => byUnits(left.toLowerCase(), right.toLowerCase())),
  },
  {
    id: 'signed-sorted',
    words: 'sorted by the rules of a language',
    order: sorted((left, right) => left.localeCompare(right, 'en')),
  },
  {
    id: 'signed-sorted',
    words: 'sorted from the last name to the first',
    order: sorted((left, right) => byUnits(right, left)),
  },
  { id: 'signed-member-order', words: 'in reverse', order: (names) => names.toReversed() },
];

/** In a table of another size than a HashMap has by itself: the size of a copy, or one that was given. */
const HASHES = Array.from({ length: OTHER_SIZES }, (_, index) => ({
  id: 'signed-hash-order' as const,
  words: "in the order of Java's HashMap, as a copy of a map or one of a given capacity has it",
  order: (names: readonly string[]) =>
    names.length < LEAST_HASHED ? names : (javaHashOrders(names)[index] ?? names),
}));

/** Besides those of the serialisers, which sort and hash every object: orders of maps and sorts. */
export const knownOrders: readonly KnownOrder[] = [true, false].flatMap((isDeep) =>
  [...SORTS, ...HASHES].map((one) => ({ ...one, isDeep })),
);
