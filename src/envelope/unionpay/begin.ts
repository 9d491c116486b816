/**
 * Whether the caller is the first to begin a step that several threads know.
 *
 * @param begun shared memory, zero until a thread begins
 */
export function begin(begun: Int32Array): boolean {
  return Atomics.exchange(begun, 0, 1) === 0;
}
