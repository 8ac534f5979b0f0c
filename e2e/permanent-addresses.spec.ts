import { expect } from "playwright/test";
import type { APIRequestContext, APIResponse } from "playwright/test";
import { href } from "#lib/i18n/routing.ts";
import type { Place } from "#lib/i18n/routing.ts";
import { locales } from "#lib/i18n/locale.ts";
import { newsItem } from "./announcement.fixture.ts";
import { mutate, query, signIn } from "./lake.fixture.ts";
import { promised } from "./reader.fixture.ts";
import { freshMark, test } from "./studio.fixture.ts";

test.describe.configure({ timeout: 240_000 });

const slug = (current: string) => ({ _type: "slug", current });

test("each kind leads to the page in the reader's language, in one step", async ({ request }) => {
  const found = await ask(
    request,
    `{
    "person": *[_type == "researcher" && identifiers.orcid == "0009-0099-1000-2047"][0]{_id, "slug": slug.current},
    "work": *[_type == "publication" && "10.5555/vitrine.2025.031" in versions[].identifiers.doi][0]{shortId, title},
    "preprint": *[_type == "publication" && "2401.90555" in versions[].identifiers.arxiv][0]{shortId, title},
    "event": *[_type == "announcement" && kind == "event" && defined(slug.fr)][0]{_id, "en": slug.en.current, "fr": slug.fr.current},
    "topic": *[_type == "topic" && defined(slug.fr)][0]{_id, "en": slug.en.current, "fr": slug.fr.current},
    "page": *[_type == "page" && defined(slug.fr)][0]{_id, "en": slug.en.current, "fr": slug.fr.current}
  }`,
  );
  const { person, work, preprint, event, topic, page } = Object(found);
  const researcher: Place = { kind: "researcher", slug: person.slug };
  const article: Place = { kind: "publication", slug: addressOf(work.title, work.shortId) };
  const talk: Place = { kind: "publication", slug: addressOf(preprint.title, preprint.shortId) };
  const addresses: readonly (readonly [string, Place])[] = [
    [`/id/person/${person._id}`, researcher],
    ["/orcid/0009-0099-1000-2047", researcher],
    ["/ORCID/0009009910002047/", researcher],
    [`/id/publication/${work.shortId}`, article],
    [`/id/publication/${work.shortId.toUpperCase()}`, article],
    ["/doi/10.5555/vitrine.2025.031", article],
    ["/doi/10.5555%2FVITRINE.2025.031?utm_source=x", article],
    ["/doi/https://doi.org/10.5555/Vitrine.2025.031", article],
    ["/arxiv/2401.90555", talk],
    ["/arxiv/arXiv:2401.90555v3", talk],
    ["/doi/10.48550/arXiv.2401.90555", talk],
    [`/id/announcement/${event._id}`, { kind: "eventItem", slugs: event }],
    [`/id/topic/${topic._id}`, { kind: "topic", slugs: topic }],
    [`/id/page/${page._id}`, { kind: "page", slugs: page }],
  ];
  for (const [address, place] of addresses) {
    for (const locale of locales) {
      const other = locale === "en" ? "fr" : "en";
      const headers = { "accept-language": `${locale}-CA,${other};q=0.5`, cookie: `language=${other}` };
      for (const method of ["GET", "HEAD"]) {
        const answer = await request.fetch(address, { method, headers, maxRedirects: 0 });
        expect(told(answer), `${method} ${address}`).toEqual({
          status: 307,
          location: href(place, locale),
          vary: "accept-language",
          cache: "private, no-store",
        });
      }
      const arrived = await request.get(href(place, locale), { maxRedirects: 0 });
      expect(arrived.status(), href(place, locale)).toBe(200);
    }
  }
  const html = await (await request.get(href(article, "en"))).text();
  expect(html).toMatch(
    /<head>.*<link rel="cite-as" href="https:\/\/doi.org\/10.5555\/vitrine.2025.031"\/>.*<\/head>/s,
  );
  expect(html).toMatch(new RegExp(`"@id":"https?://[^/"]+/id/publication/${work.shortId}"`));
  expect(html).toContain(`<a href="/id/publication/${work.shortId}"`);
  const nobody = await request.get("/orcid/0009-0099-1000-2047", {
    maxRedirects: 0,
    headers: { "accept-language": "zz" },
  });
  expect(nobody.headers()["location"]).toBe(href(researcher, "fr"));
  expect((await request.post("/orcid/0009-0099-1000-2047")).status()).toBe(405);
});

