/**
 * Whether a preview may lead there: a path of this site, never `//host` or `/\host`, which browsers take for another
 * one, nor with a control character or space, which they leave out before they look (URL Standard, 4.4).
 */
export function isOwnPath(path: string): boolean {
  return /^\/(?:$|[^/\\])/.test(path) && !/[\p{Cc} ]/u.test(path);
}

/**
 * Where leaving the preview leads: the page that was asked for, or else the one the editor was on (`referer`), without
 * the studio's own parameters; the front door when neither is a page of this site.
 */
export function pathAfterPreview(wanted: string | null, referer: string | null): string {
  const path = wanted ?? URL.parse(referer ?? "")?.pathname ?? "/";
  return isOwnPath(path) && !/^\/(?:studio|api)(?:\/|$)/.test(path) ? path : "/";
}
