import assert from "node:assert/strict";
import { test } from "node:test";
import { createClient } from "@sanity/client";
import type { SanityDocument } from "@sanity/types";
import { evaluate, parse } from "groq-js";
import { seedDocuments } from "../seed/seed.ts";
import type { ContentFault } from "./content-faults.ts";
import { contentFaults } from "./content-faults.ts";
import { figure as figureType } from "./figure.ts";

type Fields = { readonly _id: string; readonly _type: string; readonly [field: string]: unknown };

test("every document of the seed could be published", async () => {
  const documents = seedDocuments();
  const faults = await Promise.all(
    documents.map(async (document) =>
      (await faultsOf(document, documents))
        .filter(({ level, message }) => level === "error" || /does not know this field/.test(message))
        .map(({ path, message }) => `${document._id} ${path}: ${message}`),
    ),
  );
  assert.deepEqual(faults.flat(), []);
});

test("a field that the schema does not know is named, however deep", async () => {
  const event = {
    start: "2026-11-21T09:00",
    speakers: [{ _key: "a", _type: "speaker", name: "Ada", nmae: "Ada" }],
  };
  const faults = await faultsOf({ ...news, event, sumary: "x" });
  assert.match(warningAt(faults, "event.speakers.0.nmae"), /does not know/);
  assert.match(warningAt(faults, "sumary"), /does not know/);
});

test("an announcement wants a title and an address in one language, and asks for the other", async () => {
  const faults = await faultsOf({ ...news, title: undefined, slug: undefined });
  assert.match(errorAt(faults, "title"), /at least one language/);
  assert.match(errorAt(faults, "slug"), /Press Generate/);
  const half = await faultsOf({ ...news, title: { _type: "localeString", en: "Half" } });
  assert.deepEqual(errors(half), []);
  assert.match(warningAt(half, "title.fr"), /French title is missing/);
});

test("a summary reads best within 200 characters and has 400 at most, in each language", async () => {
  const faults = await faultsOf({
    ...news,
    summary: { _type: "localeText", en: "x".repeat(201), fr: "x".repeat(401) },
  });
  assert.deepEqual(errors(faults), ["summary.fr"]);
  assert.match(warningAt(faults, "summary.en"), /200/);
});

test("an address is taken when another document answers to it in that language", async () => {
  const other = { ...news, _id: "announcement-other", slug: slugs("other-en", "autre-fr") };
  const onlyEnglish = {
    ...news,
    _id: "announcement-only-english",
    slug: { _type: "localeSlug", en: slug("seul") },
  };
  const taken = await faultsOf({ ...news, slug: slugs("other-en", "seul") }, [other, onlyEnglish]);
  assert.deepEqual(errors(taken), ["slug.en", "slug.fr"]);
  const free = await faultsOf({ ...news, slug: slugs("autre-fr", "other-en") }, [other]);
  assert.deepEqual(errors(free), [], "the same word in the other language is free");
  assert.deepEqual(
    errors(await faultsOf({ ...news, _id: `drafts.${news._id}` }, [news])),
    [],
    "its own draft",
  );
});

test("an event ends after it starts, by its own clock, and only events are asked for times", async () => {
  const event = {
    start: "2026-11-21T09:00",
    end: "2026-11-21T08:00",
    timeZone: "Toronto",
    mode: "online",
    status: "scheduled",
  };
  const faults = await faultsOf({ ...news, kind: "event", event });
  assert.deepEqual(errors(faults), ["event.end", "event.timeZone"]);
  assert.match(errorAt(faults, "event.end"), /before the start/);
  const days = { ...event, allDay: true, timeZone: "America/Toronto" };
  assert.deepEqual(errors(await faultsOf({ ...news, kind: "event", event: days })), [
    "event.end",
    "event.start",
  ]);
  assert.deepEqual(errors(await faultsOf({ ...news, event: { start: "never" } })), []);
});

