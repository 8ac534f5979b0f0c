import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import type { SanityClient } from "@sanity/client";
import type { Unit } from "#lib/messages/exchange/unit.ts";
import { startTestLake } from "#sanity/lake/testing/test-lake.ts";
import type { TestLake } from "#sanity/lake/testing/test-lake.ts";
import { fingerprintOf } from "#sanity/translation/fingerprint.ts";
import { translatedFields } from "#sanity/translation/translated-fields.ts";
import { translationState } from "#sanity/translation/translation.ts";
import { importContent } from "./import-content.ts";
import { announce, bare, exported, returned, text, title, translated } from "./testing/announcement.ts";

let lake: TestLake;
let client: SanityClient;
before(async () => {
  lake = await startTestLake();
  client = lake.editor.withConfig({ perspective: "raw" });
});
after(() => lake[Symbol.asyncDispose]());

const write = { isDryRun: false };

test("what was changed since the export is never taken the place of", async () => {
  await announce(client, "moving");
  await announce(client, "still");
  const units = translated(await exported(client, "moving", "still"));
  await client.patch("moving").set({ "title.en": "A new title" }).commit();
  const stale = await importContent(client, returned(units), write);
  assert.match(stale.refusals[0]?.reason ?? "", /its source has changed since; it is now "A new title"/);
  assert.equal(await client.getDocument("drafts.still"), undefined);

  // Something else of it changed, and there is no French to lose.
  await client.patch("moving").set({ "title.en": "A title", expiresAt: "2027-01-01T00:00:00Z" }).commit();
  const fine = await importContent(client, returned(units), { isDryRun: true });
  assert.deepEqual(fine.refusals, []);

  await client.patch("moving").set({ "title.fr": "Titre d’une rédactrice" }).commit();
  const taken = await importContent(client, returned(units), write);
  assert.match(
    taken.refusals[0]?.reason ?? "",
    /was changed since it was exported, and there is a translation/,
  );
  assert.deepEqual(
    taken.refusals.map(({ id }) => id),
    ["moving#title"],
  );
});

test("a draft that is there gets the translation, unless it has another one", async () => {
  await announce(client, "drafted");
  const units = translated(await exported(client, "drafted"));
  const { _rev, ...published } = (await client.getDocument("drafted")) ?? { _id: "", _type: "", _rev: "" };
  await client.create({ ...published, _id: "drafts.drafted", expiresAt: "2027-01-01T00:00:00Z" });
  const done = await importContent(client, returned(units), write);
  assert.deepEqual([done.refusals, done.drafts], [[], ["drafted"]]);
  const draft = await client.getDocument("drafts.drafted");
  assert.deepEqual(
    [bare(draft?.["title"]), draft?.["expiresAt"]],
    [title("A title", "Un titre"), "2027-01-01T00:00:00Z"],
  );

  const better = units.map((unit) => (unit.source === "A title" ? { ...unit, target: "Mieux" } : unit));
  const refused = await importContent(client, returned(better), write);
  assert.match(refused.refusals[0]?.reason ?? "", /the draft of drafted has another translation of it/);
});

test("a translation that is behind goes out with its words, and is brought in line or confirmed", async () => {
  const record = (source: string, from = "en", state = "human") => ({
    translation: { from, source: fingerprintOf(source), state, at: "2026-01-01T00:00:00.000Z" },
  });
  await announce(client, "behind", {
    title: { ...title("A title", "Ancien titre"), ...record("Another title") },
    summary: { ...text("A summary.", "Un sommaire."), ...record("Another summary.") },
    body: undefined,
  });
  const units = await exported(client, "behind");
  assert.deepEqual(
    units.map(({ target, state }) => [target, state]),
    [
      ["Ancien titre", "outdated"],
      ["Un sommaire.", "outdated"],
    ],
  );
  const untouched = await importContent(client, returned(units, "po"), write);
  assert.deepEqual([untouched.open.length, untouched.drafts], [2, []]);

  const worked = units.map((unit): Unit => {
    if (unit.source === "A title") return { ...unit, target: "Un titre", state: "review" };
    return { ...unit, state: "review" };
  });
  const done = await importContent(client, returned(worked, "po"), write);
  assert.deepEqual([done.refusals, done.changed.length, done.confirmed.length], [[], 1, 1]);
  const draft = await client.getDocument("drafts.behind");
  assert.deepEqual(bare(draft?.["title"]), title("A title", "Un titre"));
  for (const [path, field] of translatedFields(draft))
    assert.equal(translationState(field, "fr"), "translated", path);

  await announce(client, "original", {
    title: { ...title("A title", "Le titre"), ...record("Le titre", "fr") },
    summary: { ...text("A summary.", "Un sommaire."), ...record("A summary.", "en", "machine") },
    body: undefined,
  });
  const states = (await exported(client, "original")).map(({ source, state }) => [source, state]);
  assert.deepEqual(states, [["A summary.", "review"]], "French is the original of the title");
});
