/** How often each sender may write: a bucket per sender that fills up again with time (a token bucket). */
export class Allowance {
  readonly #buckets = new Map<string, { left: number; at: number }>();
  readonly #size: number;
  readonly #perSecond: number;

  /** `size` messages at once, and `perMinute` over a longer time. */
  constructor(size: number, perMinute: number) {
    this.#size = size;
    this.#perSecond = perMinute / 60;
  }

  /** Whether this sender may write at `now` (milliseconds); if so, it counts. */
  allows(sender: string, now: number): boolean {
    const bucket = this.#buckets.get(sender) ?? { left: this.#size, at: now };
    const left = Math.min(this.#size, bucket.left + ((now - bucket.at) / 1_000) * this.#perSecond);
    // Bounded: whoever is forgotten starts with a full bucket again.
    if (this.#buckets.size >= 10_000) this.#buckets.clear();
    this.#buckets.set(sender, { left: left >= 1 ? left - 1 : left, at: now });
    return left >= 1;
  }
}
