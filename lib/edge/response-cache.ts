import { EventEmitter, once } from "node:events";
import { ByteBoundedMap } from "./byte-bounded-map.ts";
import { smallestBrotli, storedBytes, storeResponse } from "./stored-response.ts";
import type { FinishedResponse, StoredResponse } from "./stored-response.ts";
import type { Origin, StorableOrigin } from "./origin-answer.ts";
import { TagIndex } from "./tag-index.ts";
import { WorkQueue } from "./work-queue.ts";

export type Reply =
  | { readonly kind: "stored"; readonly response: StoredResponse }
  | { readonly kind: "personal" }
  | { readonly kind: "failed"; readonly reason: string };

export type CacheSettings = {
  readonly ask: (key: string) => Promise<Origin>;
  readonly maxBytes: number;
  /** Milliseconds for which a page is sent without asking the origin again. */
  readonly freshFor: number;
  /** Milliseconds for which an address is known to be nothing. */
  readonly missingFor: number;
  /** Milliseconds between a refresh that was not answered and the next try. */
  readonly retryAfter: number;
  /** How many purged pages are fetched at a time. */
  readonly warmers: number;
  /** Milliseconds that the first reader of a page waits for it to be made new, when the origin only has an old one. */
  readonly longestWait: number;
  readonly now: () => number;
};

/** What `ResponseCache` does unless told otherwise. */
export const cacheDefaults = {
  maxBytes: 256 * 2 ** 20,
  freshFor: 1_000,
  missingFor: 30_000,
  retryAfter: 31_000,
  warmers: 3,
  longestWait: 2_000,
  now: Date.now,
};

type Entry = {
  readonly response: StoredResponse;
  readonly signature: string;
  readonly tags: readonly string[];
  readonly immutable: boolean;
  bytes: number;
  checked: number;
  stale: boolean;
  /** The last try to make it new failed; another one is due. */
  failed: boolean;
  /** Tries in a row that brought nothing new: failures, answers the origin holds while its own refresh fails. */
  fruitless: number;
};

/** Milliseconds between looks at a page that Next is making anew; together longer than any render. */
const warmDelays = [0, 60, 120, 250, 500, 1_000, 2_000, 3_000];
/** Milliseconds from which on a warmer does something else while it waits. */
const longWait = 500;
/** How many pages may wait to be compressed as well as can be. */
const mostCompressing = 500;
/** Milliseconds for which an address is known to give each reader their own answer. */
const personalFor = 60_000;
/** Seconds: an answer the origin holds for less is one whose refresh failed, or a last known good one. */
const shortHold = 60;

/**
 * Whole responses, each kept once per address and sent to everyone. A page older than `freshFor` is sent at once and
 * asked for again behind the reader's back; one the origin can no longer make is sent as it last was.
 */
export class ResponseCache {
  readonly #settings: CacheSettings;
  readonly #pages: ByteBoundedMap<Entry>;
  /** Addresses of nothing and of what has moved, apart, so that a robot's guesses push no page out. */
  readonly #missing: ByteBoundedMap<Entry>;
  readonly #tags = new TagIndex();
  readonly #flights = new Map<string, Promise<Reply>>();
  readonly #personalUntil = new Map<string, number>();
  /** Says the key of each page that was made new, or could not be. */
  readonly #news = new EventEmitter().setMaxListeners(0);
  readonly #warming: WorkQueue;
  readonly #compressing = new WorkQueue(1, mostCompressing);

  constructor(settings: CacheSettings) {
    this.#settings = settings;
    this.#warming = new WorkQueue(settings.warmers);
    const untag = (key: string, entry: Entry): void => this.#tags.remove(key, entry.tags);
    this.#pages = new ByteBoundedMap(settings.maxBytes, untag);
    this.#missing = new ByteBoundedMap(settings.maxBytes / 16, untag);
  }

