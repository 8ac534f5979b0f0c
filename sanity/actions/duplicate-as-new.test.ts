import assert from "node:assert/strict";
import { test } from "node:test";
import type { DocumentActionComponent } from "sanity";
import { documentActions } from "../structure/document-actions.ts";
import { asNew } from "./duplicate-as-new.ts";

test("a copy of an announcement has no address, a date of its own, nothing that hides it, and its own place in calendars", () => {
  const copy = asNew({
    _id: "a",
    _type: "announcement",
    title: { en: "A" },
    slug: { en: { current: "a" } },
    publishedAt: "2026-11-01T00:00:00Z",
    pin: { rank: 1 },
    withdrawn: true,
    expiresAt: "2026-11-02T00:00:00Z",
    formerSlugs: ["before"],
    event: { start: "2026-11-21", uid: "one", sequence: 3, status: "cancelled" },
  });
  assert.deepEqual(Object.keys(copy).sort(), ["_id", "_type", "event", "publishedAt", "title"]);
  assert.ok(Date.parse(String(copy["publishedAt"])) > Date.parse("2026-11-01T00:00:00Z"), "out as of now");
  const event: unknown = copy["event"];
  assert.ok(typeof event === "object" && event !== null && "uid" in event && event.uid !== "one");
});

test("a copy of a researcher is another person: no face, account, consent or address of the first", () => {
  const copy = asNew({
    _id: "a",
    _type: "researcher",
    name: { display: "Zoé Essai" },
    slug: { current: "zoe-essai" },
    photo: { asset: { _ref: "image-a" } },
    consentAt: "2026-01-15",
    identifiers: { orcid: "0000-0002-1825-0097", openalex: "A5023888391" },
    links: [{ _key: "a", kind: "github", url: "https://github.com/zoe" }],
    email: "zoe@example.org",
    visibility: "nameOnly",
    publicVariants: ["Z. Essai"],
    memoriam: "2026-02-01",
    titleForm: "feminine",
    roles: [{ _key: "a", start: "2026" }],
    formerSlugs: ["before"],
    oldAddress: "forget",
  });
  assert.deepEqual(copy, {
    _id: "a",
    _type: "researcher",
    name: { display: "Zoé Essai" },
    titleForm: "neutral",
    roles: [{ _key: "a", start: "2026" }],
  });
});

test("a copy of a topic, a page or a venue has the words, and no address or identifier", () => {
  const title = { en: "A", fr: "A" };
  const slug = { en: { current: "a" }, fr: { current: "a" } };
  const formerSlugs = ["before"];
  assert.deepEqual(asNew({ _id: "a", _type: "topic", title, slug, wikidata: "Q11660", formerSlugs }), {
    _id: "a",
    _type: "topic",
    title,
  });
  assert.deepEqual(asNew({ _id: "a", _type: "page", title, slug, formerSlugs }), {
    _id: "a",
    _type: "page",
    title,
  });
  assert.deepEqual(
    asNew({
      _id: "a",
      _type: "venue",
      name: "Annals of Testing",
      kind: "journal",
      issn: "2049-3630",
      aliases: ["Ann. Test."],
      url: "https://example.org",
    }),
    { _id: "a", _type: "venue", name: "Annals of Testing", kind: "journal" },
  );
  assert.deepEqual(asNew({ _id: "a", _type: "roleType", rank: 1 }), { _id: "a", _type: "roleType", rank: 1 });
});

test("a publication is not offered for duplication, everything else as a new document", () => {
  const offered: DocumentActionComponent[] = [Object.assign(() => null, { action: "duplicate" as const })];
  assert.deepEqual(documentActions(offered, { schemaType: "publication" }), []);
  assert.deepEqual(documentActions(offered, { schemaType: "siteSettings" }), []);
  for (const schemaType of ["announcement", "researcher", "topic", "page", "venue"])
    assert.equal(documentActions(offered, { schemaType })[0]?.displayName, "DuplicateAsNew", schemaType);
});
