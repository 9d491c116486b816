/** Digits out of bytes, one each. */
export function digitsOf(bytes: Buffer): string {
  return [...bytes].map((byte) => String(byte % 10)).join('');
}

/** Letters and digits out of bytes, one each. */
export function lettersOf(bytes: Buffer): string {
  return [...bytes].map((byte) => (byte % 36).toString(36)).join('');
}
