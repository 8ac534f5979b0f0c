import { expect, test } from "playwright/test";
import { readFile } from "node:fs/promises";
import path from "node:path";

/** What Next's table of routes marks with ƒ or ◐: made anew for each request, wholly or in part. */
async function routesMadeForEachRequest(): Promise<readonly string[]> {
  const folder = path.join(import.meta.dirname, "..", process.env["NEXT_DIST_DIR"] ?? ".next");
  const read = async (name: string): Promise<object> =>
    Object(JSON.parse(await readFile(path.join(folder, name), "utf8")));
  const routes = Object.values(await read("app-path-routes-manifest.json")).map(String);
  const ahead = await read("prerender-manifest.json");
  const known = ["routes", "dynamicRoutes"].flatMap((part) =>
    Object.entries(Object(Reflect.get(ahead, part))).flatMap(([route, made]) =>
      isMadeAheadOrKept(Object(made)) ? [route] : [],
    ),
  );
  expect(known.length).toBeGreaterThan(20);
  return routes.filter((route) => !known.includes(route)).toSorted();
}

/** Files are kept by what they are; pages where a layout demands it, however they are first made. */
function isMadeAheadOrKept(made: {
  readonly compute?: string;
  readonly _isEnsureStaticPage?: boolean;
}): boolean {
  return made.compute === undefined || made.compute === "static" || made._isEnsureStaticPage === true;
}

test("every page that readers see is made ahead or kept: only what answers a reader's own words, and addresses that act, are made for each request", async () => {
  expect(await routesMadeForEachRequest()).toEqual([
    // There are as many searches as there are words: kept, they would fill the disk and be old the moment somebody publishes.
    "/[locale]/publications/list/[format]",
    "/[locale]/search",
    "/[locale]/search/list/[format]",
    "/api/consent",
    "/api/draft-mode/disable",
    "/api/draft-mode/enable",
    "/api/import",
    "/api/messages-preview",
    "/api/webhook/sanity",
  ]);
});
