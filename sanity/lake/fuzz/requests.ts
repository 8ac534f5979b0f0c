import type { FuzzRequest } from "./fuzz-request.ts";
import { picture, upload } from "./asset-requests.ts";
import { queryText } from "./groq-text.ts";
import type { Random } from "../testing/random.ts";
import { attribute, knownId, oddJson, oddText } from "./values.ts";
import { actions, deep, mutate } from "./writes.ts";

type Draw = (random: Random) => FuzzRequest;

const plain = { method: "GET", search: [], headers: {}, withToken: true } as const;
const draws: readonly [Draw, ...Draw[]] = [
  query,
  query,
  query,
  query,
  posted,
  posted,
  mutate,
  mutate,
  mutate,
  actions,
  anyPath,
  anyPath,
  picture,
  upload,
  stream,
  raw,
  (random) => (random.chance(0.2) ? deep(random) : query(random)),
];

/** A request of any kind. */
export function anyRequest(random: Random): FuzzRequest {
  return random.pick(draws)(random);
}

function options(random: Random): (readonly [string, string])[] {
  return random.some(2, () =>
    random.pick<readonly [string, string]>([
      ["perspective", random.pick(["raw", "published", "drafts", "r1,drafts", "r1", oddText(random)])],
      ["resultSourceMap", random.pick(["true", "false", "withKeyArraySelector", oddText(random)])],
      ["returnQuery", random.pick(["true", "false", oddText(random)])],
      [`$${attribute(random)}`, JSON.stringify(oddJson(random))],
      ["$a", random.pick(["1", '"f1"', "{", oddText(random), "[".repeat(4000) + "]".repeat(4000)])],
      ["tag", oddText(random)],
    ]),
  );
}

function query(random: Random): FuzzRequest {
  const search = [
    ["query", queryText(random)],
    ["$a", '"f1"'],
    ["$b", '{"name": "Ada"}'],
    ...options(random),
  ] as const;
  return { ...plain, path: "/data/query/production", search, withToken: random.chance(0.7) };
}

function posted(random: Random): FuzzRequest {
  const json = {
    query: queryText(random),
    params: random.chance(0.9) ? { a: oddJson(random), b: oddJson(random) } : oddJson(random),
  };
  return {
    ...plain,
    method: "POST",
    path: "/data/query/production",
    search: options(random),
    body: { json },
  };
}

/** Parts of the lake's addresses. */
const words: readonly [string, ...string[]] = [
  "data",
  "query",
  "doc",
  "mutate",
  "actions",
  "history",
  "transactions",
  "documents",
  "events",
  "export",
  "references",
  "to",
  "production",
  "projects",
  "vitrine",
  "datasets",
  "acl",
  "settings",
  "users",
  "me",
  "keyvalue",
  "auth",
  "id",
  "assets",
  "images",
  "files",
  "mux",
  "ping",
  "roles",
  "grants",
  "intake",
  "journey",
  "help",
  "schedules",
];

function anyPath(random: Random): FuzzRequest {
  const segments = random.some(6, () =>
    random.pick([
      random.pick(words),
      random.pick(words),
      knownId(random),
      encodeURIComponent(wellFormed(random)),
    ]),
  );
  const method = random.pick(["GET", "GET", "GET", "POST", "PUT", "DELETE", "PATCH", "OPTIONS", "HEAD"]);
  const hasBody = method !== "GET" && method !== "HEAD" && random.chance(0.7);
  return {
    ...plain,
    method,
    path: `/${segments.join("/")}`,
    search: random.some(2, () => [attribute(random), oddText(random)] as const),
    withToken: random.chance(0.7),
    ...(hasBody ? { body: random.chance(0.6) ? { json: oddJson(random) } : { text: oddText(random) } } : {}),
  };
}

function wellFormed(random: Random): string {
  return oddText(random).toWellFormed();
}

function stream(random: Random): FuzzRequest {
  const path = random.pick(["/data/listen/production", "/data/live/events/production"]);
  const headers: Record<string, string> = random.chance(0.5)
    ? { "last-event-id": `t#${random.below(9)}` }
    : {};
  const search = [
    ["query", queryText(random)],
    ["$a", "1"],
    ["$b", "{}"],
    ["enableResume", "true"],
  ] as const;
  return { ...plain, path, search, headers, withToken: random.chance(0.8) };
}

function raw(random: Random): FuzzRequest {
  const lines = [
    `${random.pick(["GET", "POST", "X", ""])} ${random.pick(["/", "*", "//", "/v1/data/query/production?query=%", oddText(random)])} HTTP/1.1`,
    random.pick(["host: a", "host:", "host: a b", ""]),
    random.pick(["content-length: 5", "content-length: -1", "transfer-encoding: chunked", "x: \u0001", ""]),
    "",
    oddText(random),
  ];
  return { ...plain, path: "", raw: lines.join("\r\n") };
}
