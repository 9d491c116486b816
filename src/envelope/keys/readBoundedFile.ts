import { constants, type Stats } from 'node:fs';
import { type FileHandle, open, realpath, stat } from 'node:fs/promises';
import { join, sep } from 'node:path';

/** Why a file is not read, besides what the system says. */
export type FileFault = 'outside' | 'irregular' | 'too-large';

/** A file that is there and is not read. */
export class UnreadableFile extends Error {
  constructor(readonly fault: FileFault) {
    super(fault);
  }
}

/** Neither waits for the other end of a pipe nor follows a link that has come in place of the file meanwhile. */
const FLAGS = constants.O_RDONLY | (constants.O_NONBLOCK ?? 0);
const NO_LINK = constants.O_NOFOLLOW ?? 0;

/**
 * Reads a regular file up to a bound: no device, no pipe, nothing that has no end.
 *
 * @param path may be a link
 * @throws {@link UnreadableFile} where it is not a regular file, or larger
 * @throws the error of the system
 */
export async function readBoundedFile(path: string, maxBytes: number): Promise<Buffer> {
  const real = await realpath(path);
  // Opening a device may do something to it, so it is looked at first.
  requireRegular(await stat(real));
  const file = await open(real, FLAGS | NO_LINK);
  try {
    requireRegular(await file.stat());
    return await readUpTo(file, maxBytes);
  } finally {
    await file.close();
  }
}

/**
 * As {@link readBoundedFile}, of a file that has to be below a directory when all links are followed.
 *
 * @param name relative to the directory
 */
export async function readBoundedFileBelow(
  directory: string,
  name: string,
  maxBytes: number,
): Promise<Buffer> {
  const root = await realpath(directory);
  const real = await realpath(join(root, name));
  if (!real.startsWith(root.endsWith(sep) ? root : `${root}${sep}`)) throw new UnreadableFile('outside');
  return readBoundedFile(real, maxBytes);
}

/** Of a directory the system says itself what it is, when it is read. */
function requireRegular(found: Stats): void {
  if (!found.isFile() && !found.isDirectory()) throw new UnreadableFile('irregular');
}

/** What the system says of the size is not relied on: some files have none before they are read. */
async function readUpTo(file: FileHandle, maxBytes: number): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  while (true) {
    const { bytesRead, buffer } = await file.read(Buffer.alloc(0x4000), 0, 0x4000, size);
    if (bytesRead === 0) return Buffer.concat(chunks);
    size += bytesRead;
    if (size > maxBytes) throw new UnreadableFile('too-large');
    chunks.push(buffer.subarray(0, bytesRead));
  }
}
