import type { Metadata } from "next";
import { permanentRedirect } from "next/navigation";
import { TopicArticle } from "#components/topics/topic-article.tsx";
import { readAnnouncementsOfTopic } from "#lib/announcements/read.ts";
import { pageLocale } from "#lib/i18n/page-locale.ts";
import { href } from "#lib/i18n/routing.ts";
import { readPublicationsOfTopic } from "#lib/publications/read.ts";
import { readResearchersOfTopic } from "#lib/researchers/read.ts";
import { readTopic, readTopics } from "#lib/topics/read.ts";
import { describe, describeMissing } from "../../describe.ts";
import { MissingPage } from "../../missing-page.tsx";
import { SiteFrame } from "../../site-frame.tsx";
import { renderVideo } from "../../video.tsx";

type Props = { readonly params: Promise<{ readonly slug: string }> };

const latest = 20;

/** One page ahead of time; the others when they are first asked for. */
export async function generateStaticParams() {
  const locale = await pageLocale();
  const [first] = await readTopics(locale);
  return [{ slug: first?.slugs[locale] ?? "-" }];
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const topic = await readTopic((await params).slug, await pageLocale());
  if (topic === null) return describeMissing();
  const { slugs, title, languages } = topic;
  return describe({
    place: { kind: "topic", slugs },
    title: title.value,
    description: null,
    languages,
  });
}

export default async function TopicPage({ params }: Props) {
  const { slug } = await params;
  const locale = await pageLocale();
  const topic = await readTopic(slug, locale);
  if (topic === null) return <MissingPage />;
  const place = { kind: "topic", slugs: topic.slugs } as const;
  if (topic.slugs[locale] !== slug) permanentRedirect(href(place, locale));
  return (
    <SiteFrame place={place} section="topics">
      <TopicArticle
        topic={topic}
        researchers={await readResearchersOfTopic(topic.id, locale)}
        {...await readPublicationsOfTopic(topic.id, locale, latest)}
        announcements={await readAnnouncementsOfTopic(topic.id, locale)}
        renderVideo={renderVideo}
      />
    </SiteFrame>
  );
}
