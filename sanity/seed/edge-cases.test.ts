import assert from "node:assert/strict";
import { test } from "node:test";
import type { z } from "zod";
import { shortIdOf } from "./short-id.ts";
import { seedDocuments } from "./seed.ts";
import { announcement } from "./shapes/announcement.ts";
import { publication } from "./shapes/publication.ts";
import { researcher } from "./shapes/researcher.ts";

/** End-to-end tests find these by name: whoever removes one, breaks a promise somewhere else. */
const documents = seedDocuments();

function work(id: string): z.infer<typeof publication> {
  return publication.parse(documents.find(({ _id }) => _id === `publication-${shortIdOf(id)}`));
}
function person(id: string): z.infer<typeof researcher> {
  return researcher.parse(documents.find(({ _id }) => _id === `researcher-${id}`));
}
function item(id: string): z.infer<typeof announcement> {
  return announcement.parse(documents.find(({ _id }) => _id === `announcement-${id}`));
}
function linkedTo(id: string): z.infer<typeof publication>[] {
  return documents
    .filter(({ _type }) => _type === "publication")
    .map((raw) => publication.parse(raw))
    .filter(({ authors }) => authors.some((author) => author.researcher?._ref === `researcher-${id}`));
}

test("works: sixty, four of them real, the others marked as demonstration", () => {
  const works = documents.filter(({ _type }) => _type === "publication").map((raw) => publication.parse(raw));
  assert.equal(works.length, 60);
  assert.equal(works.filter(({ provenance }) => provenance[0]?.source === "demo").length, 56);
});

test("works: invented abstracts have 90 to 200 words", () => {
  for (const raw of documents.filter(({ _type }) => _type === "publication")) {
    const { title, abstracts, provenance } = publication.parse(raw);
    if (provenance[0]?.source !== "demo") continue;
    for (const { text } of abstracts) {
      const words = text.split(/\s+/).length;
      assert.ok(words >= 90 && words <= 200, `${title} has ${words} words`);
    }
  }
});

test("works: French with a French abstract, English with both, French with both", () => {
  assert.deepEqual(
    [work("accord-du-participe-passe").titleLang, langs("accord-du-participe-passe")],
    ["fr", ["fr"]],
  );
  assert.deepEqual(langs("two-official-languages-one-model"), ["en", "fr"]);
  assert.deepEqual(langs("archives-muettes"), ["fr", "en"]);
});

