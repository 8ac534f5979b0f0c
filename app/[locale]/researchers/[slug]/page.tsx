import type { Metadata } from "next";
import { permanentRedirect } from "next/navigation";
import { JsonLd } from "#components/prose/json-ld.tsx";
import { Profile } from "#components/researchers/profile.tsx";
import { pageLocale } from "#lib/i18n/page-locale.ts";
import { href } from "#lib/i18n/routing.ts";
import { readPublicationsOfResearcher } from "#lib/publications/read.ts";
import { researcherJsonLd } from "#lib/researchers/json-ld.ts";
import { readResearcher, readResearchers } from "#lib/researchers/read.ts";
import { environment } from "#lib/site/environment.ts";
import { readSettings } from "#lib/site/read-settings.ts";
import { describe, describeMissing } from "../../describe.ts";
import { MissingPage } from "../../missing-page.tsx";
import { SiteFrame } from "../../site-frame.tsx";
import { renderVideo } from "../../video.tsx";

type Props = { readonly params: Promise<{ readonly slug: string }> };

/** One page ahead of time; the others when they are first asked for. */
export async function generateStaticParams() {
  const [first] = await readResearchers(await pageLocale());
  return [{ slug: first?.slug ?? "-" }];
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { slug } = await params;
  const researcher = await readResearcher(slug, await pageLocale());
  if (researcher === null) return describeMissing();
  return describe({
    place: { kind: "researcher", slug },
    title: researcher.name,
    description: [researcher.role?.title.value, ...researcher.topics.map(({ title }) => title.value)]
      .filter(Boolean)
      .join(", "),
    languages: researcher.languages,
    image: researcher.photo,
    type: "profile",
  });
}

export default async function ResearcherPage({ params }: Props) {
  const { slug } = await params;
  const locale = await pageLocale();
  const researcher = await readResearcher(slug, locale);
  if (researcher === null) return <MissingPage />;
  const place = { kind: "researcher", slug: researcher.slug } as const;
  if (researcher.slug !== slug) permanentRedirect(href(place, locale));
  const settings = await readSettings(locale);
  return (
    <SiteFrame place={place} section="researchers">
      <Profile
        researcher={researcher}
        publications={await readPublicationsOfResearcher(researcher.id, locale)}
        renderVideo={renderVideo}
      />
      <JsonLd
        data={researcherJsonLd(researcher, {
          locale,
          origin: environment().SITE_URL,
          institution: settings.name.value,
        })}
      />
    </SiteFrame>
  );
}