  /** The answer for an address if it is in memory: spares the hot path a promise. */
  readNow(key: string): StoredResponse | undefined {
    const { now, freshFor, missingFor } = this.#settings;
    const entry = this.#pages.read(key) ?? this.#missing.read(key);
    if (entry === undefined) return undefined;
    const age = now() - entry.checked;
    if (entry.response.status === 404 && age > missingFor) return undefined;
    if (entry.stale && !entry.failed) this.#hasten(key);
    else if ((entry.stale || !entry.immutable) && age > freshFor) void this.#refresh(key);
    return entry.response;
  }

  /** Whether something is known about an address. */
  holds(key: string): boolean {
    return this.#peek(key) !== undefined;
  }

  /** The answer for an address, from memory or from the origin; many who ask at once wait for one answer. */
  async read(key: string): Promise<Reply> {
    const response = this.readNow(key);
    if (response !== undefined) return { kind: "stored", response };
    if ((this.#personalUntil.get(key) ?? 0) > this.#settings.now()) return { kind: "personal" };
    const reply = await this.#refresh(key);
    return reply.kind === "stored" && this.#peek(key)?.stale === true ? this.#whenNew(key, reply) : reply;
  }

  /** Content with these tags changed: what shows it is old, and is fetched anew until the origin has made it new. */
  purge(tags: readonly string[]): void {
    const keys = this.#tags.purge(tags);
    for (const key of keys) {
      const entry = this.#peek(key);
      if (entry !== undefined) entry.stale = true;
    }
    for (const key of this.#inOrder(keys)) this.warm(key);
  }

  /** Fetches an address, again and again while the origin says that a newer answer is being made. */
  warm(key: string): void {
    this.#warming.add(key, async () => {
      for (const delay of warmDelays) {
        await (delay < longWait ? this.#warming.wait(delay) : this.#warming.stepAside(delay));
        const reply = await this.#refresh(key);
        const entry = this.#peek(key);
        if (reply.kind !== "stored" || entry === undefined || this.#warming.closed) return;
        if (!entry.stale || entry.failed) return;
      }
      this.#tryLater(key, this.#settings.retryAfter);
    });
  }

  /** Resolves when nothing is being fetched, warmed or compressed; retries that are due later do not count. */
  async settled(): Promise<void> {
    while (this.#flights.size > 0 || this.#warming.size > 0 || this.#compressing.size > 0) {
      await Promise.allSettled([...this.#flights.values(), this.#warming.idle(), this.#compressing.idle()]);
    }
  }

  /** How full the cache is. */
  get figures(): {
    readonly pages: number;
    readonly missing: number;
    readonly bytes: number;
    readonly warming: number;
  } {
    const bytes = this.#pages.bytes + this.#missing.bytes;
    return { pages: this.#pages.size, missing: this.#missing.size, bytes, warming: this.#warming.size };
  }

  close(): void {
    this.#warming.close();
    this.#compressing.close();
  }

  #peek(key: string): Entry | undefined {
    return this.#pages.peek(key) ?? this.#missing.peek(key);
  }

  /** Hundreds of pages may wait their turn after a change; one that a reader asks for goes before them. */
  #hasten(key: string): void {
    if (this.#warming.isRunning(key)) {
      void this.#refresh(key);
      return;
    }
    this.warm(key);
    this.#warming.hurry(key);
  }

  /** What was read last goes first, addresses of nothing last. */
  #inOrder(keys: ReadonlySet<string>): string[] {
    const held = [...this.#missing.keys(), ...this.#pages.keys()];
    return held.filter((key) => keys.has(key)).toReversed();
  }

  /** Waits a little for the page that the origin is making; the old one when that takes too long or fails. */
  async #whenNew(key: string, old: Reply): Promise<Reply> {
    this.#hasten(key);
    const patience = AbortSignal.timeout(this.#settings.longestWait);
    await once(this.#news, key, { signal: patience }).catch(() => undefined);
    const entry = this.#peek(key);
    return entry === undefined ? old : { kind: "stored", response: entry.response };
  }

  #refresh(key: string): Promise<Reply> {
    const running = this.#flights.get(key);
    if (running !== undefined) return running;
    // Nobody may be waiting for it any more, so it may not reject.
    const flight = this.#ask(key)
      .catch(toFailure)
      .finally(() => this.#flights.delete(key));
    this.#flights.set(key, flight);
    return flight;
  }

  async #ask(key: string): Promise<Reply> {
    const begun = this.#tags.moment;
    const origin = await this.#settings.ask(key).catch(toFailure);
    const previous = this.#peek(key);
    switch (origin.kind) {
      case "failed":
        if (previous === undefined || previous.response.status === 404) return origin;
        previous.checked = this.#settings.now();
        previous.failed = true;
        this.#news.emit(key);
        this.#tryLater(key, this.#settings.retryAfter);
        return { kind: "stored", response: previous.response };
      case "personal":
        this.#forget(key);
        this.#rememberPersonal(key);
        return origin;
      case "passing":
        this.#forget(key);
        return { kind: "stored", response: await storeResponse(origin.finish()) };
      case "storable":
        return { kind: "stored", response: await this.#keep(key, origin, begun) };
    }
  }

  /** Keeps an answer; one that a purge has overtaken on its way is kept as old. */
  async #keep(key: string, origin: StorableOrigin, begun: number): Promise<StoredResponse> {
    const before = this.#peek(key);
    const unchanged = before?.signature === origin.signature;
    const finished = unchanged ? undefined : origin.finish();
    const response = finished === undefined ? before?.response : await storeResponse(finished);
    if (response === undefined) throw new Error(`The cache lost ${key} while refreshing it.`);
    const stale = origin.stale || this.#tags.isOvertaken(origin.tags, begun);
    const held = !origin.immutable && origin.heldFor <= shortHold;
    const entry: Entry = {
      response,
      signature: origin.signature,
      tags: origin.tags,
      immutable: origin.immutable,
      bytes: storedBytes(response),
      checked: this.#settings.now(),
      stale,
      failed: false,
      fruitless: held || stale ? (before?.fruitless ?? 0) : 0,
    };
    this.#forget(key);
    (response.status === 200 ? this.#pages : this.#missing).write(key, entry);
    this.#tags.add(key, entry.tags);
    if (!stale) this.#news.emit(key);
    if (stale && !this.#warming.isRunning(key)) this.warm(key);
    else if (held && !stale) this.#tryLater(key, (origin.heldFor + 1) * 1_000);
    else if (!stale && finished !== undefined && response.br !== undefined)
      this.#squeeze(key, entry, finished);
    return response;
  }

  /** Compresses a kept response as well as brotli can, one at a time, while others are being served. */
  #squeeze(key: string, entry: Entry, finished: FinishedResponse): void {
    this.#compressing.add(key, async () => {
      const smaller = await smallestBrotli(finished, entry.response);
      if (smaller === undefined || this.#peek(key) !== entry) return;
      entry.response.br = smaller;
    });
  }

  /** Tries again after a while that doubles with each fruitless try, up to 8 times as long. */
  #tryLater(key: string, milliseconds: number): void {
    const entry = this.#peek(key);
    if (entry === undefined) return;
    const times = 2 ** Math.min(entry.fruitless, 3);
    entry.fruitless += 1;
    this.#warming.later(key, milliseconds * times, () => this.warm(key));
  }

  #forget(key: string): void {
    this.#pages.forget(key);
    this.#missing.forget(key);
  }

  #rememberPersonal(key: string): void {
    const now = this.#settings.now();
    if (this.#personalUntil.size >= 5_000) this.#personalUntil.clear();
    this.#personalUntil.set(key, now + personalFor);
  }
}

function toFailure(error: unknown): Extract<Origin, { kind: "failed" }> {
  return { kind: "failed", reason: error instanceof Error ? error.message : String(error) };
}
