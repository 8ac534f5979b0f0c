import assert from "node:assert/strict";
import type { IncomingMessage, ServerResponse } from "node:http";
import { test } from "node:test";
import type { ImportItem } from "#sanity/works/imported-work.ts";
import { parseEnvironment } from "#lib/site/environment.ts";
import { readSource } from "./read-source.ts";
import { registers } from "./registers.ts";
import { SourceError } from "./source-error.ts";
import {
  clientFor,
  itemsFrom,
  registerServer,
  sendJson,
  sendXml,
  testClock,
} from "./testing/register-server.ts";

const crossrefWork = (doi: string) => ({ DOI: doi, type: "journal-article", title: [`On ${doi}`] });
const openalexWork = (id: string, more: object = {}) => ({
  id: `https://openalex.org/${id}`,
  title: `On ${id}`,
  ...more,
});
const arxivEntry = (id: string) =>
  `<entry><id>http://arxiv.org/abs/${id}v1</id><title>On ${id}</title><published>2023-01-05T00:00:00Z</published></entry>`;
const feed = (...ids: readonly string[]) =>
  `<feed xmlns="http://www.w3.org/2005/Atom">${ids.map(arxivEntry).join("")}</feed>`;

function titles(items: readonly ImportItem[]): readonly string[] {
  return items.map((item) => (item.kind === "work" ? item.work.title : item.what));
}

/** The query of a request, by name. */
function asked(request: IncomingMessage): URLSearchParams {
  return new URL(request.url ?? "", "http://x").searchParams;
}

function number(query: URLSearchParams, name: string): number {
  return Number(query.get(name) ?? 0);
}

function sequence(from: number, to: number): readonly number[] {
  return Array.from({ length: Math.max(0, to - from) }, (_, at) => from + at);
}

async function failure(reading: Promise<unknown>): Promise<SourceError> {
  const error = await reading.then(
    () => null,
    (reason: unknown) => reason,
  );
  assert.ok(error instanceof SourceError, String(error));
  return error;
}

test("nothing is asked while no source is on, and the editor hears which would be", async () => {
  await using server = await registerServer((_, response) => sendJson(response, {}));
  for (const reference of [
    { kind: "doi", value: "10.1234/x" },
    { kind: "arxiv", value: "2301.00010" },
    { kind: "orcid", value: "0000-0002-1825-0097" },
    { kind: "openreview", value: "aBc" },
    { kind: "dblp", value: "conf/x/Y1" },
    { kind: "openalex", value: "W1" },
    { kind: "s2Author", value: "1" },
    { kind: "paperoni", value: null },
  ] as const) {
    const error = await failure(itemsFrom(reference, server, {}));
    assert.deepEqual([error.kind, /PUBLICATION_SOURCES/.test(error.message)], ["off", true], reference.kind);
  }
  assert.deepEqual(server.asked, []);
});

test("a DOI is asked of Crossref, and of OpenAlex when Crossref does not know it", async () => {
  await using server = await registerServer((request, response) => {
    if (request.url?.startsWith("/works/10.1234/a%23b%3Fc"))
      sendJson(response, { message: crossrefWork("10.1234/a#b?c") });
    else if (request.url?.startsWith("/works/doi:10.5281/")) sendJson(response, openalexWork("W1"));
    else sendJson(response, {}, 404);
  });
  const on = { PUBLICATION_SOURCES: "crossref,openalex", OPENALEX_API_KEY: "my-key" };
  assert.deepEqual(titles(await itemsFrom({ kind: "doi", value: "10.1234/a#b?c" }, server, on)), [
    "On 10.1234/a#b?c",
  ]);
  assert.deepEqual(titles(await itemsFrom({ kind: "doi", value: "10.5281/zenodo.1" }, server, on)), [
    "On W1",
  ]);
  assert.equal(server.asked.at(-1), "/works/doi:10.5281/zenodo.1?api_key=my-key");
  const error = await failure(
    itemsFrom({ kind: "doi", value: "10.1/none" }, server, { PUBLICATION_SOURCES: "crossref" }),
  );
  assert.match(error.message, /Crossref does not know 10\.1\/none/);
});

