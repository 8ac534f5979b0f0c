import assert from "node:assert/strict";
import { test } from "node:test";
import { withoutProjectHost } from "./browser.ts";

const apiHost = "http://localhost:3000/api/lake";

test("an address with the project before the host is one of our own", () => {
  assert.equal(
    withoutProjectHost("http://vitrine.localhost:3000/api/lake/v1/users/me?tag=a", apiHost),
    "http://localhost:3000/api/lake/v1/users/me?tag=a",
  );
});

test("every other address stays as it is", () => {
  for (const url of [
    "http://localhost:3000/api/lake/v1/users/me",
    "http://vitrine.localhost:3000/other",
    "https://vitrine.localhost:3000/api/lake/v1/users/me",
    "http://evillocalhost:3000/api/lake/v1/users/me",
    "/api/lake/v1/users/me",
    "blob:http://localhost:3000/1",
  ]) {
    assert.equal(withoutProjectHost(url, apiHost), url);
  }
});
