// Writes transactions of two documents until it is killed, and says the number of each one after its commit.
import { writeSync } from "node:fs";
import { Store } from "../store/store.ts";

const store = new Store(process.argv[2] ?? "");
const dataset = store.ensureDataset("production");
const at = "2026-01-01T00:00:00Z";

for (let number = dataset.sequence; ; number++) {
  const changes = ["a", "b"].map((letter) => {
    const id = `${letter}${number}`;
    return {
      id,
      before: null,
      after: { _id: id, _type: "t", _rev: id, _createdAt: at, _updatedAt: at, text: "x".repeat(3000) },
      mutations: [],
    };
  });
  store.commit(dataset, { id: `t${number}`, author: "me", timestamp: at, changes });
  writeSync(1, `${number}\n`);
}
