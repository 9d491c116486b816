/** A copy of bytes with one bit another way. */
export function flipped(bytes: Buffer, nth: number): Buffer {
  const copy = Buffer.from(bytes);
  const bit = nth % (copy.length * 8);
  copy[bit >> 3] = (copy[bit >> 3] as number) ^ (0x80 >> (bit & 7));
  return copy;
}
