import { negotiateLocale } from "#lib/i18n/negotiate.ts";
import { splash } from "#lib/site/splash.ts";

/** The one address that asks for the reader's language; a reader (or crawler) that states none gets both to choose from. */
export function GET(request: Request): Response {
  const headers = { vary: "accept-language", "cache-control": "private, no-store" };
  const locale = negotiateLocale(request.headers.get("accept-language"));
  if (locale !== null)
    return new Response(null, { status: 307, headers: { ...headers, location: `/${locale}` } });
  return new Response(splash(), { headers: { ...headers, "content-type": "text/html; charset=utf-8" } });
}