test("a call closes after it opens", async () => {
  const call = {
    opens: "2026-12-01T00:00:00Z",
    deadline: "2026-11-01T00:00:00Z",
    timeZone: "America/Toronto",
  };
  assert.deepEqual(errors(await faultsOf({ ...news, kind: "call", call })), ["call.deadline"]);
});

test("a picture is described in both languages unless it is decoration", async () => {
  const image = { _type: "figure", asset: { _type: "reference", _ref: "image-abc-1x1-png" } };
  assert.match(errorAt(await faultsOf({ ...news, image }), "image.alt"), /Describe the picture/);
  const half = { ...image, alt: { _type: "localeString", en: "A lab" } };
  assert.deepEqual(errors(await faultsOf({ ...news, image: half })), ["image.alt.fr"]);
  assert.deepEqual(errors(await faultsOf({ ...news, image: { ...image, decorative: true } })), []);
});

test("a video that is not at a known place is refused, and its parts follow its address", async () => {
  const title = { _type: "localeString", en: "A talk" };
  const evil = { _type: "video", url: "https://youtube.com.evil.com/watch?v=dQw4w9WgXcQ", title };
  assert.deepEqual(errors(await faultsOf({ ...news, video: evil })), ["video.url"]);
  const other = {
    _type: "video",
    url: "https://youtu.be/dQw4w9WgXcQ",
    provider: "youtube",
    videoId: "AAAAAAAAAAA",
    title,
  };
  assert.deepEqual(errors(await faultsOf({ ...news, video: other })), ["video"]);
});

test("a role does not end before it starts", async () => {
  const roles = [
    { _key: "a", _type: "role", roleType: reference("roleType-x"), start: "2024-09", end: "2023" },
    { _key: "b", _type: "role", roleType: reference("roleType-x"), start: "2024-09", end: "2024" },
  ];
  assert.deepEqual(errors(await faultsOf({ ...person, roles })), ["roles.a.end"]);
});

test("a mistyped ORCID is refused, and a pasted address is answered with the number in it", async () => {
  const mistyped = await faultsOf({ ...person, identifiers: { orcid: "0000-0002-1825-0098" } });
  assert.match(errorAt(mistyped, "identifiers.orcid"), /mistyped/);
  const pasted = await faultsOf({
    ...person,
    identifiers: { orcid: "https://orcid.org/0000-0002-1825-0097" },
  });
  assert.match(errorAt(pasted, "identifiers.orcid"), /Write only 0000-0002-1825-0097/);
});

test("a publication warns of stray TeX, capitals and Markdown, and still may be published", async () => {
  const abstracts = [
    {
      _key: "en",
      _type: "abstract",
      lang: "en",
      text: `The \\primacy bias. ${"word ".repeat(40)}`,
      state: "author",
    },
  ];
  const faults = await faultsOf({ ...paper, title: "A SHOUTED TITLE", abstracts });
  assert.deepEqual(errors(faults), []);
  assert.match(warningAt(faults, "abstracts.en.text"), /\\primacy/);
  assert.match(warningAt(faults, "title"), /capitals/);
});

test("a short id is well made and nobody else's, duplicates joined earlier included", async () => {
  assert.deepEqual(errors(await faultsOf({ ...paper, shortId: "ABC" })), ["shortId"]);
  const other = { ...paper, _id: "publication-other", shortId: "zzzzzz", mergedFrom: ["k7m2qd"] };
  assert.deepEqual(errors(await faultsOf(paper, [other])), ["shortId"]);
});

