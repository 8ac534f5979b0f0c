import assert from "node:assert/strict";
import path from "node:path";
import { test } from "node:test";
import { parsePath } from "../i18n/routing.ts";
import { readMessageTexts } from "./message-texts.ts";
import { contextSchema } from "./sidecars.ts";

test("the addresses that notes give are addresses of the site", async () => {
  const { context } = await readMessageTexts(path.join(import.meta.dirname, "../.."));
  const addresses = new Set(
    Object.values(contextSchema.parse(JSON.parse(context))).flatMap(({ where = [] }) => where),
  );
  // The page where one chooses a language is under neither.
  addresses.delete("/");
  const unknown = [...addresses].filter((address) => parsePath(address) === null);
  assert.deepEqual(unknown, []);
});
