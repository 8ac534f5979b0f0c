import type { SanityClient } from "@sanity/client";
import assert from "node:assert/strict";
import { mkdtemp, rm } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { after, before, test } from "node:test";
import { parseEnvironment } from "#lib/site/environment.ts";
import * as addresses from "#sanity/queries/addresses.ts";
import * as announcements from "#sanity/queries/announcements.ts";
import * as pages from "#sanity/queries/pages.ts";
import * as publications from "#sanity/queries/publications.ts";
import * as researchers from "#sanity/queries/researchers.ts";
import * as search from "#sanity/queries/search.ts";
import * as siteSettings from "#sanity/queries/site-settings.ts";
import * as topics from "#sanity/queries/topics.ts";
import { seed } from "#sanity/seed/seed.ts";
import { contentClient } from "./client.ts";
import { connect } from "./lake-connection.ts";
import type { LakeConnection } from "./lake-connection.ts";

/**
 * Every question the site asks, through `@sanity/client` as the site configures it. Here against an embedded lake with
 * the demonstration institute; with SANITY_PROJECT_ID, SANITY_DATASET and SANITY_API_WRITE_TOKEN set, the same tests
 * ask (and first fill) that hosted dataset: only host, id and token differ.
 */
const queries: Record<string, string> = {
  ...addresses,
  ...announcements,
  ...pages,
  ...publications,
  ...researchers,
  ...search,
  ...siteSettings,
  ...topics,
};

const now = "2026-11-23T12:00:00.000Z";
const params: Record<string, Record<string, unknown>> = {
  addressesByIdQuery: { ids: ["researcher-razvan-pascanu", "siteSettings"] },
  sitemapQuery: { now },
  publicationByDoiQuery: { doi: "10.5555/vitrine.2025.031" },
  publicationByArxivQuery: { arxiv: "2401.90555" },
  researcherByOrcidQuery: { orcid: "0009-0099-1000-2047" },
  homeAnnouncementsQuery: { now, from: "2026-11-22" },
  newsQuery: { now, start: 0, end: 20 },
  upcomingEventsQuery: { now, from: "2026-11-22" },
  pastEventsQuery: { now, until: "2026-11-25", start: 0, end: 20 },
  openCallsQuery: { now },
  closedCallsQuery: { now, start: 0, end: 20 },
  announcementCountsQuery: { now, until: "2026-11-25" },
  announcementsBySlugQuery: { slug: "mila-hosts-its-first-quantum-computing-hackathon" },
  announcementBoundariesQuery: { now, today: "2026-11-22" },
  pagesBySlugQuery: { slug: "privacy" },
  researcherBySlugQuery: { slug: "razvan-pascanu" },
  researchersQuery: { after: "" },
  topicsBySlugQuery: { slug: "climate" },
  publicationIndexQuery: { after: "" },
  searchableIdsQuery: { after: "" },
};

/** Those that ask about a document, by its id. */
const subjects: Record<string, string> = {
  announcementsOfTopicQuery: "topic",
  researchersOfTopicQuery: "topic",
  publicationIndexOfTopicQuery: "topic",
  announcementsOfResearcherQuery: "researcher",
  publicationsOfResearcherQuery: "researcher",
};

let lake: LakeConnection;
let reader: SanityClient;
let folder: string;

before(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), "query-set-"));
  const env = parseEnvironment({ ...process.env, SANITY_API_HOST: undefined, VITRINE_DATA: folder });
  lake = await connect(env, process.env["SANITY_API_WRITE_TOKEN"]);
  await seed(lake.client);
  const { apiHost } = lake.client.config();
  reader = contentClient({
    ...env,
    ...(env.SANITY_PROJECT_ID === undefined ? { SANITY_API_HOST: apiHost } : {}),
  });
});

after(async () => {
  await lake.close();
  await rm(folder, { recursive: true, force: true });
});

test("every query of the site is answered with content, by anybody's client", async () => {
  assert.ok(Object.keys(queries).length >= 30);
  const [publication] = await reader.fetch<{ _id: string; shortId: string }[]>(
    '*[_type == "publication"][0...1]{_id, shortId}',
  );
  assert.ok(publication !== undefined);
  const ids = await reader.fetch<string[]>("*[]._id");
  const own: typeof params = {
    ...params,
    publicationByShortIdQuery: { shortId: publication.shortId },
    publicationEntriesQuery: { ids: [publication._id] },
    ...Object.fromEntries(
      Object.keys(search).map((name) => [name, name === "searchableIdsQuery" ? { after: "" } : { ids }]),
    ),
  };
  for (const [name, query] of Object.entries(queries)) {
    const type = subjects[name];
    const given = type === undefined ? (own[name] ?? {}) : { id: await mostReferred(type), now };
    if (name === "publicationJoinedFromQuery") {
      assert.equal(await reader.fetch(query, { shortId: "none22" }), null, name);
      continue;
    }
    const answer: unknown = await reader.fetch(query, given);
    assert.ok(answer !== null && answer !== undefined, `${name} has no answer`);
    if (Array.isArray(answer)) assert.ok(answer.length > 0, `${name} answers with an empty list`);
  }
});

test("what is a draft is nobody's but the editors'", async () => {
  const secret = "A draft that nobody may see";
  await lake.client.create({
    _id: "drafts.query-set",
    _type: "page",
    title: { _type: "localeString", en: secret },
  });
  try {
    const seen: unknown = await reader.fetch("*", {});
    assert.ok(!JSON.stringify(seen).includes(secret));
    const edited: unknown = await lake.client
      .withConfig({ perspective: "drafts" })
      .fetch('*[_id == "query-set"][0].title.en');
    assert.equal(edited, secret);
  } finally {
    await lake.client.delete("drafts.query-set");
  }
});

async function mostReferred(type: string): Promise<string> {
  const ids = await reader.fetch<string[]>(
    '*[_type == $type && count(*[_type == "publication" && references(^._id)]) > 0 && count(*[_type == "announcement" && references(^._id)]) > 0 && (_type != "topic" || count(*[_type == "researcher" && references(^._id)]) > 0)]._id',
    { type },
  );
  assert.ok(ids[0] !== undefined, `no ${type} is referred to by all`);
  return ids[0];
}
