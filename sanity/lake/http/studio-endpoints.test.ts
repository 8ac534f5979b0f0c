import assert from "node:assert/strict";
import { test } from "node:test";
import { startTestLake, withToken } from "../testing/test-lake.ts";

test("the Studio hears of comments, so that it does not draw a form anew to advertise them, and of nothing else", async () => {
  await using lake = await startTestLake();
  const features = await lake.request("/v2025-02-19/features", { headers: withToken });
  assert.deepEqual(await features.json(), ["studioComments"]);
  const addon = await lake.request("/v2025-02-19/projects/vitrine/datasets?datasetProfile=comments", {
    headers: withToken,
  });
  assert.deepEqual(await addon.json(), [], "no place for comments");
});