test("what is not there is a 404 page in the reader's language", async ({ request }) => {
  for (const address of [
    "/id/person/researcher-nobody-knows",
    "/id/person/drafts.researcher",
    "/id/publication/zzzzzz",
    "/id/publication/too-long",
    "/id/announcement/siteSettings",
    "/id/unknown/thing",
    "/orcid/0000-0002-1825-0097",
    "/orcid/0000-0002-1825-0098",
    "/doi/10.9999/nothing",
    "/doi/nonsense",
    "/doi/%ff",
    "/arxiv/9912.99999",
    `/arxiv/${"9".repeat(5_000)}`,
  ]) {
    for (const [locale, words] of [
      ["en", "Not found"],
      ["fr", "Page introuvable"],
    ] as const) {
      const answer = await request.get(address, {
        maxRedirects: 0,
        headers: { "accept-language": locale },
      });
      expect(told(answer), address).toEqual({
        status: 404,
        location: undefined,
        vary: "accept-encoding, accept-language",
        cache: "private, no-store",
      });
      const html = await answer.text();
      expect(html, address).toContain(`<html lang="${locale}-CA"`);
      expect(html, address).toContain(words);
    }
  }
});

test("a person is followed through new slugs, and gone when hidden", async ({ page, request, made }) => {
  const mark = freshMark();
  const id = `researcher-lasting-${mark}`;
  const orcid = "0000-0002-1694-233X";
  const place = (name: string): Place => ({ kind: "researcher", slug: `${name}-${mark}` });
  await signIn(page);
  made.ids.push(id);
  const addresses = [`/id/person/${id}`, `/orcid/${orcid}`];
  for (const address of addresses) expect(await lead(request, address), address).toBe("404");

  await mutate(page, [
    {
      create: {
        _id: id,
        _type: "researcher",
        name: { display: `Ada ${mark}`, sortKey: `Ada ${mark}` },
        slug: slug(`first-${mark}`),
        identifiers: { orcid },
        visibility: "public",
        titleForm: "neutral",
      },
    },
  ]);
  await leadTo(request, addresses, `307 ${href(place("first"), "fr")}`);
  await mutate(page, [{ patch: { id, set: { slug: slug(`second-${mark}`) } } }]);
  await leadTo(request, addresses, `307 ${href(place("second"), "fr")}`);
  await mutate(page, [{ patch: { id, set: { visibility: "hidden" } } }]);
  await leadTo(request, addresses, "404");
});

test("a work is followed through a new title, a new identifier and a joined duplicate", async ({
  page,
  request,
  made,
}) => {
  const mark = freshMark();
  const [first, second] = [shortIdFrom(`a${mark}`), shortIdFrom(`b${mark}`)];
  const ids = [`publication-${first}`, `publication-${second}`];
  const title = { first: `A first title ${mark}`, second: `A second title ${mark}` };
  const place = (words: string, shortId: string): string =>
    `307 ${href({ kind: "publication", slug: addressOf(words, shortId) }, "fr")}`;
  const work = (shortId: string, words: string, doi: string) => ({
    _id: `publication-${shortId}`,
    _type: "publication",
    shortId,
    title: words,
    titleLang: "en",
    type: "article",
    authors: [{ _key: "a", _type: "author", printedName: { display: "Ada Exemple" } }],
    versions: [version("v1", "preprint", {}), version("v2", "journal", { doi })],
  });
  await signIn(page);
  made.ids.push(...ids);
  const [doi, newer] = [`10.5555/${mark}/(1)<a>`, `10.5555/${mark}.2`];
  const addresses = [`/id/publication/${first}`, `/doi/${encodeURIComponent(doi.toUpperCase())}`];
  expect(await lead(request, `/doi/${encodeURIComponent(doi)}`)).toBe("404");
  await mutate(page, [
    { create: work(first, title.first, doi) },
    { create: work(second, title.second, newer) },
  ]);
  await leadTo(request, addresses, place(title.first, first));
  await leadTo(request, [`/id/publication/${second}`, `/doi/${newer}`], place(title.second, second));

  expect(await lead(request, "/arxiv/hep-th/9912345")).toBe("404");
  await mutate(page, [
    {
      patch: {
        id: `publication-${first}`,
        set: { title: `Renamed ${mark}` },
        insert: { after: "versions[-1]", items: [version("v3", "preprint", { arxiv: "hep-th/9912345" })] },
      },
    },
  ]);
  await leadTo(request, [...addresses, "/arxiv/HEP-TH/9912345v2"], place(`Renamed ${mark}`, first));

  // The second turns out to be the first: its version moves there, and its addresses lead there.
  await mutate(page, [
    { delete: { id: `publication-${second}` } },
    {
      patch: {
        id: `publication-${first}`,
        set: { mergedFrom: [second] },
        insert: { after: "versions[-1]", items: [version("v4", "journal", { doi: newer })] },
      },
    },
  ]);
  await leadTo(request, [`/id/publication/${second}`, `/doi/${newer}`], place(`Renamed ${mark}`, first));
});

