/**
 * Next's `cacheHandler` (set in next.config.ts): the stock file-system cache, plus four things that we need.
 * CommonJS because Next loads it with `require` before any of our TypeScript runs.
 *
 * 1. Next knows the tags of every page and keeps them from the reader (`x-next-cache-tags` is only sent in its hosted
 *    mode). They are copied to `x-vitrine-tags`, which the edge reads to know what to purge, and never passes on.
 * 2. A page that answers 404 or leads elsewhere stays in memory only: the stock cache writes up to 50 kB to disk for
 *    every address a robot makes up.
 * 3. A page that was drawn by other settings (which players, which measurement: lib/commands/running/fingerprint.ts) is
 *    none: Next draws it anew. So one build serves every institute, and never with another's services.
 * 4. A page whose refresh failed is held for 3 s instead of Next's 30. Two changes in quick succession make it fail (the
 *    second one takes away what the first had just been read with), and what is published is promised within seconds.
 */
const FileSystemCache = require("next/dist/server/lib/incremental-cache/file-system-cache").default;

const ROUTE_KINDS = new Set(["APP_PAGE", "APP_ROUTE"]);

const drawnBy = "x-vitrine-drawn-by";

/** Seconds. */
const heldAfterFailure = 3;
/** What Next got from us: it gives the same object back when it could not make a newer one. */
const handedOut = new WeakSet();
/** Of such, how long Next is to hold it. */
const retained = new WeakMap();

module.exports = class PageCache extends FileSystemCache {
  async get(...args) {
    const entry = await super.get(...args);
    if (isOthers(entry?.value)) return null;
    showTags(entry?.value);
    if (!entry?.value || !ROUTE_KINDS.has(entry.value.kind)) return entry;
    handedOut.add(entry.value);
    const cacheControl = retained.get(entry.value);
    return cacheControl === undefined ? entry : { ...entry, cacheControl };
  }

  async set(key, value, context) {
    showTags(value);
    const { now } = settings();
    if (now !== undefined && value && ROUTE_KINDS.has(value.kind))
      value.headers = { ...value.headers, [drawnBy]: now };
    if (value && handedOut.has(value) && context.cacheControl)
      retained.set(value, {
        ...context.cacheControl,
        revalidate: Math.min(context.cacheControl.revalidate, heldAfterFailure),
      });
    const isPage = value?.status === undefined || value.status === 200;
    if (!isPage) return super.set.call(withoutDisk(this), key, value, context);
    return super.set(key, value, context);
  }
};

/** Entries written by `next build` reach us only through `get`, those of a running server through `set` as well. */
function showTags(value) {
  if (!value || !ROUTE_KINDS.has(value.kind)) return;
  const tags = value.headers?.["x-next-cache-tags"];
  if (typeof tags !== "string" || value.headers["x-vitrine-tags"] === tags) return;
  value.headers = { ...value.headers, "x-vitrine-tags": tags };
}

function isOthers(value) {
  const { now, builtBy } = settings();
  if (now === undefined || !value || !ROUTE_KINDS.has(value.kind)) return false;
  return (value.headers?.[drawnBy] ?? builtBy) !== now;
}

/** What lib/commands/running/run-site.ts says of both; nothing where a host runs Next by itself, with the build's own. */
function settings() {
  // oxlint-disable-next-line no-restricted-properties -- Next makes the object, so that nobody can pass anything in
  const { VITRINE_PAGE_SETTINGS: now, VITRINE_BUILT_PAGE_SETTINGS: builtBy } = process.env;
  return { now, builtBy };
}

function withoutDisk(cache) {
  return Object.create(cache, { flushToDisk: { value: false } });
}
