import assert from "node:assert/strict";
import { test } from "node:test";
import { registerLinks } from "./register-links.ts";

test("an identifier becomes an address, and an address stays one", () => {
  const links = registerLinks({
    orcid: null,
    googleScholar: "eSPY8LwAAAAJ",
    dblp: "https://dblp.org/pid/65/8368",
    openalex: null,
  });
  assert.deepEqual(
    links.map(({ url }) => url),
    ["https://scholar.google.com/citations?user=eSPY8LwAAAAJ", "https://dblp.org/pid/65/8368"],
  );
});