test("a paper kept here is a PDF by its bytes, no larger than the site serves, with the right it is kept by", async () => {
  const kept = (extension: string, size: number) => {
    const file = { _id: `file-${"a".repeat(40)}-${extension}`, _type: "sanity.fileAsset", extension, size };
    const hostedPdf = { _type: "file", asset: { _type: "reference", _ref: file._id }, licence: "cc-by-4.0" };
    return faultsOf({ ...paper, versions: [{ ...firstVersion, hostedPdf }] }, [file]);
  };
  const mega = 1024 ** 2;
  const at = "versions.v.hostedPdf";
  const sound = await kept("pdf", mega);
  assert.deepEqual([errors(sound), warningAt(sound, at)], [[], ""]);
  assert.match(errorAt(await kept("docx", mega), at), /no PDF/);
  assert.match(errorAt(await kept("pdf", 17 * mega), at), /17 MB.*at most 16 MB/);
  assert.match(warningAt(await kept("pdf", 6 * mega), at), /6 MB.*above 5 MB/);
  const unsaid = { _type: "file", asset: { _type: "reference", _ref: "file-x-pdf" } };
  const faults = await faultsOf({ ...paper, versions: [{ ...firstVersion, hostedPdf: unsaid }] });
  assert.match(errorAt(faults, `${at}.licence`), /by which right/);
});

test("TeX that the site cannot show is told where it is written", async () => {
  const abstract = { _key: "a", _type: "abstract", lang: "en", text: `${"Words. ".repeat(30)} $\\frac{x$` };
  const faults = await faultsOf({ ...paper, title: "The \\primacy bias", abstracts: [abstract] });
  assert.match(warningAt(faults, "title"), /\\primacy/);
  assert.match(warningAt(faults, "abstracts.a.text"), /cannot be set/);
  assert.deepEqual(errors(faults), []);
});

const slug = (current: string) => ({ _type: "slug", current });
const slugs = (en: string, fr: string) => ({ _type: "localeSlug", en: slug(en), fr: slug(fr) });
const reference = (id: string) => ({ _type: "reference", _ref: id });

test("what must be there is asked for when all that is around it is missing too", async () => {
  const authors = [{ _key: "a", _type: "author", researcher: reference("researcher-a") }];
  assert.match(errorAt(await faultsOf({ ...paper, authors }), "authors.a.printedName"), /as it is printed/);
  assert.match(errorAt(await faultsOf({ ...person, name: undefined }), "name"), /Write the name/);
  assert.match(errorAt(await faultsOf({ ...news, kind: "event" }), "event"), /when the event takes place/);
  assert.match(errorAt(await faultsOf({ ...news, kind: "call" }), "call"), /until when/);
  const nameless = { _id: "roleType-x", _type: "roleType", group: "staff", rank: 1 };
  assert.match(errorAt(await faultsOf(nameless), "label"), /names/);
});

test("rules of parts that are hidden forbid nothing", async () => {
  const event = {
    timeZone: "Toronto",
    joinUrl: "ftp://nowhere.example",
    registrationUrl: "ftp://nowhere.example",
    sequence: -1,
    speakers: [{ _key: "s", _type: "speaker" }],
  };
  const call = {
    deadline: "2026-01-01T00:00:00Z",
    opens: "2026-02-01T00:00:00Z",
    timeZone: "x",
    applyUrl: "ftp://nowhere.example",
  };
  assert.deepEqual(errors(await faultsOf({ ...news, event, call })), []);
  const times = {
    start: "2026-11-21T09:00",
    end: "2026-11-21T10:00",
    timeZone: "America/Toronto",
    status: "scheduled",
  };
  const inPerson = { ...times, mode: "inPerson", joinUrl: "ftp://nowhere.example" };
  assert.deepEqual(errors(await faultsOf({ ...news, kind: "event", event: inPerson })), []);
  const online = { ...inPerson, mode: "online" };
  assert.deepEqual(errors(await faultsOf({ ...news, kind: "event", event: online })), ["event.joinUrl"]);
  const alt = { _type: "localeString", en: "Image of a lab", fr: "Image d’un labo" };
  const image = { _type: "figure", asset: { _type: "reference", _ref: "image-abc-1x1-png" }, alt };
  assert.ok(errors(await faultsOf({ ...news, image })).length > 0);
  assert.deepEqual(errors(await faultsOf({ ...news, image: { ...image, decorative: true } })), []);
});

