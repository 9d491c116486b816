const ZSTD = 0xfd2fb528;

/** What bytes are compressed with, by the mark that they begin with: gzip (RFC 1952) or Zstandard (RFC 8878). */
export function compressionOf(bytes: Uint8Array): 'gzip' | 'zstd' | undefined {
  if (bytes[0] === 0x1f && bytes[1] === 0x8b) return 'gzip';
  const isZstd = bytes.length > 4 && Buffer.from(bytes.buffer, bytes.byteOffset, 4).readUInt32LE() === ZSTD;
  return isZstd ? 'zstd' : undefined;
}
