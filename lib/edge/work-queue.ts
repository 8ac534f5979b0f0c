/** Background work, a few pieces at a time, at most one per key: asking again for what waits already changes nothing. */
export class WorkQueue {
  readonly #atOnce: number;
  readonly #waiting = new Map<string, () => Promise<void>>();
  readonly #timers = new Map<string, NodeJS.Timeout>();
  readonly #running = new Set<string>();
  readonly #idle: (() => void)[] = [];
  readonly #closed = new AbortController();

  constructor(atOnce: number) {
    this.#atOnce = atOnce;
  }

  get size(): number {
    return this.#waiting.size + this.#running.size;
  }

  isRunning(key: string): boolean {
    return this.#running.has(key);
  }

  /** Work that throws is dropped: whoever needs to know catches inside. */
  add(key: string, work: () => Promise<void>): void {
    if (this.#closed.signal.aborted) return;
    this.#waiting.set(key, work);
    this.#next();
  }

  /** Somebody waits for this: what waits under this key begins now, however much is running. */
  hurry(key: string): void {
    const work = this.#waiting.get(key);
    if (work !== undefined && !this.#running.has(key)) this.#begin(key, work);
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

  /** Resolves after a while, at once when the queue closes. */
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
    this.#waiting.clear();
    for (const timer of this.#timers.values()) clearTimeout(timer);
    this.#timers.clear();
  }

  #next(): void {
    for (const [key, work] of this.#waiting) {
      if (this.#running.size >= this.#atOnce) return;
      if (this.#running.has(key)) continue;
      this.#begin(key, work);
    }
  }

  #begin(key: string, work: () => Promise<void>): void {
    this.#waiting.delete(key);
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
