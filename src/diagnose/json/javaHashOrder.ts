const LOAD = 0.75;
const USUAL_SIZE = 16;
/** Programs that choose a capacity seldom choose a larger one. */
const LARGEST_SIZE = 1024;

/**
 * The order in which Java's HashMap gives names that were put into it one after the other: by the bucket of
 * their hash, in a table of a power of two that is doubled when it is three quarters full. Names of one bucket
 * keep their order, up to the eight above which a bucket becomes a tree.
 */
export function javaHashOrder(names: readonly string[]): readonly string[] {
  return orderIn(Math.max(USUAL_SIZE, smallestSize(names)), names);
}

/** The same for each size that its table may have: a copy of a map, or a map of a given capacity, has its own. */
export function javaHashOrders(names: readonly string[]): readonly (readonly string[])[] {
  const orders: (readonly string[])[] = [];
  for (let size = smallestSize(names); size <= LARGEST_SIZE; size *= 2) orders.push(orderIn(size, names));
  return orders;
}

function smallestSize(names: readonly string[]): number {
  const { size: count } = new Set(names);
  let size = 1;
  while (count > size * LOAD) size *= 2;
  return size;
}

function orderIn(size: number, names: readonly string[]): readonly string[] {
  return [...new Set(names)]
    .map((name, index) => ({ name, index, bucket: spreadHash(name) & (size - 1) }))
    .sort((left, right) => left.bucket - right.bucket || left.index - right.index)
    .map(({ name }) => name);
}

/** `String.hashCode`, with its higher half mixed into the lower one. */
function spreadHash(name: string): number {
  let hash = 0;
  for (let index = 0; index < name.length; index++) hash = (Math.imul(hash, 31) + name.charCodeAt(index)) | 0;
  return hash ^ (hash >>> 16);
}
