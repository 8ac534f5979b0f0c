import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import type { SanityClient } from "@sanity/client";
import { languageTags, otherLocale } from "#lib/i18n/locale.ts";
import type { Locale } from "#lib/i18n/locale.ts";
import { readDocuments } from "#lib/content-move/read-documents.ts";
import { formats, isFormat, readExchangeFile, writeExchangeFile } from "#lib/messages/exchange/formats.ts";
import type { Unit } from "#lib/messages/exchange/unit.ts";
import { fingerprintOf } from "#sanity/translation/fingerprint.ts";
import { translatedFields } from "#sanity/translation/translated-fields.ts";
import { translationState } from "#sanity/translation/translation.ts";
import { startTestLake } from "#sanity/lake/testing/test-lake.ts";
import type { TestLake } from "#sanity/lake/testing/test-lake.ts";
import { exportContent } from "./export-content.ts";
import { importContent } from "./import-content.ts";

let lake: TestLake;
let client: SanityClient;
before(async () => {
  lake = await startTestLake();
  client = lake.editor.withConfig({ perspective: "raw" });
});
after(() => lake[Symbol.asyncDispose]());

/** Without the records of what translations were made from. */
function bare(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(bare);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).flatMap(([name, part]) => (name === "translation" ? [] : [[name, bare(part)]])),
  );
}

const write = { isDryRun: false };
const names = Object.keys(formats).filter(isFormat);

const text = (en?: string, fr?: string) => ({ _type: "localeText", en, fr });
const title = (en?: string, fr?: string) => ({ _type: "localeString", en, fr });
const body = [
  {
    _type: "block",
    _key: "k1",
    style: "h2",
    markDefs: [],
    children: [{ _type: "span", _key: "s1", text: "Who & when", marks: [] }],
  },
  {
    _type: "figure",
    _key: "k2",
    asset: { _type: "reference", _ref: "image-aa-10x10-png", _weak: true },
    alt: { _type: "localeString", en: "A lab at night" },
  },
  {
    _type: "block",
    _key: "k3",
    style: "normal",
    markDefs: [{ _key: "l", _type: "link", href: "https://example.org/" }],
    children: [
      { _type: "span", _key: "s1", text: "Read ", marks: [] },
      { _type: "span", _key: "s2", text: "the paper", marks: ["l", "em"] },
      { _type: "span", _key: "s3", text: ".", marks: [] },
    ],
  },
];

/** An announcement in English alone. */
async function announcement(id: string, more: object = {}): Promise<void> {
  await client.createOrReplace({
    _id: id,
    _type: "announcement",
    kind: "news",
    title: title("A title"),
    slug: { _type: "localeSlug", en: { _type: "slug", current: id } },
    summary: text("A summary."),
    body: { _type: "localeRichText", en: body },
    publishedAt: "2026-01-02T10:00:00.000Z",
    ...more,
  });
}

const french: Readonly<Record<string, string>> = {
  "A title": "Un titre",
  "A summary.": "Un sommaire\u{a0}: voilà.",
  "Who & when": "Qui et quand",
  "A lab at night": "Un laboratoire, la nuit",
  "Read <1>the paper</1>.": "Lisez <1>l’article</1>.",
};

async function exported(...ids: readonly string[]): Promise<readonly Unit[]> {
  const units = await exportContent(client, "fr");
  return units.filter(({ id }) => ids.some((one) => id.startsWith(`${one}@`)));
}

function returned(units: readonly Unit[], format: (typeof names)[number] = "xliff2", to: Locale = "fr") {
  return readExchangeFile(Buffer.from(writeExchangeFile({ from: otherLocale(to), to, units }, format)));
}

function translated(units: readonly Unit[]): readonly Unit[] {
  return units.map((unit) => ({ ...unit, target: french[unit.source] ?? null, state: "review" }));
}

async function everything(): Promise<readonly object[]> {
  return [...(await readDocuments(client)).values()];
}