test("OpenAlex’s list of a person is read page after page, by cursor with a key and by number without", async () => {
  await using server = await registerServer((request, response) => {
    const query = asked(request);
    const from = query.has("cursor")
      ? Number((query.get("cursor") ?? "*").replace("*", "0"))
      : (number(query, "page") - 1) * 100;
    const results = sequence(from, Math.min(from + 100, 230)).map((at) => openalexWork(`W${at}`));
    sendJson(response, {
      meta: { next_cursor: query.has("cursor") && from + 100 < 230 ? String(from + 100) : null },
      results,
    });
  });
  for (const variables of [{ OPENALEX_API_KEY: "my-key" }, {}]) {
    const items = await itemsFrom({ kind: "openalexAuthor", value: "A5" }, server, {
      PUBLICATION_SOURCES: "openalex",
      ...variables,
    });
    assert.equal(new Set(titles(items)).size, 230);
  }
  assert.equal(server.asked.length, 6);
  assert.match(server.asked[0] ?? "", /filter=author\.id:A5/);
});

test("a list of authors that OpenAlex cut is asked for whole", async () => {
  const whole = { authorships: [{ raw_author_name: "Ada Berg" }, { raw_author_name: "Eve Roy" }] };
  await using server = await registerServer((request, response) =>
    request.url?.startsWith("/works/W1")
      ? sendJson(response, openalexWork("W1", whole))
      : sendJson(response, {
          meta: {},
          results: [
            openalexWork("W1", { is_authors_truncated: true, authorships: whole.authorships.slice(0, 1) }),
          ],
        }),
  );
  const [item] = await itemsFrom({ kind: "openalexAuthor", value: "A5" }, server, {
    PUBLICATION_SOURCES: "openalex",
  });
  assert.ok(item?.kind === "work");
  assert.deepEqual([item.work.authors.length, item.work.authorsAreCut], [2, false]);
});

test("one record that cannot be read costs no other, and is counted over the pages", async () => {
  await using server = await registerServer((request, response) => {
    const offset = number(asked(request), "offset");
    const data = sequence(offset, Math.min(offset + 100, 150)).map((at) =>
      at === 120 ? { paperId: 7 } : { paperId: String(at).padStart(40, "0"), title: `On ${at}` },
    );
    sendJson(response, offset === 0 ? { offset, next: 100, data } : { offset, data });
  });
  const items = await itemsFrom({ kind: "s2Author", value: "11" }, server, {
    PUBLICATION_SOURCES: "semantic-scholar",
  });
  assert.equal(items.length, 150);
  const fault = items[120];
  assert.ok(fault?.kind === "fault");
  assert.equal(fault.line, 121);
});

test("arXiv is asked for one preprint, and what it does not know is said", async () => {
  await using server = await registerServer((request, response) =>
    sendXml(response, asked(request).get("id_list") === "2301.00010" ? feed("2301.00010") : feed()),
  );
  const on = { PUBLICATION_SOURCES: "arxiv" };
  assert.deepEqual(titles(await itemsFrom({ kind: "arxiv", value: "2301.00010" }, server, on)), [
    "On 2301.00010",
  ]);
  const error = await failure(itemsFrom({ kind: "arxiv", value: "2301.99999" }, server, on));
  assert.match(error.message, /arXiv does not know 2301\.99999/);
});

test("a bomb of entities from a register is refused in words", async () => {
  await using server = await registerServer((_, response) =>
    sendXml(response, `<!DOCTYPE f [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]><feed>&b;</feed>`),
  );
  const error = await failure(
    itemsFrom({ kind: "arxiv", value: "2301.00010" }, server, { PUBLICATION_SOURCES: "arxiv" }),
  );
  assert.match(error.message, /no sound XML and was not read/);
});

