const LOAD = 0.75;

/**
 * The order in which Java's HashMap gives names that were put into it one after the other: by the bucket of
 * their hash, in a table of a power of two that is doubled when it is three quarters full. Names of one bucket
 * keep their order, up to the eight above which a bucket becomes a tree.
 */
export function javaHashOrder(names: readonly string[]): readonly string[] {
  const different = [...new Set(names)];
  let size = 16;
  while (different.length > size * LOAD) size *= 2;
  return different
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