test("a translation becomes a draft with marks, links and pictures, and what is published stays", async () => {
  for (const format of names) {
    const id = `whole-${format}`;
    await announcement(id);
    const published = await client.getDocument(id);
    const units = await exported(id);
    assert.deepEqual(
      units.map((unit) => [unit.id.split("#")[1], unit.source, unit.state]),
      [
        ["title", "A title", "missing"],
        ["summary", "A summary.", "missing"],
        ["body[k1]", "Who & when", "missing"],
        ["body[k3]", "Read <1>the paper</1>.", "missing"],
        ["body.en[k2].alt", "A lab at night", "missing"],
      ],
    );
    const nothing = await importContent(client, returned(units, format), write);
    assert.deepEqual([nothing.refusals, nothing.drafts, nothing.open.length], [[], [], 5]);
    const dry = await importContent(client, returned(translated(units), format), { isDryRun: true });
    assert.deepEqual([dry.refusals, dry.drafts], [[], [id]]);
    assert.equal(await client.getDocument(`drafts.${id}`), undefined);

    const done = await importContent(client, returned(translated(units), format), write);
    assert.deepEqual([done.refusals, done.changed.length], [[], 5]);
    assert.deepEqual(await client.getDocument(id), published);
    const draft = await client.getDocument(`drafts.${id}`);
    const alt = { _type: "localeString", en: "A lab at night", fr: "Un laboratoire, la nuit" };
    const bodyInFrench = structuredClone(body);
    Object.assign(bodyInFrench[0]?.children?.[0] ?? {}, { text: "Qui et quand" });
    Object.assign(bodyInFrench[1] ?? {}, { alt });
    Object.assign(bodyInFrench[2]?.children?.[0] ?? {}, { text: "Lisez " });
    Object.assign(bodyInFrench[2]?.children?.[1] ?? {}, { text: "l’article" });
    assert.deepEqual(bare(draft?.["title"]), title("A title", "Un titre"));
    assert.deepEqual(bare(draft?.["summary"]), text("A summary.", "Un sommaire\u{a0}: voilà."));
    for (const [path, field] of translatedFields(draft))
      assert.equal(translationState(field, "fr"), "translated", path);
    assert.deepEqual(bare(draft?.["body"]), {
      _type: "localeRichText",
      en: [body[0], { ...body[1], alt }, body[2]],
      fr: bodyInFrench,
    });
    // Once more: everything is there already.
    const again = await importContent(client, returned(translated(units), format), write);
    assert.deepEqual([again.changed, again.drafts], [[], []]);
  }
});

test("one faulty text of one document, and none of the file is written", async () => {
  await announcement("good");
  await announcement("bad", { title: title("Another title") });
  const units = await exported("good", "bad");
  const before = await everything();
  const refused = async (change: (unit: Unit) => Unit, wanted: RegExp, some = units): Promise<void> => {
    const { refusals } = await importContent(client, returned(translated(some).map(change)), write);
    assert.match(refusals.map(({ id, reason }) => `${id}: ${reason}`).join("\n"), wanted);
    assert.deepEqual(await everything(), before);
  };
  const inBad =
    (field: string, target: string | null) =>
    (unit: Unit): Unit =>
      unit.id.startsWith("bad@") && unit.id.endsWith(`#${field}`) ? { ...unit, target } : unit;
  await refused(inBad("body[k3]", "Lisez l’article."), /^bad#body\[k3\]: <1>…<\/1> is missing$/);
  await refused(inBad("body[k1]", null), /^bad#body\[k1\]: .* this one is not$/);
  await refused(inBad("summary", "x".repeat(401)), /^bad#summary\.fr: Shorten this to 400 characters/);
  await refused(
    (unit) => ({ ...unit, id: unit.id.replace("bad@", "gone@") }),
    /^gone#title: there is no such/,
  );
  const other = returned(translated(units));
  const { refusals } = await importContent(client, { ...other, targetLanguage: "fr-FR" }, write);
  assert.match(refusals[0]?.reason ?? "", /is for en-CA → fr-FR/);
});

test("what was changed since the export is never taken the place of", async () => {
  await announcement("moving");
  await announcement("still");
  const units = translated(await exported("moving", "still"));
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
  await announcement("drafted");
  const units = translated(await exported("drafted"));
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

test("a published text in French alone goes out to be put into English", async () => {
  await announcement("francophone", {
    title: title(undefined, "Seulement"),
    summary: undefined,
    body: undefined,
  });
  const units = (await exportContent(client, "en")).filter(({ id }) => id.startsWith("francophone@"));
  assert.deepEqual(
    units.map(({ source }) => source),
    ["Seulement"],
  );
  const file = returned([{ ...units[0], target: "Only" } as Unit], "csv", "en");
  assert.equal(file.targetLanguage, languageTags.en);
  assert.deepEqual((await importContent(client, file, write)).refusals, []);
  const draft = await client.getDocument("drafts.francophone");
  assert.deepEqual(bare(draft?.["title"]), title("Only", "Seulement"));
});

test("a translation that is behind goes out with its words, and is brought in line or confirmed", async () => {
  const record = (source: string, from = "en", state = "human") => ({
    translation: { from, source: fingerprintOf(source), state, at: "2026-01-01T00:00:00.000Z" },
  });
  await announcement("behind", {
    title: { ...title("A title", "Ancien titre"), ...record("Another title") },
    summary: { ...text("A summary.", "Un sommaire."), ...record("Another summary.") },
    body: undefined,
  });
  const units = await exported("behind");
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

  await announcement("original", {
    title: { ...title("A title", "Le titre"), ...record("Le titre", "fr") },
    summary: { ...text("A summary.", "Un sommaire."), ...record("A summary.", "en", "machine") },
    body: undefined,
  });
  const states = (await exported("original")).map(({ source, state }) => [source, state]);
  assert.deepEqual(states, [["A summary.", "review"]], "French is the original of the title");
});
