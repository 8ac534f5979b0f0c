import { readSitemap } from "#lib/feeds/read-sitemap.ts";
import { writeSitemap } from "#lib/feeds/sitemap.ts";
import { environment } from "#lib/site/environment.ts";

/** Every page in every language it exists in, for search engines. */
export async function GET(): Promise<Response> {
  return new Response(writeSitemap(await readSitemap(), environment().SITE_URL), {
    headers: { "content-type": "application/xml; charset=utf-8" },
  });
}
