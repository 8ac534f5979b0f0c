import type { DatabaseSync, StatementSync } from "node:sqlite";
import { isRecord, type StoredDocument } from "../document.ts";
import { Dataset } from "./dataset.ts";
import { effectsOf } from "./mendoza.ts";
import { writeMutations } from "./mutation-log.ts";
import { openDatabase } from "./open-database.ts";
import { storeProblem } from "./store-problem.ts";
import type { PendingTransaction, Transaction } from "./transaction.ts";

/** SQLite on disk, documents in memory. A transaction is in memory only after it is on disk. */
export class Store {
  readonly file: string;
  readonly created: boolean;
  readonly database: DatabaseSync;
  readonly #datasets = new Map<string, Dataset>();
  readonly #write: Statements;
  readonly #release: () => void;
  #seq = 0;

  /** Opens or makes the file. Throws `StoreProblem` with advice when it cannot be used. */
  constructor(file: string) {
    const opened = openDatabase(file);
    this.file = file;
    this.created = opened.created;
    this.database = opened.database;
    this.#release = opened.close;
    try {
      this.#write = prepare(opened.database);
      this.#load();
    } catch (error) {
      opened.close();
      throw storeProblem(error, file);
    }
  }

  get datasets(): ReadonlyMap<string, Dataset> {
    return this.#datasets;
  }

  /** The dataset of that name, made when it does not exist. */
  ensureDataset(name: string): Dataset {
    const known = this.#datasets.get(name);
    if (known) return known;
    const dataset = new Dataset(name, new Date().toISOString());
    this.#guard(() => this.#write.putDataset.run(name, dataset.createdAt));
    this.#datasets.set(name, dataset);
    return dataset;
  }

  hasTransaction(dataset: Dataset, id: string): boolean {
    return this.#write.findTransaction.get(dataset.name, id) !== undefined;
  }

  /** Writes one transaction durably, then shows it to readers and listeners. Throws `StoreProblem`; then nothing changed. */
  commit(dataset: Dataset, pending: PendingTransaction): Transaction {
    const seq = this.#seq + 1;
    this.#guard(() => {
      this.database.exec("BEGIN IMMEDIATE");
      try {
        this.#writeTransaction(dataset.name, seq, pending);
        this.database.exec("COMMIT");
      } catch (error) {
        // SQLite has already rolled back by itself when the disk was full.
        if (this.database.isTransaction) this.database.exec("ROLLBACK");
        throw error;
      }
    });
    this.#seq = seq;
    const transaction: Transaction = { ...pending, seq };
    dataset.apply(transaction);
    return transaction;
  }

  close(): void {
    if (!this.database.isOpen) return;
    this.#release();
  }

  #writeTransaction(dataset: string, seq: number, pending: PendingTransaction): void {
    const write = this.#write;
    write.putTransaction.run(seq, dataset, pending.id, pending.author, pending.timestamp);
    for (const change of pending.changes) {
      if (change.after) write.putDocument.run(dataset, change.id, JSON.stringify(change.after));
      else write.deleteDocument.run(dataset, change.id);
      const { apply, revert } = effectsOf(change);
      write.putChange.run(
        dataset,
        change.id,
        seq,
        writeMutations(change),
        JSON.stringify(apply),
        JSON.stringify(revert),
      );
    }
  }

  #load(): void {
    const sequence = "(SELECT coalesce(max(seq), 0) FROM transactions WHERE dataset = name)";
    for (const row of this.database
      .prepare(`SELECT name, created_at, ${sequence} AS seq FROM datasets`)
      .iterate()) {
      const name = String(row["name"]);
      this.#datasets.set(name, new Dataset(name, String(row["created_at"]), Number(row["seq"])));
    }
    for (const row of this.database.prepare("SELECT dataset, json FROM documents").iterate()) {
      const document: unknown = JSON.parse(String(row["json"]));
      if (!isStored(document)) throw new Error(`a document of dataset ${String(row["dataset"])} has no _id`);
      this.#datasets.get(String(row["dataset"]))?.load(document);
    }
    this.#seq = Number(this.database.prepare("SELECT max(seq) AS seq FROM transactions").get()?.["seq"] ?? 0);
  }

  #guard(work: () => void): void {
    try {
      work();
    } catch (error) {
      throw storeProblem(error, this.file);
    }
  }
}

interface Statements {
  readonly putDataset: StatementSync;
  readonly putDocument: StatementSync;
  readonly deleteDocument: StatementSync;
  readonly putTransaction: StatementSync;
  readonly putChange: StatementSync;
  readonly findTransaction: StatementSync;
}

function prepare(database: DatabaseSync): Statements {
  return {
    putDataset: database.prepare("INSERT OR IGNORE INTO datasets (name, created_at) VALUES (?, ?)"),
    putDocument: database.prepare(
      "INSERT INTO documents (dataset, id, json) VALUES (?, ?, ?) ON CONFLICT (dataset, id) DO UPDATE SET json = excluded.json",
    ),
    deleteDocument: database.prepare("DELETE FROM documents WHERE dataset = ? AND id = ?"),
    putTransaction: database.prepare(
      "INSERT INTO transactions (seq, dataset, id, author, timestamp) VALUES (?, ?, ?, ?, ?)",
    ),
    putChange: database.prepare(
      "INSERT INTO changes (dataset, document, seq, mutations, apply, revert) VALUES (?, ?, ?, ?, ?, ?)",
    ),
    findTransaction: database.prepare("SELECT 1 FROM transactions WHERE dataset = ? AND id = ?"),
  };
}

function isStored(value: unknown): value is StoredDocument {
  return isRecord(value) && typeof value["_id"] === "string" && typeof value["_type"] === "string";
}
