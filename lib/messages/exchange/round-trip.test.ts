import assert from "node:assert/strict";
import { cp, mkdtemp, readFile as readBytes, rm, writeFile as writeBytes } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { after, before, test } from "node:test";
import { parse } from "@formatjs/icu-messageformat-parser";
import fc from "fast-check";
import { fingerprint } from "#sanity/translation/fingerprint.ts";
import { layOut } from "../format.ts";
import { checkImported } from "./check-imported.ts";
import { readMessageFiles } from "./messages-folder.ts";
import { formats, isFormat, readExchangeFile, writeExchangeFile } from "./formats.ts";
import { importMessages } from "./import-messages.ts";
import { messageUnits } from "./message-units.ts";
import { arbitraryMessage } from "./testing/arbitrary-message.ts";

const names = Object.keys(formats).filter(isFormat);
const own = path.join(import.meta.dirname, "../../../messages");
const write = { isDryRun: false };
let folder = "";
before(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "exchange-"));
});
after(() => rm(folder, { recursive: true, force: true }));

type Texts = { readonly en: object; readonly fr: object; readonly meta: object };

async function place({ en, fr, meta }: Texts): Promise<string> {
  const made = await mkdtemp(path.join(folder, "messages-"));
  for (const [name, value] of Object.entries({ en, fr, "fr.meta": meta, context: {} }))
    await writeBytes(path.join(made, `${name}.json`), layOut(value));
  return made;
}

async function bytesIn(made: string): Promise<readonly string[]> {
  const files = ["en.json", "fr.json", "fr.meta.json", "context.json"];
  return Promise.all(files.map((name) => readBytes(path.join(made, name), "utf8")));
}

async function exported(made: string, format: (typeof names)[number]): Promise<Buffer> {
  const units = messageUnits(await readMessageFiles(made));
  return Buffer.from(writeExchangeFile({ from: "en", to: "fr", units }, format));
}

test("random messages come back from every format as they were, letter for letter", async () => {
  const pairs = fc.sample(arbitraryMessage, { numRuns: 600, seed: 20261128 });
  const kept = pairs
    .filter(([en, fr]) => en.trim() !== "" && fr.trim() !== "" && isTaken(en, fr))
    .slice(0, 200);
  assert.equal(kept.length, 200);
  for (const pair of kept) for (const message of pair) assert.doesNotThrow(() => parse(message), message);
  const tree = (at: 0 | 1) => ({
    Random: Object.fromEntries(kept.map((pair, index) => [`m${index}`, pair[at]])),
  });
  const meta = Object.fromEntries(
    kept.map(([en], index) => [`Random.m${index}`, { source: fingerprint(en), state: "review" }]),
  );
  const texts = { en: tree(0), fr: tree(1), meta };
  for (const format of names) {
    const full = await place(texts);
    const before = await bytesIn(full);
    const file = await exported(full, format);
    const same = await importMessages(full, readExchangeFile(file), write);
    assert.deepEqual([same.refusals, same.changed], [[], []], format);
    assert.deepEqual(await bytesIn(full), before, format);
    // And into an empty file, where everything has to come out of the translator's.
    const empty = await place({ ...texts, fr: {}, meta: {} });
    const filled = await importMessages(empty, readExchangeFile(file), write);
    assert.deepEqual([filled.refusals, filled.changed.length], [[], kept.length], format);
    assert.deepEqual(await bytesIn(empty), before, format);
  }
});

/** Whether the French says all that the English does, as an import demands. */
function isTaken(en: string, fr: string): boolean {
  const files = { en: { Random: { m: en } }, fr: { Random: { m: fr } }, context: {}, state: {} };
  return checkImported(files, new Set(["Random.m"])).refused.length === 0;
}

test("the messages of the site come back from every format byte for byte", async () => {
  for (const format of names) {
    const full = await mkdtemp(path.join(folder, "own-"));
    await cp(own, full, { recursive: true });
    const before = await bytesIn(full);
    const file = await exported(full, format);
    const same = await importMessages(full, readExchangeFile(file), write);
    assert.deepEqual([same.refusals, same.changed, same.confirmed], [[], [], []], format);
    assert.deepEqual(await bytesIn(full), before, format);
    await writeBytes(path.join(full, "fr.json"), "{}\n");
    assert.deepEqual((await importMessages(full, readExchangeFile(file), write)).refusals, [], format);
    const { fr } = await readMessageFiles(own);
    assert.equal(await readBytes(path.join(full, "fr.json"), "utf8"), layOut(fr), format);
  }
});

test("programs write with other line ends and encodings, and the same comes back", async () => {
  const full = await mkdtemp(path.join(folder, "own-"));
  await cp(own, full, { recursive: true });
  const marked = (text: string): Buffer => Buffer.from(`\u{feff}${text}`, "utf16le");
  for (const format of names) {
    const text = (await exported(full, format)).toString("utf8").replace(/^\u{feff}/u, "");
    const crlf = text.replace(/\r?\n/gu, "\r\n");
    for (const bytes of [Buffer.from(crlf), marked(text.replace('encoding="UTF-8"', 'encoding="UTF-16"'))]) {
      const { refusals, changed } = await importMessages(full, readExchangeFile(bytes), write);
      assert.deepEqual([refusals, changed], [[], []], format);
    }
  }
  const semicolons = (await exported(full, "csv")).toString("utf8").replaceAll('","', '";"');
  assert.deepEqual(
    (await importMessages(full, readExchangeFile(Buffer.from(semicolons)), write)).refusals,
    [],
  );
});