test("an announcement leads nowhere before its time and after it was taken down", async ({
  page,
  request,
  made,
}) => {
  const mark = freshMark();
  const id = `announcement-lasting-${mark}`;
  const slugs = { en: `lasting-${mark}`, fr: `durable-${mark}` };
  await signIn(page);
  made.ids.push(id);
  await mutate(page, [
    {
      create: newsItem({
        id,
        title: { en: `Lasting ${mark}`, fr: `Durable ${mark}` },
        slugs,
        publishedAt: new Date(Date.now() + 3_600_000).toISOString(),
      }),
    },
  ]);
  const address = `/id/announcement/${id}`;
  expect(await lead(request, address)).toBe("404");
  await mutate(page, [{ patch: { id, set: { publishedAt: new Date(Date.now() - 60_000).toISOString() } } }]);
  await leadTo(request, [address], `307 ${href({ kind: "newsItem", slugs }, "fr")}`);
  const later = { en: `later-${mark}`, fr: `plus-tard-${mark}` };
  await mutate(page, [{ patch: { id, set: { "slug.en": slug(later.en), "slug.fr": slug(later.fr) } } }]);
  await leadTo(request, [address], `307 ${href({ kind: "newsItem", slugs: later }, "fr")}`);
  await mutate(page, [{ patch: { id, set: { withdrawn: true } } }]);
  await leadTo(request, [address], "404");
});

function version(key: string, kind: string, identifiers: object): object {
  return { _key: key, _type: "version", kind, status: "published", date: "2025", identifiers };
}

/** The last part of a work's address, for a title of plain letters. */
function addressOf(title: string, shortId: string): string {
  return `${title.toLowerCase().replaceAll(/[^a-z0-9]+/g, "-")}-${shortId}`;
}

/** Six characters of a short id, the same for the same mark. */
function shortIdFrom(mark: string): string {
  return mark
    .toLowerCase()
    .replaceAll(/[^a-z2-9]/g, "z")
    .slice(-6)
    .padStart(6, "q")
    .replace(/^./, mark[0] ?? "q");
}

async function ask(request: APIRequestContext, groq: string): Promise<unknown> {
  return Object(await (await query(request, groq)).json()).result;
}

function told(answer: APIResponse): object {
  const { location, vary, "cache-control": cache } = answer.headers();
  return { status: answer.status(), location, vary, cache };
}

/** What a French reader gets: `307 /fr/…` or `404`. */
async function lead(request: APIRequestContext, address: string): Promise<string> {
  const answer = await request.get(address, { maxRedirects: 0, headers: { "accept-language": "fr" } });
  return [answer.status(), answer.headers()["location"]].filter((part) => part !== undefined).join(" ");
}

async function leadTo(
  request: APIRequestContext,
  addresses: readonly string[],
  expected: string,
): Promise<void> {
  for (const address of addresses)
    await expect.poll(() => lead(request, address), { ...promised, message: address }).toBe(expected);
}
