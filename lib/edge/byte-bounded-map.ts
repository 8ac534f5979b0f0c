/**
 * A map that holds at most `maxBytes`, forgetting what was read longest ago. A value larger than an eighth of the
 * whole is not kept at all, so that one large file cannot push everything else out.
 */
export class ByteBoundedMap<Value extends { readonly bytes: number }> {
  readonly #values = new Map<string, Value>();
  readonly #maxBytes: number;
  readonly #forgotten: (key: string, value: Value) => void;
  #bytes = 0;

  constructor(maxBytes: number, forgotten: (key: string, value: Value) => void = () => undefined) {
    this.#maxBytes = maxBytes;
    this.#forgotten = forgotten;
  }

  get bytes(): number {
    return this.#bytes;
  }

  get size(): number {
    return this.#values.size;
  }

  /** All keys, those read longest ago first. */
  keys(): MapIterator<string> {
    return this.#values.keys();
  }

  /** The value, which now counts as just read. */
  read(key: string): Value | undefined {
    const value = this.#values.get(key);
    if (value === undefined) return undefined;
    this.#values.delete(key);
    this.#values.set(key, value);
    return value;
  }

  /** The value, without counting as read. */
  peek(key: string): Value | undefined {
    return this.#values.get(key);
  }

  write(key: string, value: Value): void {
    this.forget(key);
    if (value.bytes > this.#maxBytes / 8) return;
    this.#values.set(key, value);
    this.#bytes += value.bytes;
    for (const oldest of this.#values.keys()) {
      if (this.#bytes <= this.#maxBytes) return;
      this.forget(oldest);
    }
  }

  forget(key: string): void {
    const value = this.#values.get(key);
    if (value === undefined) return;
    this.#values.delete(key);
    this.#bytes -= value.bytes;
    this.#forgotten(key, value);
  }
}
