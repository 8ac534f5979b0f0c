import type { Metadata } from "next";
import { permanentRedirect } from "next/navigation";
import { PublicationArticle } from "#components/publications/publication-article.tsx";
import { JsonLd } from "#components/prose/json-ld.tsx";
import { pageLocale } from "#lib/i18n/page-locale.ts";
import { href } from "#lib/i18n/routing.ts";
import { citationTexts } from "#lib/publications/citation-texts.ts";
import { publicationJsonLd } from "#lib/publications/json-ld.ts";
import { describePublication } from "#lib/publications/describe.ts";
import { readLatestPublications, readPublication } from "#lib/publications/read.ts";
import { environment } from "#lib/site/environment.ts";
import { describe } from "../../describe.ts";
import { MissingPage } from "../../missing-page.tsx";
import { SiteFrame } from "../../site-frame.tsx";
import { renderVideo } from "../../video.tsx";
import { describeYear, YearPage } from "../year-page.tsx";

type Props = { readonly params: Promise<{ readonly slug: string }> };

const isYear = /^\d{4}$/;

/** One page ahead of time; the others when they are first asked for. */
export async function generateStaticParams() {
  const [first] = await readLatestPublications(await pageLocale(), 1);
  return [{ slug: first?.slug ?? "-" }];
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { slug } = await params;
  if (isYear.test(slug)) return describeYear({ year: Number(slug), page: 1 });
  const locale = await pageLocale();
  const publication = await readPublication(slug, locale);
  if (publication === null) return { robots: { index: false } };
  return describe({
    place: { kind: "publication", slug: publication.slug },
    type: "article",
    ...describePublication(publication, locale, environment().SITE_URL),
  });
}

export default async function PublicationPage({ params }: Props) {
  const { slug } = await params;
  if (isYear.test(slug)) return <YearPage year={Number(slug)} page={1} />;
  const locale = await pageLocale();
  const publication = await readPublication(slug, locale);
  if (publication === null) return <MissingPage />;
  if (publication.slug !== slug)
    permanentRedirect(href({ kind: "publication", slug: publication.slug }, locale));
  const origin = environment().SITE_URL;
  return (
    <SiteFrame place={{ kind: "publication", slug }} section="publications">
      <PublicationArticle
        publication={publication}
        citation={citationTexts(publication, locale, origin)}
        renderVideo={renderVideo}
      />
      <JsonLd data={publicationJsonLd(publication, { locale, origin })} />
    </SiteFrame>
  );
}
