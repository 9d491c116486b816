/** A map that forgets its oldest entry when it is full. */
export class BoundedMap<Value> extends Map<string, Value> {
  readonly #capacity: number;
  /** The keys by age, in a circle: the first key of a map is slow to find where many before it were deleted. */
  #keys: string[] = [];
  #next = 0;

  /** @param capacity the most entries */
  constructor(capacity: number) {
    super();
    this.#capacity = capacity;
  }

  override set(key: string, value: Value): this {
    if (!this.has(key)) {
      const oldest = this.#keys[this.#next];
      if (oldest !== undefined) this.delete(oldest);
      this.#keys[this.#next] = key;
      this.#next = (this.#next + 1) % this.#capacity;
    }
    return super.set(key, value);
  }

  override clear(): void {
    super.clear();
    this.#keys = [];
    this.#next = 0;
  }
}