test("works: TeX in titles, inline in two notations, displayed, and broken", () => {
  assert.match(work("l2-forgets-slowly").title, /\$\\ell_2\$/);
  assert.match(work("attention-as-sparse-regression").title, /\\\(k\\\)/);
  assert.match(abstractOf("regret-of-readers"), /\\\(\\widetilde/);
  assert.match(abstractOf("perplexity-is-not-a-distance"), /\$\$\nd|\$\$ d/);
  assert.equal(
    abstractOf("sharpness-revisited-again").split("$").length,
    2,
    "one dollar that is never closed",
  );
});

test("works: retracted, withdrawn and corrected, on the work and on its version", () => {
  for (const [id, kind] of [
    ["scaling-laws-for-silence", "retracted"],
    ["calibration-from-one-example", "withdrawn"],
    ["learning-from-paraphrase", "corrected"],
  ] as const) {
    assert.equal(work(id).statusNotice?.kind, kind);
    assert.equal(work(id).versions[0]?.status, kind);
  }
});

test("works: preprint with proceedings, and preprint with workshop and journal", () => {
  assert.deepEqual(kinds("what-a-tokenizer-decides"), ["conference", "preprint"]);
  assert.deepEqual(kinds("long-documents-short-memories"), ["journal", "workshop", "preprint"]);
});

test("works: 120 authors with two of ours, and a collaboration; equal and corresponding authors", () => {
  const crowd = work("thousand-readers");
  assert.equal(crowd.authors.length, 120);
  assert.equal(crowd.authors.filter((author) => author.researcher !== undefined).length, 2);
  assert.equal(new Set(crowd.authors.map(({ printedName }) => printedName.display)).size, 120);
  assert.deepEqual(crowd.groupAuthors, ["The Thousand Readers Collaboration"]);
  const { authors } = work("unlearning-a-name");
  assert.deepEqual([authors[0]?.equal, authors[0]?.corresponding, authors[1]?.equal], [true, true, true]);
});

test("works: without an abstract, without a date, and of every unusual type", () => {
  assert.deepEqual(work("discussion-of-double-descent").abstracts, []);
  assert.equal(work("exercises-in-probabilistic-reading").versions[0]?.date, undefined);
  const types = new Set(documents.filter(({ _type }) => _type === "publication").map(({ type }) => type));
  for (const type of ["thesis", "dataset", "software", "chapter", "report", "patent", "workshopPaper"])
    assert.ok(types.has(type), type);
});

test("works: a homonym of a member is printed and not linked", () => {
  for (const id of ["bone-age-ultrasound", "sharpness-revisited-again"]) {
    const jing = work(id).authors.find(({ printedName }) => printedName.display === "Jing Chen");
    assert.ok(jing !== undefined && jing.researcher === undefined);
  }
  assert.equal(linkedTo("jing-chen").length, 2);
});

test("people: one profile with forty works", () => {
  assert.equal(linkedTo("elise-ouellet-tremblay").length, 40);
});

test("people: letters that fonts and sorting forget", () => {
  const names = documents
    .filter(({ _type }) => _type === "researcher")
    .map((raw) => researcher.parse(raw).name.display)
    .join(" ");
  for (const letter of "ŸŞăńÉŒœłÞıİỌṣ") assert.ok(names.normalize("NFC").includes(letter), letter);
});

test("people: no photo, name only, hidden, remembered, one name, a long name, biographies in one language", () => {
  assert.equal(person("kwabena-asante-boateng").photo, undefined);
  assert.equal(person("remi-fauteux-singh").visibility, "nameOnly");
  assert.equal(person("armand-delorme-villeray").visibility, "hidden");
  assert.equal(person("helene-boisclair-roy").memoriam, "2024-03-09");
  assert.equal(person("suharti").name.given, undefined);
  assert.ok(person("maria-fernanda-vasconcelos-de-albuquerque-e-castro-lindqvist").name.display.length > 60);
  assert.equal(person("genevieve-thibodeau-arsenault").bio?.en, undefined);
  assert.equal(person("liam-osheridan-mackay").bio?.fr, undefined);
});

test("people: an alumna with three past roles, and all three forms of titles", () => {
  const { roles } = person("catherine-nadeau-dubreuil");
  assert.ok(roles.length === 3 && roles.every(({ end }) => end !== undefined));
  const forms = new Set(
    documents.filter(({ _type }) => _type === "researcher").map(({ titleForm }) => titleForm),
  );
  assert.deepEqual(forms, new Set(["feminine", "masculine", "neutral"]));
});

test("announcements: an event for years, whole days, another zone, hybrid, moved, cancelled, past", () => {
  assert.deepEqual(
    [item("slow-machines").event?.start, item("slow-machines").event?.end],
    ["2026-01-15", "2029-12-31"],
  );
  assert.equal(item("winter-robotics-school").event?.allDay, true);
  assert.deepEqual(
    [item("paris-seminar").event?.timeZone, item("paris-seminar").event?.mode],
    ["Europe/Paris", "online"],
  );
  assert.equal(item("plural-languages-colloquium").event?.mode, "hybrid");
  assert.deepEqual(item("open-lab").event?.previousStart, ["2027-01-23T13:00"]);
  assert.equal(item("summer-hack-night").event?.status, "cancelled");
  assert.equal(item("averaging-day").event?.start, "2024-09-20T10:00");
});

test("announcements: an open call and a closed one", () => {
  assert.ok((item("open-doctoral-call").call?.deadline ?? "") > "2029");
  assert.ok((item("closed-artist-call").call?.deadline ?? "") < "2026");
});

test("announcements: one language only, a video, a focal point, pictures in the text, a correction, credits", () => {
  assert.equal(item("cluster-maintenance").title.fr, undefined);
  assert.equal(item("cds-n-this-together").title.en, undefined);
  assert.equal(item("public-lecture-video").video?.provider, "youtube");
  assert.equal(item("flood-maps").image?.hotspot?.x, 0.42);
  assert.equal(item("flood-maps").body?.fr?.filter(({ _type }) => _type === "figure").length, 2);
  assert.ok(item("off-peak-report").correction?.note.fr !== undefined);
  const borrowed = documents
    .map(({ credit }) => JSON.stringify(credit) ?? "")
    .filter((credit) => credit.includes("MIT"));
  assert.equal(borrowed.length, 10);
});

test("announcements: summaries have at most 200 characters, but for the two that are quoted whole", () => {
  for (const raw of documents.filter(({ _type }) => _type === "announcement")) {
    const { _id, summary, credit } = announcement.parse(raw);
    if (credit?.text === "Mila") continue;
    for (const text of [summary.en, summary.fr])
      assert.ok((text ?? "").length <= 200, `${_id}: ${text?.length}`);
  }
});

function langs(id: string): string[] {
  return work(id).abstracts.map(({ lang }) => lang);
}
function abstractOf(id: string): string {
  return work(id).abstracts[0]?.text ?? "";
}
function kinds(id: string): string[] {
  return work(id).versions.map(({ kind }) => kind);
}
