import type { IncomingHttpHeaders } from "node:http";
import { isLocale, languageTags } from "#lib/i18n/locale.ts";

/** For whom a page is: readers, editors looking at drafts, or the studio itself. */
export type PageKind = "public" | "studio" | "draft";

/** Says the content-security policy of a page. `runtime`: a readers' page that kept Next's browser runtime. */
export type SecurityPolicy = (page: {
  readonly kind: PageKind | "runtime";
  /** `sha256-…` of each inline script. */
  readonly scriptHashes: readonly string[];
}) => string;

/** Headers of an answer that are Next's, the connection's, or worked out anew by the edge. */
const ownBusiness = new Set(
  "connection keep-alive transfer-encoding content-length content-encoding date etag server vary set-cookie cache-control x-powered-by link".split(
    " ",
  ),
);

/** Headers of a request that only Next itself, or a proxy we do not know, would send. */
const neverInbound =
  /^(?:x-middleware-|x-vitrine-|x-nextjs-|x-now-|x-invoke-|x-matched-path$|x-forwarded-host$|x-nonce$|next-resume|content-security-policy|connection$|keep-alive$|upgrade$|te$|trailer$|proxy-)/;

/** A reader's headers as Next may see them: without those that would make it believe it speaks to itself. */
export function inboundHeaders(headers: IncomingHttpHeaders): Record<string, string | string[]> {
  return Object.fromEntries(
    Object.entries(headers).flatMap(([name, value]) =>
      value === undefined || neverInbound.test(name) ? [] : [[name, value]],
    ),
  );
}

/** Next's headers as a reader may see them; caching, length and security are the edge's to say. */
export function outboundHeaders(headers: IncomingHttpHeaders): Record<string, string> {
  const kept: Record<string, string> = {};
  for (const [name, value] of Object.entries(headers)) {
    if (value === undefined || ownBusiness.has(name) || isNextsOwn(name)) continue;
    kept[name] = Array.isArray(value) ? value.join(", ") : value;
  }
  const link = withoutScripts(headers["link"]);
  if (link !== "") kept["link"] = link;
  return kept;
}

function isNextsOwn(name: string): boolean {
  return name.startsWith("x-nextjs-") || name.startsWith("x-next-") || name.startsWith("x-vitrine-");
}

/**
 * A `Link` header without preloads of scripts and connections to ourselves, each of the others once: Next repeats those
 * of a page it finished in two steps (RFC 8288; no address of ours holds a comma).
 */
function withoutScripts(link: string | string[] | undefined): string {
  const all = [link ?? []].flat().join(", ");
  const kept = all
    .split(/,\s*(?=<)/)
    .filter((part) => part !== "" && !/;\s*as="?script|^<\/>;\s*rel="?preconnect/.test(part));
  return [...new Set(kept)].join(", ");
}

/** The headers every answer carries, whatever it is. `https`: whether readers come by HTTPS. */
export function securityHeaders(https: boolean): Record<string, string> {
  return {
    "x-content-type-options": "nosniff",
    "referrer-policy": "strict-origin-when-cross-origin",
    "cross-origin-opener-policy": "same-origin",
    "cross-origin-resource-policy": "same-origin",
    "permissions-policy":
      "camera=(), microphone=(), geolocation=(), payment=(), usb=(), serial=(), hid=(), midi=(), browsing-topics=(), interest-cohort=()",
    ...(https ? { "strict-transport-security": "max-age=31536000" } : {}),
  };
}

/** How long readers and proxies may keep a public answer without asking. */
export function cacheControl(path: string, status: number, origin: string | undefined): string {
  const forEver = "public, max-age=31536000, immutable";
  if (status !== 200) return "public, max-age=0, must-revalidate";
  // Made for this one question: a browser may keep it for its back button, nobody else.
  if (origin?.includes("no-store")) return "private, no-cache";
  if (path.startsWith("/_next/static/") || /^\/islands\/[\w-]+\.js$/.test(path)) return forEver;
  if (path.startsWith("/media/") && origin?.includes("immutable")) return forEver;
  return "public, max-age=0, must-revalidate";
}

/** The language a path is written in, as `Content-Language` wants it; none for what has no language. */
export function contentLanguage(path: string): Record<string, string> {
  const locale = /^\/([a-z]{2})(?:[/?]|$)/.exec(path)?.[1];
  return isLocale(locale) ? { "content-language": languageTags[locale] } : {};
}

/**
 * A redirect's target as a path when it leads to one of `own` (the site, Next's inner address): readers stay at the
 * host and port they came to.
 */
export function relativeLocation(location: string, own: readonly URL[]): string {
  const target = URL.parse(location);
  const isOwn = own.some(
    ({ host, port }) =>
      target?.host === host || (target?.port === port && port !== "" && isLoopbackName(target.hostname)),
  );
  return target !== null && isOwn ? `${target.pathname}${target.search}${target.hash}` : location;
}

/** Names of this machine itself (RFC 6761 §6.3, RFC 4291 §2.5.3). */
export function isLoopbackName(name: string): boolean {
  return (
    name === "localhost" ||
    name.endsWith(".localhost") ||
    name === "[::1]" ||
    name === "::1" ||
    /^127(?:\.\d{1,3}){3}$/.test(name)
  );
}
