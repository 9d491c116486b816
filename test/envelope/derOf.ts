/** An element of DER (X.690 section 8.1), made without the code under test. */
export function derOf(tag: number, ...contents: readonly Uint8Array[]): Buffer {
  const content = Buffer.concat(contents);
  if (content.length < 0x80) return Buffer.concat([Buffer.of(tag, content.length), content]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(content.length);
  const digits = length.subarray(length.findIndex((byte) => byte !== 0));
  return Buffer.concat([Buffer.of(tag, 0x80 | digits.length), digits, content]);
}

/** A number that is not negative, of its bytes. */
export function derInteger(number: Uint8Array | number): Buffer {
  const bytes =
    typeof number === 'number' ? Buffer.from(number.toString(16).padStart(8, '0'), 'hex') : number;
  const first = bytes.findIndex((byte) => byte !== 0);
  const digits = first === -1 ? Buffer.of(0) : bytes.subarray(first);
  return (digits[0] as number) >= 0x80 ? derOf(0x02, Buffer.of(0), digits) : derOf(0x02, digits);
}

export const derSequence = (...parts: readonly Uint8Array[]): Buffer => derOf(0x30, ...parts);
export const derOctets = (bytes: Uint8Array): Buffer => derOf(0x04, bytes);
export const derBits = (bytes: Uint8Array): Buffer => derOf(0x03, Buffer.of(0), bytes);
export const derNull = Buffer.of(0x05, 0);

/** An object identifier of its encoded content in hex. */
export const derOid = (hex: string): Buffer => derOf(0x06, Buffer.from(hex, 'hex'));

/** rsaEncryption, 1.2.840.113549.1.1.1 (RFC 8017 appendix C). */
export const RSA_OID = '2a864886f70d010101';
