import { environment } from "#lib/site/environment.ts";

/** Crawlers may read everything but the studio and what programs talk to. */
export function GET(): Response {
  const rules = [
    "User-agent: *",
    "Disallow: /studio",
    "Disallow: /api/",
    "",
    `Sitemap: ${environment().SITE_URL}/sitemap.xml`,
    "",
  ];
  return new Response(rules.join("\n"), { headers: { "content-type": "text/plain; charset=utf-8" } });
}
