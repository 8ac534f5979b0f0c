import type { Metadata } from "next";
import { permanentRedirect } from "next/navigation";
import { PageArticle } from "#components/pages/page-article.tsx";
import { pageLocale } from "#lib/i18n/page-locale.ts";
import { href } from "#lib/i18n/routing.ts";
import { readPage } from "#lib/pages/read.ts";
import { readSettings } from "#lib/site/read-settings.ts";
import { describe, describeMissing } from "../describe.ts";
import { MissingPage } from "../missing-page.tsx";
import { SiteFrame } from "../site-frame.tsx";
import { renderVideo } from "../video.tsx";

type Props = { readonly params: Promise<{ readonly page: string }> };

/** One page ahead of time; the others when they are first asked for. */
export async function generateStaticParams() {
  const locale = await pageLocale();
  const [first] = (await readSettings(locale)).footerPages;
  return [{ page: first?.slugs[locale] ?? "-" }];
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const page = await readPage((await params).page, await pageLocale());
  if (page === null) return describeMissing();
  const { slugs, title, description, languages } = page;
  return describe({
    place: { kind: "page", slugs },
    title: title.value,
    description: description?.value ?? null,
    languages,
  });
}

export default async function StaticPage({ params }: Props) {
  const slug = (await params).page;
  const locale = await pageLocale();
  const page = await readPage(slug, locale);
  if (page === null) return <MissingPage />;
  const place = { kind: "page", slugs: page.slugs } as const;
  if (page.slugs[locale] !== slug) permanentRedirect(href(place, locale));
  return (
    <SiteFrame place={place}>
      <PageArticle page={page} renderVideo={renderVideo} />
    </SiteFrame>
  );
}