const orcidGroup = (title: string, ids: readonly (readonly [string, string])[]) => ({
  "external-ids": {
    "external-id": ids.map(([type, value]) => ({
      "external-id-type": type,
      "external-id-value": value,
      "external-id-relationship": "self",
    })),
  },
  "work-summary": [{ "put-code": 1, title: { title: { value: title } }, type: "journal-article" }],
});

test("somebody’s list at ORCID is told by those who know its works, preprints asked for together", async () => {
  await using server = await registerServer((request, response) => {
    const path = request.url ?? "";
    if (path.startsWith("/v3.0/0000-0002-1825-0097/works")) {
      sendJson(response, {
        group: [
          orcidGroup("Known", [["doi", "10.1234/known"]]),
          orcidGroup("Unknown", [["doi", "10.1234/unknown"]]),
          orcidGroup("Preprint", [["arxiv", "2301.00010"]]),
          orcidGroup("Lost preprint", [["arxiv", "2301.00011"]]),
          orcidGroup("Without an identifier", []),
        ],
      });
    } else if (path.includes("10.1234/known")) sendJson(response, { message: crossrefWork("10.1234/known") });
    else if (path.startsWith("/api/query")) sendXml(response, feed("2301.00010"));
    else sendJson(response, {}, 404);
  });
  const items = await itemsFrom({ kind: "orcid", value: "0000-0002-1825-0097" }, server, {
    PUBLICATION_SOURCES: "orcid,crossref,arxiv",
  });
  assert.deepEqual(titles(items), [
    "On 10.1234/known",
    "Unknown",
    "Without an identifier",
    "On 2301.00010",
    "Lost preprint",
  ]);
  assert.equal(server.asked.filter((path) => path.startsWith("/api/query")).length, 1);
});

test("arXiv is asked for fifty preprints at once, once in three seconds", async () => {
  const ids = sequence(10_000, 10_120).map((number) => `2301.${number}`);
  await using server = await registerServer((request, response) =>
    request.url?.startsWith("/v3.0")
      ? sendJson(response, { group: ids.map((id) => orcidGroup(id, [["arxiv", id]])) })
      : sendXml(response, feed(...(asked(request).get("id_list") ?? "").split(","))),
  );
  const clock = testClock();
  const client = clientFor(server, { clock });
  const orcid = { kind: "orcid", value: "0000-0002-1825-0097" } as const;
  const items = await itemsFrom(orcid, server, { PUBLICATION_SOURCES: "orcid,arxiv" }, { client });
  assert.equal(new Set(titles(items)).size, 120);
  assert.deepEqual([server.asked.length, clock.waits], [4, [3000, 3000]]);
});

test("a list at ORCID is read as it stands when nothing else is on; without ORCID, others are asked who it is", async () => {
  await using server = await registerServer((request, response) => {
    if (request.url?.startsWith("/v3.0"))
      sendJson(response, { group: [orcidGroup("Listed", [["doi", "10.1234/x"]])] });
    else if (asked(request).has("rows"))
      sendJson(response, { message: { items: [crossrefWork("10.1234/x")] } });
    else sendJson(response, { meta: {}, results: [openalexWork("W1")] });
  });
  const orcid = { kind: "orcid", value: "0000-0002-1825-0097" } as const;
  const read = async (sources: string) =>
    titles(await itemsFrom(orcid, server, { PUBLICATION_SOURCES: sources }));
  assert.deepEqual(await read("orcid"), ["Listed"]);
  assert.deepEqual(await read("openalex,crossref"), ["On W1"]);
  assert.deepEqual(await read("crossref"), ["On 10.1234/x"]);
});

const note = (id: string, more: object = {}) => ({
  id,
  forum: id,
  pdate: 1_705_400_000_000,
  content: {
    title: { value: `On ${id}` },
    authors: { value: ["Ada Berg"] },
    venue: { value: "BIRDS 2024 poster" },
  },
  ...more,
});

