/** A map that forgets its oldest entry when it is full. */
export class BoundedMap<Value> extends Map<string, Value> {
  readonly #capacity: number;

  /** @param capacity the most entries */
  constructor(capacity: number) {
    super();
    this.#capacity = capacity;
  }

  override set(key: string, value: Value): this {
    if (!this.has(key) && this.size >= this.#capacity) this.delete(this.keys().next().value as string);
    return super.set(key, value);
  }
}
