import { expect, test } from "playwright/test";
import { mutate, signIn } from "./lake.fixture.ts";
import { freshMark } from "./studio.fixture.ts";

/** The address that reads for the studio, as others may try it; through the edge and on the real lake. */
const entry = "@article{a, title = {A title}, author = {Exemple, Ada}, year = 2025}";

test("whoever cannot write to the lake gets nothing read", async ({ request }) => {
  for (const pass of [undefined, "", "guessed"]) {
    const headers = pass === undefined ? {} : { "import-pass": pass };
    const answer = await request.post("/api/import", {
      data: Buffer.from(entry),
      headers: { ...headers, "sec-fetch-site": "same-origin" },
    });
    expect(answer.status()).toBe(401);
    expect(await answer.text()).not.toContain("A title");
  }
  expect((await request.get("/api/import")).status()).toBe(405);
});

test("an editor’s secret opens it once, and only for pages of this site", async ({ page }) => {
  await signIn(page);
  const secret = `e2e-${freshMark()}-${Math.random().toString(36).slice(2)}`;
  const _id = `drafts.import-pass-${freshMark()}`;
  await mutate(page, [
    {
      create: {
        _id,
        _type: "sanity.previewUrlSecret",
        source: "vitrine/import",
        secret,
        studioUrl: "/studio",
      },
    },
  ]);
  const ask = (body: Buffer, site = "same-origin") =>
    page.request.post("/api/import", {
      data: body,
      headers: { "import-pass": secret, "sec-fetch-site": site },
    });
  expect((await ask(Buffer.from(entry), "cross-site")).status()).toBe(403);
  const large = `${entry}\n${"% a comment that makes it long\n".repeat(20_000)}`;
  const answer = await ask(Buffer.from(large));
  expect(answer.status()).toBe(200);
  const lines = (await answer.text()).trim().split("\n");
  expect(lines.map((line) => Object(JSON.parse(line)).kind)).toEqual(["begin", "work", "end"]);
  expect((await ask(Buffer.from(entry))).status()).toBe(401);
  await mutate(page, [{ delete: { id: _id } }]);
});