test("OpenReview’s old version is asked for what the new one does not have", async () => {
  const answers = [{ notes: [] }, { notes: [note("aBc")] }];
  await using server = await registerServer((_, response) =>
    sendJson(response, answers.shift() ?? { notes: [] }),
  );
  const on = { PUBLICATION_SOURCES: "openreview" };
  assert.deepEqual(titles(await itemsFrom({ kind: "openreview", value: "aBc" }, server, on)), ["On aBc"]);
  const error = await failure(itemsFrom({ kind: "openreview", value: "none" }, server, on));
  assert.match(error.message, /does not know none, or shows it to nobody yet/);
});

test("a profile’s papers come once, though both versions have them", async () => {
  await using server = await registerServer((request, response) => {
    const offset = number(asked(request), "offset");
    sendJson(response, { notes: sequence(offset, Math.min(offset + 100, 130)).map((at) => note(`n${at}`)) });
  });
  const items = await itemsFrom({ kind: "openreviewProfile", value: "~Ada_Berg1" }, server, {
    PUBLICATION_SOURCES: "openreview",
  });
  assert.equal(items.length, 130);
  assert.equal(server.asked.length, 4);
});

test("one signs in to OpenReview once, with the operator’s account, and never twice in twenty seconds", async () => {
  const bodies: string[] = [];
  const tokens: (string | undefined)[] = [];
  await using server = await registerServer((request, response) => {
    if (request.url === "/login") {
      request.on("data", (part: Buffer) => bodies.push(part.toString()));
      request.on("end", () => sendJson(response, { token: "my-token" }));
    } else {
      tokens.push(request.headers.authorization);
      sendJson(response, { notes: [note("aBc")] });
    }
  });
  const clock = testClock();
  const client = clientFor(server, { clock });
  const on = { PUBLICATION_SOURCES: "openreview", OPENREVIEW_USERNAME: "ada", OPENREVIEW_PASSWORD: "secret" };
  const reference = { kind: "openreview", value: "aBc" } as const;
  await itemsFrom(reference, server, on, { client });
  await itemsFrom(reference, server, on, { client });
  assert.deepEqual(bodies, ['{"id":"ada","password":"secret"}']);
  assert.deepEqual(tokens, ["Bearer my-token", "Bearer my-token"]);
  await itemsFrom(reference, server, { ...on, OPENREVIEW_USERNAME: "eve" }, { client });
  assert.ok(clock.waits.some((wait) => wait > 15_000));
});

test("DBLP is asked for a record and for a person, each by the address it has there", async () => {
  const record = (key: string) =>
    `<article key="${key}"><author>Ada Berg</author><title>On ${key}.</title></article>`;
  await using server = await registerServer((request, response) =>
    sendXml(
      response,
      request.url === "/rec/conf/x/Y1.xml"
        ? `<dblp>${record("conf/x/Y1")}</dblp>`
        : `<dblpperson><r>${record("a/b/1")}</r><r>${record("a/b/2")}</r></dblpperson>`,
    ),
  );
  const on = { PUBLICATION_SOURCES: "dblp" };
  assert.deepEqual(titles(await itemsFrom({ kind: "dblp", value: "conf/x/Y1" }, server, on)), [
    "On conf/x/Y1",
  ]);
  assert.equal((await itemsFrom({ kind: "dblpPerson", value: "12/345-1" }, server, on)).length, 2);
  assert.equal(server.asked.at(-1), "/pid/12/345-1.xml");
});

