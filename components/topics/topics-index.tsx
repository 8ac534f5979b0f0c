import { useTranslations } from "next-intl";
import type { TopicLink } from "#lib/topics/topic.ts";
import { EmptyList } from "../frame/empty-list.tsx";
import { PageHeading } from "../frame/page-heading.tsx";
import { TopicList } from "./topic-list.tsx";

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
