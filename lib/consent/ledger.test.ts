import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { test } from "node:test";
import { currentQuestion, ledgerFiles } from "../commands/consent-ledger.ts";
import { isRecorded, ledgerFaults, nextLine, questionOf, revisionOf } from "./ledger.ts";

const root = join(import.meta.dirname, "../..");
const texts = { en: { title: "Cookies" }, fr: { title: "Témoins" } };
const question = questionOf([{ id: "youtube", bit: 8 }], texts, "sha256-kernel");
const first = nextLine(null, question, { date: "2026-11-23", material: true, note: "First." });

test("the committed ledger holds together and describes what readers are asked today", async () => {
  const ledger = await readFile(join(root, "lib/consent/ledger.ndjson"), "utf8");
  assert.deepEqual(ledgerFaults(ledger), []);
  assert.ok(
    isRecorded(ledger, await currentQuestion(root)),
    'The registry, the texts or the kernel changed. Run node lib/commands/consent-ledger.ts --note "what changed for readers", with --material if everyone must be asked again.',
  );
});

test("what the public is shown repeats the ledger", async () => {
  const ledger = await readFile(join(root, "lib/consent/ledger.ndjson"), "utf8");
  for (const [path, text] of ledgerFiles(ledger))
    assert.equal(await readFile(join(root, path), "utf8"), text, path);
});

test("a change of wording keeps the revision, a material one raises it", () => {
  const wording = nextLine(first, question, { date: "2026-12-01", material: false, note: "Comma." });
  const material = nextLine(wording, question, { date: "2026-12-02", material: true, note: "New service." });
  assert.equal(revisionOf(`${first}\n${wording}\n`), 1);
  assert.equal(revisionOf(`${first}\n${wording}\n${material}\n`), 2);
  assert.deepEqual(ledgerFaults(`${first}\n${wording}\n${material}\n`), []);
});

test("an altered line, a removed line and a reused bit are noticed", () => {
  const reused = questionOf([{ id: "vimeo", bit: 8 }], texts, "sha256-kernel");
  const second = nextLine(first, reused, { date: "2026-12-01", material: true, note: "Swap." });
  assert.deepEqual(ledgerFaults(`${first}\n${second}\n`), ["Line 2 gives the bit 8 of youtube to vimeo."]);
  assert.match(
    ledgerFaults(`${first.replace("First", "Second")}\n${second}\n`).join(" "),
    /Line 2 does not follow/,
  );
  assert.match(ledgerFaults(`${second}\n`).join(" "), /Line 1 does not follow/);
});

test("the order of messages is not a change, their words are", () => {
  const reordered = questionOf([{ id: "youtube", bit: 8 }], { fr: texts.fr, en: texts.en }, "sha256-kernel");
  const reworded = questionOf(
    [{ id: "youtube", bit: 8 }],
    { ...texts, fr: { title: "Fichiers témoins" } },
    "sha256-kernel",
  );
  assert.equal(isRecorded(first, reordered), true);
  assert.equal(isRecorded(first, reworded), false);
});
