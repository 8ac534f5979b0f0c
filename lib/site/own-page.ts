/**
 * Whether a request was made by a page of this site, and not by a stranger's in the same browser. Browsers without
 * Sec-Fetch-Site are judged by Origin alone.
 * @param siteUrl our own origin as readers type it (SITE_URL); a request's own Host counts too, behind a proxy it may differ.
 */
export function isOurOwnPage(request: Request, siteUrl: string): boolean {
  const site = request.headers.get("sec-fetch-site");
  if (site !== null && site !== "same-origin") return false;
  const origin = request.headers.get("origin");
  if (origin === null) return site !== null;
  const host = URL.parse(origin)?.host;
  return host !== undefined && (host === request.headers.get("host") || host === new URL(siteUrl).host);
}
