import assert from "node:assert/strict";
import { test } from "node:test";
import { answerRequest } from "./answer-request.ts";
import type { ConsentRecord } from "./record.ts";

const day = 20_780;
const id = "a".repeat(32);

function surroundings({ isFull = false } = {}) {
  const kept: ConsentRecord[] = [];
  const refusals: number[] = [];
  return {
    kept,
    refusals,
    siteUrl: "http://localhost:3000",
    now: () => day * 864e5 + 5,
    randomId: () => id,
    records: {
      keep: async (record: ConsentRecord) => {
        if (isFull) throw new Error("ENOSPC");
        kept.push(record);
        return true;
      },
      countRefusal: async (on: number) => void refusals.push(on),
    },
  };
}

function post(body: unknown, headers: Record<string, string> = {}): Request {
  return new Request("http://localhost:3000/api/consent", {
    method: "POST",
    headers: { "sec-fetch-site": "same-origin", origin: "http://localhost:3000", ...headers },
    body: typeof body === "string" ? body : JSON.stringify(body),
  });
}

const grant = { answer: "1.g18.18.8.1", how: "save", lang: "fr-CA", gpc: false };

test("a grant is recorded without anything about the person, and the cookie carries the record's id", async () => {
  const around = surroundings();
  const reply = await answerRequest(post(grant), around);
  assert.equal(reply.status, 204);
  assert.equal(
    reply.headers.get("set-cookie"),
    `consent=1.g18.18.8.1.${id};path=/;max-age=15724800;samesite=lax`,
  );
  assert.equal(reply.headers.get("cache-control"), "no-store");
  assert.deepEqual(around.kept, [
    { id, day, rev: 1, asked: 24, granted: 8, how: "save", lang: "fr", gpc: false },
  ]);
});

test("a refusal is counted, and gets no id", async () => {
  const around = surroundings();
  const reply = await answerRequest(post({ ...grant, answer: "1.g18.18.0.1", how: "none" }), around);
  assert.equal(
    reply.headers.get("set-cookie"),
    "consent=1.g18.18.0.1.0;path=/;max-age=15724800;samesite=lax",
  );
  assert.deepEqual(around.kept, []);
  assert.deepEqual(around.refusals, [day]);
});

test("over https the cookie is bound to this very host", async () => {
  const around = { ...surroundings(), siteUrl: "https://institute.example" };
  const reply = await answerRequest(post(grant, { origin: "https://institute.example" }), around);
  assert.match(
    reply.headers.get("set-cookie") ?? "",
    /^__Host-consent=.*;path=\/;max-age=15724800;samesite=lax;secure$/,
  );
});

test("a choice stands even when no record can be written", async () => {
  const reply = await answerRequest(post(grant), surroundings({ isFull: true }));
  assert.equal(reply.status, 204);
  assert.match(reply.headers.get("set-cookie") ?? "", /^consent=1\.g18\.18\.8\.1;/);
});

const refused: readonly (readonly [why: string, request: () => Request, status: number])[] = [
  ["another site's page", () => post(grant, { "sec-fetch-site": "cross-site" }), 403],
  ["a sibling site's page", () => post(grant, { "sec-fetch-site": "same-site" }), 403],
  ["a foreign origin", () => post(grant, { origin: "https://evil.example" }), 403],
  ["an opaque origin", () => post(grant, { origin: "null" }), 403],
  ["a body of 2 kB", () => post({ ...grant, more: "x".repeat(2000) }), 413],
  ["no JSON", () => post("consent"), 400],
  ["an unknown member", () => post({ ...grant, name: "x" }), 400],
  ["more granted than asked", () => post({ ...grant, answer: "1.g18.8.18.1" }), 400],
  ["a day to come", () => post({ ...grant, answer: "1.g1b.18.8.1" }), 400],
  ["an answer that has expired", () => post({ ...grant, answer: "1.fw0.18.8.1" }), 400],
  ["an id of its own", () => post({ ...grant, answer: `1.g18.18.8.1.${id}` }), 400],
  ["a language we do not have", () => post({ ...grant, lang: "de" }), 400],
];

for (const [why, request, status] of refused) {
  test(`${why} is refused with ${status}, and nothing is set or kept`, async () => {
    const around = surroundings();
    const reply = await answerRequest(request(), around);
    assert.equal(reply.status, status);
    assert.equal(reply.headers.get("set-cookie"), null);
    assert.deepEqual([around.kept, around.refusals], [[], []]);
  });
}
