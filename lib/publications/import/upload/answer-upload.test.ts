import assert from "node:assert/strict";
import { test } from "node:test";
import { parseEnvironment } from "#lib/site/environment.ts";
import { makePass } from "#sanity/import-tool/make-pass.ts";
import { passHeader, passSource } from "#sanity/import-tool/reading-address.ts";
import { readEvent, type ReadingEvent } from "#sanity/import-tool/reading-event.ts";
import { startTestLake, type TestLake } from "#sanity/lake/testing/test-lake.ts";
import { answerUpload } from "./answer-upload.ts";
import { importPasses } from "./import-passes.ts";

const environment = parseEnvironment({ SITE_URL: "http://localhost:3000" });
const bibtex = `@article{a, title = {One of two}, author = {Exemple, Ada}, year = 2025}
@article{b, title = {Broken off, author = {Exemple, Ada}

@article{c, title = {Two of two}, author = {Exemple, Ada}, year = 2024}
`;

/** The address with a lake behind it, as a page of this site asks it. */
async function address() {
  const lake = await startTestLake();
  Object.assign(globalThis, { location: { origin: "http://localhost:3000" } });
  const passes = importPasses(lake.editor.withConfig({ perspective: "raw" }), Date.now);
  const logged: unknown[] = [];
  const ask = (
    body: BodyInit,
    secret: string,
    more: { limit?: number; headers?: Readonly<Record<string, string>> } = {},
  ) =>
    answerUpload(
      new Request("http://localhost:3000/api/import", {
        method: "POST",
        body,
        headers: { [passHeader]: secret, "sec-fetch-site": "same-origin", ...more.headers },
        duplex: "half",
      } as RequestInit),
      {
        environment,
        passes,
        log: (error) => logged.push(error),
        ...(more.limit === undefined ? {} : { limit: more.limit }),
      },
    );
  return { lake, ask, logged };
}

async function secretIn(lake: TestLake): Promise<string> {
  return (await makePass(lake.editor)).secret;
}

async function eventsOf(response: Response): Promise<readonly ReadingEvent[]> {
  assert.equal(response.status, 200, await response.clone().text());
  return (await response.text()).trim().split("\n").map(readEvent);
}

async function refusal(response: Response): Promise<string> {
  return String(Object(await response.json()).error);
}

test("an editor gets the records of a file in its order, the broken one with its line, and that this was all", async () => {
  const { lake, ask } = await address();
  await using _ = lake;
  const events = await eventsOf(await ask(bibtex, await secretIn(lake)));
  assert.deepEqual(events[0], { kind: "begin", format: "BibTeX", expected: 3 });
  const kinds = events.slice(1).map((event) => (event.kind === "work" ? event.work.title : event.kind));
  assert.deepEqual([kinds[0], kinds.at(-2), kinds.at(-1)], ["One of two", "Two of two", "end"]);
  const fault = events.find((event) => event.kind === "fault");
  assert.equal(fault?.line, 2);
});

test("whoever shows no secret, a wrong one or a used one is refused before anything is read", async () => {
  const { lake, ask } = await address();
  await using _ = lake;
  const secret = await secretIn(lake);
  let isRead = false;
  const body = new ReadableStream(
    {
      pull(controller) {
        isRead = true;
        controller.enqueue(new TextEncoder().encode("@article{"));
      },
    },
    { highWaterMark: 0 },
  );
  assert.equal((await ask(body, "")).status, 401);
  assert.equal(isRead, false);
  assert.equal((await ask(bibtex, "guessed")).status, 401);
  const both = await Promise.all([ask(bibtex, secret), ask(bibtex, secret)]);
  assert.deepEqual(
    both.map(({ status }) => status).toSorted((a, b) => a - b),
    [200, 401],
  );
  const again = await ask(bibtex, secret);
  assert.equal(again.status, 401);
  assert.match(await refusal(again), /may edit/);
});

test("a secret made for a preview opens nothing here, nor does an old one", async () => {
  const { lake, ask } = await address();
  await using _ = lake;
  const made = { _type: "sanity.previewUrlSecret", studioUrl: "http://localhost:3000" };
  await lake.editor.create({
    ...made,
    _id: "drafts.preview",
    source: "sanity/presentation",
    secret: "for-previews",
  });
  assert.equal((await ask(bibtex, "for-previews")).status, 401);
  const old = new Date(Date.now() - 301_000).toISOString();
  await lake.editor.create({
    ...made,
    _id: "drafts.old",
    _updatedAt: old,
    source: passSource,
    secret: "an-old-one",
  });
  const kept = await lake.editor.fetch("*[_id == 'drafts.old'][0]._updatedAt", {}, { perspective: "raw" });
  assert.equal(kept, old);
  assert.equal((await ask(bibtex, "an-old-one")).status, 401);
});

test("a page of another site is refused, whatever it shows", async () => {
  const { lake, ask } = await address();
  await using _ = lake;
  const headers = { "sec-fetch-site": "cross-site", origin: "https://elsewhere.example" };
  assert.equal((await ask(bibtex, await secretIn(lake), { headers })).status, 403);
});

test("a file that is too large is refused with its limit, whether it says so or not", async () => {
  const { lake, ask } = await address();
  await using _ = lake;
  const large = "x".repeat(3 * 2 ** 20);
  const limit = 2 * 2 ** 20;
  const told = await ask(large, await secretIn(lake), {
    limit,
    headers: { "content-length": String(large.length) },
  });
  assert.equal(told.status, 413);
  assert.match(await refusal(told), /more than 2 MB\. Split the file/);
  const untold = await ask(new Blob([large]).stream(), await secretIn(lake), { limit });
  assert.equal(untold.status, 413);
});

test("what holds no references says what it is instead", async () => {
  const { lake, ask } = await address();
  await using _ = lake;
  const cases = [
    ["%PDF-1.7 …", /This is a PDF/],
    ["Dear colleagues, please find attached", /No reference was found/],
    ["", /empty/],
    ["<!doctype html><html>", /web page/],
  ] as const;
  for (const [body, words] of cases) {
    const answer = await ask(body, await secretIn(lake));
    assert.equal(answer.status, 422, body);
    assert.match(await refusal(answer), words);
  }
});

test("identifiers are asked of the registers, which say so when they are off", async () => {
  const { lake, ask } = await address();
  await using _ = lake;
  const events = await eventsOf(await ask("10.1234/abc\n2506.05233", await secretIn(lake)));
  assert.deepEqual(events[0], { kind: "begin", format: "registers", expected: 2 });
  const faults = events.filter((event) => event.kind === "fault");
  assert.deepEqual(
    faults.map(({ line, raw }) => [line, raw]),
    [
      [1, "10.1234/abc"],
      [2, "2506.05233"],
    ],
  );
  assert.match(faults[0]?.what ?? "", /PUBLICATION_SOURCES/);
});

test("reading ends when nobody wants more of it", async () => {
  const { lake, ask } = await address();
  await using _ = lake;
  const many = Array.from({ length: 5000 }, (_, at) => `@misc{k${at}, title = {Title ${at}}}`).join("\n");
  const answer = await ask(many, await secretIn(lake));
  assert.ok(answer.body);
  const reader = answer.body.getReader();
  await reader.read();
  await reader.cancel();
  assert.equal((await reader.read()).done, true);
});
