/**
 * Background work, a few pieces at a time, at most one per key: asking again for what waits already changes nothing but
 * its place. What somebody waits for goes first, and may go beyond the few, up to twice as many.
 */
export class WorkQueue {
  readonly #atOnce: number;
  readonly #mostWaiting: number;
  readonly #hurried = new Map<string, () => Promise<void>>();
  readonly #waiting = new Map<string, () => Promise<void>>();
  /** Work that stepped aside and wants to go on. */
  readonly #resuming: (() => void)[] = [];
  readonly #timers = new Map<string, NodeJS.Timeout>();
  readonly #running = new Set<string>();
  #aside = 0;
  readonly #idle: (() => void)[] = [];
  readonly #closed = new AbortController();

  /** @param mostWaiting how many pieces may wait; further ones are left out. */
  constructor(atOnce: number, mostWaiting = Infinity) {
    this.#atOnce = atOnce;
    this.#mostWaiting = mostWaiting;
  }

  get size(): number {
    return this.#hurried.size + this.#waiting.size + this.#running.size;
  }

  isRunning(key: string): boolean {
    return this.#running.has(key);
  }

  /** Work that throws is dropped: whoever needs to know catches inside. */
  add(key: string, work: () => Promise<void>): void {
    if (this.#closed.signal.aborted) return;
    if (this.#hurried.has(key)) this.#hurried.set(key, work);
    else if (this.#waiting.has(key) || this.#waiting.size < this.#mostWaiting) this.#waiting.set(key, work);
    this.#next();
  }

  /** Somebody waits for this: what waits under this key goes before all that nobody waits for. */
  hurry(key: string): void {
    const work = this.#waiting.get(key);
    if (work === undefined) return;
    this.#waiting.delete(key);
    this.#hurried.set(key, work);
    this.#next();
  }

  /** Does something after `milliseconds`, unless something is due for this key already. */
  later(key: string, milliseconds: number, work: () => void): void {
    if (this.#timers.has(key) || this.#closed.signal.aborted) return;
    const timer = setTimeout(() => {
      this.#timers.delete(key);
      work();
    }, milliseconds);
    this.#timers.set(key, timer.unref());
  }

  /** Resolves after a while, at once when the queue closes; for running work. */
  wait(milliseconds: number): Promise<void> {
    if (milliseconds === 0) return Promise.resolve();
    return new Promise((resolve) => {
      const timer = setTimeout(done, milliseconds).unref();
      const { signal } = this.#closed;
      signal.addEventListener("abort", done, { once: true });
      function done(): void {
        clearTimeout(timer);
        signal.removeEventListener("abort", done);
        resolve();
      }
    });
  }

  /** As `wait`, for longer whiles: other work is done meanwhile, and this goes on as soon as there is room again. */
  async stepAside(milliseconds: number): Promise<void> {
    this.#aside += 1;
    this.#next();
    await this.wait(milliseconds);
    if (this.#busy >= this.#atOnce && !this.closed)
      await new Promise<void>((resolve) => this.#resuming.push(resolve));
    else this.#aside -= 1;
  }

  get closed(): boolean {
    return this.#closed.signal.aborted;
  }

  /** Resolves when nothing runs and nothing waits; timers do not count. */
  idle(): Promise<void> {
    if (this.size === 0) return Promise.resolve();
    return new Promise((resolve) => this.#idle.push(resolve));
  }

  close(): void {
    this.#closed.abort();
    this.#hurried.clear();
    this.#waiting.clear();
    for (const resume of this.#resuming.splice(0)) resume();
    for (const timer of this.#timers.values()) clearTimeout(timer);
    this.#timers.clear();
  }

  get #busy(): number {
    return this.#running.size - this.#aside;
  }

  #next(): void {
    this.#beginSome(this.#hurried, 2 * this.#atOnce);
    while (this.#busy < this.#atOnce && this.#resuming.length > 0) {
      this.#aside -= 1;
      this.#resuming.shift()?.();
    }
    this.#beginSome(this.#waiting, this.#atOnce);
  }

  #beginSome(waiting: Map<string, () => Promise<void>>, atOnce: number): void {
    for (const [key, work] of waiting) {
      if (this.#busy >= atOnce) return;
      if (this.#running.has(key)) continue;
      waiting.delete(key);
      this.#begin(key, work);
    }
  }

  #begin(key: string, work: () => Promise<void>): void {
    this.#running.add(key);
    void work()
      .catch(() => undefined)
      .finally(() => this.#finished(key));
  }

  #finished(key: string): void {
    this.#running.delete(key);
    this.#next();
    if (this.size > 0) return;
    for (const resolve of this.#idle.splice(0)) resolve();
  }
}
