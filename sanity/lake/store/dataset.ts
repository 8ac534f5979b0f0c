import type { StoredDocument } from "../document.ts";
import { referencesOf } from "../references.ts";
import type { Transaction } from "./transaction.ts";

export type TransactionListener = (transaction: Transaction) => void;

const remembered = 1000;
const remembersChanges = 5000;

/** One dataset in memory: the truth that queries read, always equal to what the file holds. */
export class Dataset {
  readonly name: string;
  readonly createdAt: string;
  readonly #documents = new Map<string, StoredDocument>();
  /** Target id → ids of the documents that hold a strong reference to it. */
  readonly #holders = new Map<string, Set<string>>();
  readonly #listeners = new Set<TransactionListener>();
  #recent: Transaction[] = [];
  #version = 0;
  #sequence: number;
  /** All transactions after this place in the log are remembered. */
  #knownSince: number;

  constructor(name: string, createdAt: string, sequence = 0) {
    this.name = name;
    this.createdAt = createdAt;
    this.#sequence = sequence;
    this.#knownSince = sequence;
  }

  /** Place of the last transaction in the log of the whole file: the same before and after a restart. */
  get sequence(): number {
    return this.#sequence;
  }

  get documents(): ReadonlyMap<string, StoredDocument> {
    return this.#documents;
  }

  /** Rises with every transaction: what was computed for one version need not be computed again. */
  get version(): number {
    return this.#version;
  }

  holdersOf(id: string): ReadonlySet<string> {
    return this.#holders.get(id) ?? new Set();
  }

  /** Puts a document that was read from the file. */
  load(document: StoredDocument): void {
    this.#replace(document._id, null, document);
  }

  /** Takes over a transaction that is safe on disk and tells the listeners, in the order in which they came. */
  apply(transaction: Transaction): void {
    for (const { id, before, after } of transaction.changes) this.#replace(id, before, after);
    this.#version++;
    this.#sequence = transaction.seq;
    this.#remember(transaction);
    for (const listener of this.#listeners) listener(transaction);
  }

  /** Returns the way to stop listening. */
  subscribe(listener: TransactionListener): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** The given transaction and all after it, or null when it is too old to know. */
  from(transactionId: string): readonly Transaction[] | null {
    const index = this.#recent.findLastIndex(({ id }) => id === transactionId);
    return index === -1 ? null : this.#recent.slice(index);
  }

  /** All transactions after a place in the log, or null when not all of them are known any more. */
  since(seq: number): readonly Transaction[] | null {
    if (seq > this.#sequence) return null;
    const later = this.#recent.filter((transaction) => transaction.seq > seq);
    return seq >= this.#knownSince ? later : null;
  }

  #remember(transaction: Transaction): void {
    this.#recent.push(transaction);
    let changes = 0;
    for (const { changes: some } of this.#recent) changes += some.length;
    while (this.#recent.length > remembered || (changes > remembersChanges && this.#recent.length > 1)) {
      const forgotten = this.#recent.shift();
      changes -= forgotten?.changes.length ?? 0;
      this.#knownSince = forgotten?.seq ?? this.#knownSince;
    }
  }

  #replace(id: string, before: StoredDocument | null, after: StoredDocument | null): void {
    if (before) for (const target of referencesOf(before).strong) this.#holders.get(target)?.delete(id);
    if (!after) {
      this.#documents.delete(id);
      return;
    }
    this.#documents.set(id, after);
    for (const target of referencesOf(after).strong) {
      const holders = this.#holders.get(target);
      if (holders) holders.add(id);
      else this.#holders.set(target, new Set([id]));
    }
  }
}
