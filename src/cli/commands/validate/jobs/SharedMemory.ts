import { CHUNK_BYTES } from '../../../io/readChunks.js';

/** Memory that threads read without a copy. What was judged makes room for what is read next. */
export class SharedMemory {
  readonly #spare: Buffer[] = [];
  #last: ArrayBufferLike | undefined;

  /** Gives what a chunk is read into. */
  take(): Buffer {
    return this.#spare.pop() ?? Buffer.from(new SharedArrayBuffer(CHUNK_BYTES));
  }

  /** Gives bytes as threads can have them: a copy where they are in memory of another kind. */
  shared(bytes: Uint8Array): Uint8Array {
    this.#last = bytes.buffer;
    return isShared(bytes) ? bytes : new Uint8Array(bytes);
  }

  /**
   * Takes memory back, if nothing else in it is to be judged.
   *
   * @param judged what {@link shared} gave, in the same order
   * @param next what it gave after that
   */
  release(judged: Uint8Array, next: Uint8Array | undefined): void {
    const { buffer } = judged;
    // More lines of the last chunk may follow.
    if (isShared(judged) && buffer !== this.#last && buffer !== next?.buffer) {
      this.#spare.push(Buffer.from(buffer));
    }
  }
}

function isShared({ buffer }: Uint8Array): boolean {
  return buffer instanceof SharedArrayBuffer;
}
