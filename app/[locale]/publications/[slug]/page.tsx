import type { Metadata } from "next";
import { permanentRedirect } from "next/navigation";
import { PublicationArticle } from "#components/publications/publication-article.tsx";
import { JsonLd } from "#components/prose/json-ld.tsx";
import { pageLocale } from "#lib/i18n/page-locale.ts";
import { href, parseYear } from "#lib/i18n/routing.ts";
import { citeAs } from "#lib/publications/cite-as.ts";
import { citationTexts } from "#lib/publications/citation-texts.ts";
import { publicationJsonLd } from "#lib/publications/json-ld.ts";
import { describePublication } from "#lib/publications/describe.ts";
import { readLatestPublications, readPublication } from "#lib/publications/read.ts";
import { environment } from "#lib/site/environment.ts";
import { describe, describeMissing } from "../../describe.ts";
import { MissingPage } from "../../missing-page.tsx";
import { SiteFrame } from "../../site-frame.tsx";
import { renderVideo } from "../../video.tsx";
import { describeYear, YearPage } from "../year-page.tsx";

type Props = { readonly params: Promise<{ readonly slug: string }> };

/** One page ahead of time; the others when they are first asked for. */
export async function generateStaticParams() {
  const [first] = await readLatestPublications(await pageLocale(), 1);
  return [{ slug: first?.slug ?? "-" }];
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { slug } = await params;
  const year = parseYear(slug);
  if (year !== null) return describeYear({ year, page: 1 });
  const locale = await pageLocale();
  const publication = await readPublication(slug, locale);
  if (publication === null) return describeMissing();
  return describe({
    place: { kind: "publication", slug: publication.slug },
    type: "article",
    source: publication.title.lang,
    ...describePublication(publication, locale, environment().SITE_URL),
  });
}

export default async function PublicationPage({ params }: Props) {
  const { slug } = await params;
  const year = parseYear(slug);
  if (year !== null) return <YearPage year={year} page={1} />;
  const locale = await pageLocale();
  const publication = await readPublication(slug, locale);
  if (publication === null) return <MissingPage />;
  if (publication.slug !== slug)
    permanentRedirect(href({ kind: "publication", slug: publication.slug }, locale));
  const origin = environment().SITE_URL;
  return (
    <SiteFrame place={{ kind: "publication", slug }} section="publications">
      <link rel="cite-as" href={citeAs(publication, origin)} />
      <PublicationArticle
        publication={publication}
        citation={citationTexts(publication, locale, origin)}
        origin={origin}
        renderVideo={renderVideo}
      />
      <JsonLd data={publicationJsonLd(publication, { locale, origin })} />
    </SiteFrame>
  );
}
