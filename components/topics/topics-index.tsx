import { useLocale, useTranslations } from "next-intl";
import { href } from "#lib/i18n/routing.ts";
import type { TopicLink } from "#lib/topics/topic.ts";
import { EmptyList } from "../frame/empty-list.tsx";
import { PageHeading } from "../frame/page-heading.tsx";
import { foreignLang } from "../prose/foreign-lang.ts";
import { LanguageBadge } from "../prose/language-badge.tsx";

/** Every topic, large, one to a line. */
export function TopicsIndex({ topics }: { readonly topics: readonly TopicLink[] }) {
  const t = useTranslations("Topics");
  return (
    <div className="page">
      <PageHeading title={t("title")} />
      {topics.length === 0 ? <EmptyList sentence={t("none")} /> : <TopicList topics={topics} />}
    </div>
  );
}

/** Topics as large words between hairlines. */
export function TopicList({ topics }: { readonly topics: readonly TopicLink[] }) {
  const locale = useLocale();
  return (
    <ul className="topic-list">
      {topics.map(({ id, title, slugs }) => (
        <li key={id}>
          <a
            className="title-link"
            href={href({ kind: "topic", slugs }, locale)}
            lang={foreignLang(title.lang, locale)}
          >
            {title.value}
          </a>{" "}
          <LanguageBadge lang={title.lang} />
        </li>
      ))}
    </ul>
  );
}
