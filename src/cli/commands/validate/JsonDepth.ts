const [BACKSLASH, QUOTE] = [0x5c, 0x22];
const [ARRAY_START, ARRAY_END, OBJECT_START, OBJECT_END] = [0x5b, 0x5d, 0x7b, 0x7d];

/** How deep each byte of a JSON text is inside of arrays and objects. It judges nothing: a parser does. */
export class JsonDepth {
  #depth = 0;
  #inString = false;
  #isEscaped = false;

  /** How many arrays and objects are open. */
  get depth(): number {
    return this.#depth;
  }

  get inString(): boolean {
    return this.#inString;
  }

  /** Takes the next byte. */
  take(byte: number): void {
    if (this.#inString) {
      this.#inString = this.#isEscaped || byte !== QUOTE;
      this.#isEscaped = !this.#isEscaped && byte === BACKSLASH;
    } else if (byte === QUOTE) this.#inString = true;
    else if (byte === ARRAY_START || byte === OBJECT_START) this.#depth += 1;
    else if (byte === ARRAY_END || byte === OBJECT_END) this.#depth -= 1;
  }
}