test("Paperoni is read to its end with the institute’s token, wherever the institute keeps it", async () => {
  const tokens = new Set<string | undefined>();
  await using server = await registerServer((request, response) => {
    tokens.add(request.headers.authorization);
    const offset = number(asked(request), "offset");
    const results = sequence(offset, Math.min(offset + 100, 250)).map((id) => ({ id, title: `On ${id}` }));
    sendJson(response, {
      results,
      count: results.length,
      next_offset: offset + 100 < 250 ? offset + 100 : null,
      total: 250,
    });
  });
  const items = await itemsFrom({ kind: "paperoni", value: "Ada Berg" }, server, {
    PUBLICATION_SOURCES: "paperoni",
    PAPERONI_URL: server.origin,
    PAPERONI_TOKEN: "my-token",
  });
  assert.equal(items.length, 250);
  assert.deepEqual([...tokens], ["Bearer my-token"]);
  assert.match(server.asked[0] ?? "", /author==Ada\+Berg/);
});

test("a page that leads back to itself ends", async () => {
  await using server = await registerServer((_, response) =>
    sendJson(response, { next: 1, data: [{ paperId: "0".repeat(40), title: "On and on" }] }),
  );
  const items = await itemsFrom({ kind: "s2Author", value: "1" }, server, {
    PUBLICATION_SOURCES: "semantic-scholar",
  });
  assert.ok(items.length <= 2);
});

test("there is an end to everything, and it is said", async () => {
  await using server = await registerServer((request, response) => {
    const offset = number(asked(request), "offset");
    sendJson(response, {
      next: offset + 100,
      data: sequence(offset, offset + 100).map((at) => ({
        paperId: String(at).padStart(40, "0"),
        title: `On ${at}`,
      })),
    });
  });
  const items = await itemsFrom(
    { kind: "s2Author", value: "1" },
    server,
    { PUBLICATION_SOURCES: "semantic-scholar" },
    { most: 250 },
  );
  assert.equal(items.length, 251);
  assert.match(titles(items).at(-1) ?? "", /only the first 250 were read/);
  assert.equal(server.asked.length, 3);
});

test("no page is asked for before its first item is wanted", async () => {
  await using server = await registerServer((_, response) =>
    sendJson(response, {
      next: 100,
      data: sequence(0, 100).map((at) => ({ paperId: String(at).padStart(40, "0"), title: "On" })),
    }),
  );
  const environment = parseEnvironment({ PUBLICATION_SOURCES: "semantic-scholar" });
  const items = readSource({ kind: "s2Author", value: "1" }, { environment, client: clientFor(server) });
  assert.equal(server.asked.length, 0);
  await items.next();
  await items.return();
  assert.equal(server.asked.length, 1);
});

test("a signal ends it between two items", async () => {
  await using server = await registerServer((_, response) =>
    sendJson(response, {
      data: sequence(0, 100).map((at) => ({ paperId: String(at).padStart(40, "0"), title: "On" })),
    }),
  );
  const stop = new AbortController();
  const reading = (async () => {
    const environment = parseEnvironment({ PUBLICATION_SOURCES: "semantic-scholar" });
    const settings = { environment, client: clientFor(server), signal: stop.signal };
    for await (const item of readSource({ kind: "s2Author", value: "1" }, settings)) {
      assert.equal(item.kind, "work");
      stop.abort(new Error("the editor pressed Cancel"));
    }
  })();
  await assert.rejects(reading, /pressed Cancel/);
});

test("an answer in another shape is said, with where it differs", async () => {
  await using server = await registerServer((_, response: ServerResponse) =>
    sendJson(response, { data: "none" }),
  );
  const error = await failure(
    itemsFrom({ kind: "s2Author", value: "1" }, server, { PUBLICATION_SOURCES: "semantic-scholar" }),
  );
  assert.match(
    error.message,
    /Semantic Scholar’s answer about author 1 is not as it is described \(at data\)/,
  );
});

test("the registers that may be asked are these, all by HTTPS", () => {
  assert.deepEqual(
    Object.values(registers).map(({ origin }) => origin),
    [
      "https://api.crossref.org",
      "https://api.openalex.org",
      "https://export.arxiv.org",
      "https://api.semanticscholar.org",
      "https://api2.openreview.net",
      "https://api.openreview.net",
      "https://dblp.org",
      "https://pub.orcid.org",
    ],
  );
});
