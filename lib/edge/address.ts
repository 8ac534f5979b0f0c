import { isPictureParameter } from "#lib/content/media.ts";
import { isFolderPath, rightWords } from "#lib/i18n/next-routes.ts";
import { normalisePath } from "#lib/i18n/normalise-path.ts";
import { parsePath, routes } from "#lib/i18n/routing.ts";
import type { Route } from "#lib/i18n/routing.ts";
import { isPermanentPath, parsePermanentPath } from "#lib/permanent/permanent-address.ts";
import { readAsked, writeAsked } from "#lib/search/asked.ts";
import type { PermanentId } from "#lib/permanent/permanent-id.ts";

/** What becomes of a request before anything else looks at it. */
export type Address =
  | { readonly kind: "refuse"; readonly status: 400 | 404; readonly text: string }
  | { readonly kind: "move"; readonly location: string }
  /** `/api/lake/…`: `path` is what the lake is asked, query included. */
  | { readonly kind: "lake"; readonly path: string }
  | { readonly kind: "health"; readonly name: "healthz" | "readyz" | "version" }
  /** `/media/…`: a picture of the content, asked of the content lake; `path` is the cache's key. */
  | { readonly kind: "picture"; readonly path: string }
  /** `/`: asks for the reader's language. */
  | { readonly kind: "front" }
  /** `/doi/…` and the like, which ask for it too; `null` where nothing can be. */
  | { readonly kind: "permanent"; readonly id: PermanentId | null }
  /** Answers may differ from reader to reader, or change something: never kept. */
  | { readonly kind: "personal"; readonly path: string; readonly area: "api" | "studio" }
  /** An answer to a reader's own words, made anew each time; `file`: one that may be as long as all works together. */
  | { readonly kind: "asked"; readonly path: string; readonly file: boolean }
  /** One answer for everybody: `path`, with the query keys that mean something, is the cache's key. */
  | { readonly kind: "public"; readonly path: string };

/** Longest path that any page of ours can have, with room to spare. */
const longestPath = 300;
const longestQuery = 8_000;
/** What the Studio and `@sanity/client` ask by address has up to 11,264 characters; Node takes headers of 16 kB. */
const longestLakeAddress = 15_000;
const longestValue = 200;

/** Further pages of a list, as Next's rewrites read them (lib/i18n/next-routes.ts); page 1 is the list itself. */
const furtherPage = /^(?:[2-9]|[1-9]\d{1,3})$/;
/** Arguments of OAI-PMH 2.0 §4. */
const harvestKeys = new Set([
  "verb",
  "identifier",
  "metadataPrefix",
  "from",
  "until",
  "set",
  "resumptionToken",
]);

const health: Readonly<Record<string, "healthz" | "readyz" | "version">> = {
  "/healthz": "healthz",
  "/readyz": "readyz",
  "/version.json": "version",
};

/** Decides about a request's address; pure, so that answers may be remembered. */
export function readAddress(url: string): Address {
  const mark = url.indexOf("?");
  const path = mark < 0 ? url : url.slice(0, mark);
  const query = mark < 0 ? "" : url.slice(mark + 1);
  if (path.startsWith("/api/lake/") && url.length <= longestLakeAddress)
    return { kind: "lake", path: url.slice("/api/lake".length) };
  if (isPermanentPath(path)) return { kind: "permanent", id: parsePermanentPath(path) };
  if (path.length > longestPath || query.length > longestQuery)
    return refuse(404, "There is no such address.");
  if (!path.startsWith("/") || path.startsWith("//") || path.includes("\\"))
    return refuse(400, "This address cannot be read.");
  const name = health[path];
  if (name !== undefined) return { kind: "health", name };
  const normal = normalisePath(path);
  if (normal === null) return refuse(400, "This address cannot be read.");
  const right = rightWords(normal);
  if (right !== path) return { kind: "move", location: mark < 0 ? right : `${right}?${query}` };
  // Only Next's rewrites lead to folders: under a second name nothing would be counted, and everything kept twice.
  if (isFolderPath(path)) return refuse(404, "There is no such address.");
  if (isUnder(path, "/api")) return { kind: "personal", path: url, area: "api" };
  if (isUnder(path, "/studio") || isUnder(path, "/preview"))
    return { kind: "personal", path: url, area: "studio" };
  if (path === "/") return { kind: "front" };
  if (path.startsWith("/media/")) return { kind: "picture", path: withMeaningfulQuery(path, query) };
  const asked = readQuestionOf(path, query);
  if (asked !== null) return asked;
  return { kind: "public", path: withMeaningfulQuery(path, query) };
}

/** The search and the files of whatever works there are: each answer is as new as the index. */
function readQuestionOf(path: string, query: string): Address | null {
  const place = parsePath(path)?.place;
  if (place?.kind === "publicationsFile") return { kind: "asked", path, file: true };
  if (place?.kind !== "search" && place?.kind !== "searchFile") return null;
  const asked = writeAsked(readAsked(new URLSearchParams(query)));
  return {
    kind: "asked",
    path: asked === "" ? path : `${path}?${asked}`,
    file: place.kind === "searchFile",
  };
}

/** Whether a path is a room's own or lies under it: `/studio`, `/studio/structure`, not `/studios`. */
export function isUnder(path: string, room: string): boolean {
  return (
    path.startsWith(room) &&
    (path.length === room.length || path[room.length] === "/" || path[room.length] === "?")
  );
}

/** A path with those query keys that its route reads; all others (`utm_source`, `fbclid`) make no page of their own. */
function withMeaningfulQuery(path: string, query: string): string {
  if (query === "" || path.startsWith("/_next/")) return path;
  const counts = readsOf(path);
  const kept = new Map<string, string>();
  for (const [key, value] of new URLSearchParams(query)) {
    if (!kept.has(key) && value !== "" && value.length <= longestValue && counts(key, value))
      kept.set(key, value);
  }
  if (kept.size === 0) return path;
  const sorted = [...kept].toSorted(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
  return `${path}?${new URLSearchParams(sorted).toString()}`;
}

/** Which keys, with which values, the route of a path reads. */
function readsOf(path: string): (key: string, value: string) => boolean {
  if (path.startsWith("/media/")) return isPictureParameter;
  if (path === "/oai") return (key) => harvestKeys.has(key);
  const place = parsePath(path)?.place;
  if (place === undefined) return () => false;
  const route: Route = routes[place.kind];
  return route.paged === true ? (key, value) => key === "page" && furtherPage.test(value) : () => false;
}

function refuse(status: 400 | 404, text: string): Address {
  return { kind: "refuse", status, text };
}