test("a photo is described by its person's name, a picture in their biography by its words", async () => {
  const figure = { _type: "figure", asset: { _type: "reference", _ref: "image-abc-1x1-png" } };
  assert.deepEqual(errors(await faultsOf({ ...person, photo: figure, consentAt: "2026-01-01" })), []);
  const bio = { _type: "localeBlock", en: [{ ...figure, _key: "p" }] };
  assert.match(errorAt(await faultsOf({ ...person, bio }), "bio.en.p.alt"), /Describe the picture/);
  const isHidden = (name: string, parent: object): unknown => {
    const field = figureType.fields.find((one) => one.name === name);
    const hidden: unknown = field === undefined ? null : Reflect.get(field, "hidden");
    return typeof hidden === "function" ? Reflect.apply(hidden, null, [{ document: person, parent }]) : null;
  };
  for (const name of ["alt", "decorative"]) {
    assert.equal(isHidden(name, figure), true, `${name} of the photo`);
    assert.equal(isHidden(name, { ...figure, _key: "p" }), false, `${name} of a picture in the biography`);
  }
});

test("a pasted DOI that ends like a version is not cut", async () => {
  const identifiers = { doi: "https://doi.org/10.21203/rs.3.rs-123456/v1" };
  const versions = [
    { _key: "v", _type: "version", kind: "preprint", status: "published", date: "2025", identifiers },
  ];
  const said = errorAt(await faultsOf({ ...paper, versions }), "versions.v.identifiers.doi");
  assert.match(said, /Write only 10\.21203\/rs\.3\.rs-123456\/v1\./);
});

const news: Fields = {
  _id: "announcement-news",
  _type: "announcement",
  kind: "news",
  title: { _type: "localeString", en: "A title", fr: "Un titre" },
  slug: slugs("a-title", "un-titre"),
  publishedAt: "2026-11-01T12:00:00.000Z",
};

const person: Fields = {
  _id: "researcher-a",
  _type: "researcher",
  name: { display: "Ada Exemple", sortKey: "Exemple, Ada" },
  slug: slug("ada-exemple"),
  titleForm: "neutral",
  visibility: "public",
};

const firstVersion = { _key: "v", _type: "version", kind: "preprint", status: "published", date: "2025" };

const paper: Fields = {
  _id: "publication-k7m2qd",
  _type: "publication",
  shortId: "k7m2qd",
  title: "A paper",
  titleLang: "en",
  type: "preprint",
  authors: [{ _key: "a", _type: "author", printedName: { display: "Ada Exemple" } }],
  versions: [firstVersion],
};

/** The faults of a document in a lake that holds `others`; every reference leads somewhere. */
async function faultsOf(document: Fields, others: readonly Fields[] = []): Promise<readonly ContentFault[]> {
  const times = { _createdAt: "2026-01-01T00:00:00Z", _updatedAt: "2026-01-01T00:00:00Z", _rev: "1" };
  const whole: SanityDocument = { ...times, ...JSON.parse(JSON.stringify(document)) };
  return contentFaults(whole, lakeOf(others), () => true);
}

function lakeOf(documents: readonly Fields[]) {
  return createClient({
    projectId: "test",
    dataset: "test",
    apiVersion: "2025-02-19",
    useCdn: false,
    resolveFetch: () => async (input) => {
      const { searchParams } = new URL(input);
      const params: Record<string, unknown> = {};
      for (const [name, value] of searchParams)
        if (name.startsWith("$")) params[name.slice(1)] = JSON.parse(value);
      const answer = await evaluate(parse(searchParams.get("query") ?? "", { params }), {
        dataset: documents,
        params,
      });
      return Response.json({ result: await answer.get() });
    },
  });
}

function errors(faults: readonly ContentFault[]): string[] {
  return faults
    .filter(({ level }) => level === "error")
    .map(({ path }) => path)
    .sort();
}

const errorAt = (faults: readonly ContentFault[], at: string): string => messageAt(faults, at, "error");
const warningAt = (faults: readonly ContentFault[], at: string): string => messageAt(faults, at, "warning");

function messageAt(faults: readonly ContentFault[], at: string, wanted: string): string {
  return faults
    .filter(({ level, path }) => level === wanted && path === at)
    .map(({ message }) => message)
    .join("\n");
}
