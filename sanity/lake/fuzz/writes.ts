import type { FuzzRequest } from "./fuzz-request.ts";
import { queryText } from "./groq-text.ts";
import type { Random } from "../testing/random.ts";
import { attribute, knownId, oddJson, oddNumber, oddText } from "./values.ts";

const post = { method: "POST", headers: {}, withToken: true } as const;

function document(random: Random): object {
  const content = random.some(5, () => [attribute(random), oddJson(random)] as const);
  return {
    ...Object.fromEntries(content),
    ...(random.chance(0.9) ? { _id: random.chance(0.9) ? knownId(random) : oddJson(random) } : {}),
    ...(random.chance(0.95)
      ? { _type: random.chance(0.95) ? random.pick(["fuzz", "topic"]) : oddJson(random) }
      : {}),
  };
}

function path(random: Random): string {
  const [name, other] = [attribute(random), attribute(random)];
  return random.pick([
    name,
    `${name}.${other}`,
    `${name}[0]`,
    `${name}[-1]`,
    `${name}[1:3]`,
    `${name}[_key=="a"]`,
    `${name}[_key=="a"].${other}`,
    `${name}..${other}`,
    `..${name}`,
    `${name}['${other}']`,
    `${name}[${other} > 1, -1]`,
    `${name}[`,
    `${name}${".a".repeat(random.below(300))}`,
    oddText(random),
  ]);
}

function patch(random: Random): object {
  const values = (): object => Object.fromEntries(random.some(3, () => [path(random), oddJson(random)]));
  const operations = random.some(3, () =>
    random.pick<readonly [string, unknown]>([
      ["set", values()],
      ["setIfMissing", values()],
      ["unset", random.some(3, () => path(random))],
      ["inc", { [path(random)]: oddNumber(random) }],
      ["dec", { [path(random)]: oddJson(random) }],
      [
        "insert",
        { [random.pick(["before", "after", "replace", "nowhere"])]: path(random), items: oddJson(random) },
      ],
      ["diffMatchPatch", { [path(random)]: random.pick(["@@ -1,2 +1,2 @@\n-a\n+b\n", oddText(random)]) }],
      ["merge", oddJson(random)],
      ["ifRevisionID", oddJson(random)],
      [oddText(random), oddJson(random)],
    ]),
  );
  return Object.fromEntries(operations);
}

function mutation(random: Random): unknown {
  const selection = (): object =>
    random.chance(0.8)
      ? { id: random.chance(0.95) ? knownId(random) : oddJson(random) }
      : {
          query: random.chance(0.5) ? `*[_id == "${knownId(random)}"]` : queryText(random),
          params: { a: 1, b: {} },
        };
  return random.pick([
    { create: document(random) },
    { createOrReplace: document(random) },
    { createIfNotExists: document(random) },
    { patch: { ...selection(), ...patch(random) } },
    { patch: { ...selection(), ...patch(random) } },
    { delete: selection() },
    oddJson(random),
  ]);
}

/** `data/mutate` with anything. */
export function mutate(random: Random): FuzzRequest {
  const search = random.some(2, () =>
    random.pick<readonly [string, string]>([
      ["returnDocuments", "true"],
      ["returnIds", "true"],
      ["dryRun", "true"],
      ["visibility", oddText(random)],
      ["autoGenerateArrayKeys", "true"],
      ["transactionId", oddText(random)],
    ]),
  );
  const mutations = random.some(3, () => mutation(random));
  const json = random.chance(0.95) ? { mutations } : oddJson(random);
  return { ...post, path: "/data/mutate/production", search, body: { json } };
}

/** A document nested so deeply that whoever walks it by recursion runs out of stack. */
export function deep(random: Random): FuzzRequest {
  const times = 1 + random.below(20_000);
  const [open, close] = random.pick<readonly [string, string]>([
    ["[", "]"],
    ['{"a":', "}"],
    ['[{"_key":"a","to":', "}]"],
  ]);
  const value = `${open.repeat(times)}1${close.repeat(times)}`;
  const text = random.pick([
    `{"mutations":[{"createOrReplace":{"_id":"deep","_type":"fuzz","d":${value}}}]}`,
    `{"mutations":[{"patch":{"id":"f1","set":{"d":${value}}}}]}`,
    `{"actions":[{"actionType":"sanity.action.document.create","attributes":{"_id":"drafts.deep","_type":"fuzz","d":${value}},"ifExists":"ignore"}]}`,
    `{"query":"$a","params":{"a":${value}}}`,
    value,
  ]);
  const operation = text.startsWith('{"q') ? "query" : text.startsWith('{"a') ? "actions" : "mutate";
  return { ...post, search: [], path: `/data/${operation}/production`, body: { text } };
}

/** `data/actions` with anything. */
export function actions(random: Random): FuzzRequest {
  const kind = random.pick([
    "document.create",
    "document.edit",
    "document.publish",
    "document.unpublish",
    "document.discard",
    "document.delete",
    "document.replaceDraft",
    "document.version.create",
    "document.version.replace",
    "document.version.discard",
    "document.version.unpublish",
    "release.create",
    "release.edit",
    "release.publish",
    "release.schedule",
    "release.unschedule",
    "release.archive",
    "release.unarchive",
    "release.delete",
    "variant.create",
  ]);
  const id = `f${random.below(12)}`;
  const release = `r${random.below(3)}`;
  const full = {
    actionType: `sanity.action.${kind}`,
    publishedId: id,
    draftId: `drafts.${id}`,
    versionId: `versions.${release}.${id}`,
    releaseId: release,
    attributes: document(random),
    document: document(random),
    patch: patch(random),
    metadata: oddJson(random),
    publishAt: random.pick(["2999-01-01T00:00:00Z", oddText(random)]),
    includeDrafts: [`drafts.${id}`],
  };
  const kept = Object.entries(full).filter(() => random.chance(0.85));
  const odd = kept.map(([name, value]) => [name, random.chance(0.95) ? value : oddJson(random)] as const);
  return {
    ...post,
    search: [],
    path: "/data/actions/production",
    body: { json: { actions: [Object.fromEntries(odd)], dryRun: random.chance(0.1) } },
  };
}
