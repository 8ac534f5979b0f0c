import { expect, test } from "playwright/test";
import { readFile } from "node:fs/promises";
import path from "node:path";

/** What Next's table of routes marks with ƒ: made anew for each request. */
async function routesMadeForEachRequest(): Promise<readonly string[]> {
  const folder = path.join(import.meta.dirname, "..", process.env["NEXT_DIST_DIR"] ?? ".next");
  const read = async (name: string): Promise<object> =>
    Object(JSON.parse(await readFile(path.join(folder, name), "utf8")));
  const routes = Object.values(await read("app-path-routes-manifest.json")).map(String);
  const ahead = await read("prerender-manifest.json");
  const known = ["routes", "dynamicRoutes"].flatMap((part) => Object.keys(Object(Reflect.get(ahead, part))));
  expect(known.length).toBeGreaterThan(20);
  return routes.filter((route) => !known.includes(route)).toSorted();
}

test("every page that readers see is made ahead or kept: only addresses that act are made for each request", async () => {
  expect(await routesMadeForEachRequest()).toEqual([
    "/api/consent",
    "/api/draft-mode/disable",
    "/api/draft-mode/enable",
    "/api/import",
    "/api/messages-preview",
    "/api/webhook/sanity",
  ]);
});
