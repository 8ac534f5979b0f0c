import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import type { SanityClient } from "@sanity/client";
import { languageTags } from "#lib/i18n/locale.ts";
import { readDocuments } from "#lib/content-move/read-documents.ts";
import { formats, isFormat } from "#lib/messages/exchange/formats.ts";
import type { Unit } from "#lib/messages/exchange/unit.ts";
import { startTestLake } from "#sanity/lake/testing/test-lake.ts";
import type { TestLake } from "#sanity/lake/testing/test-lake.ts";
import { translatedFields } from "#sanity/translation/translated-fields.ts";
import { translationState } from "#sanity/translation/translation.ts";
import { exportContent } from "./export-content.ts";
import { importContent } from "./import-content.ts";
import { announce, bare, body, exported, returned, text, title, translated } from "./testing/announcement.ts";

let lake: TestLake;
let client: SanityClient;
before(async () => {
  lake = await startTestLake();
  client = lake.editor.withConfig({ perspective: "raw" });
});
after(() => lake[Symbol.asyncDispose]());

const write = { isDryRun: false };
const names = Object.keys(formats).filter(isFormat);

async function everything(): Promise<readonly object[]> {
  return [...(await readDocuments(client)).values()];
}

test("a translation becomes a draft with marks, links and pictures, and what is published stays", async () => {
  for (const format of names) {
    const id = `whole-${format}`;
    await announce(client, id);
    const published = await client.getDocument(id);
    const units = await exported(client, id);
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
  await announce(client, "good");
  await announce(client, "bad", { title: title("Another title") });
  const units = await exported(client, "good", "bad");
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

test("a published text in French alone goes out to be put into English", async () => {
  await announce(client, "francophone", {
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
