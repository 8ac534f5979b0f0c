import type { TopicLink } from "#lib/topics/topic.ts";
import { LanguageBadge } from "../prose/language-badge.tsx";
import { LocalizedLink } from "../prose/localized-link.tsx";

/** Topics as large words between hairlines. */
export function TopicList({ topics }: { readonly topics: readonly TopicLink[] }) {
  return (
    <ul className="topic-list">
      {topics.map(({ id, title, slugs }) => (
        <li key={id}>
          <LocalizedLink to={{ kind: "topic", slugs }} text={title} className="title-link" />{" "}
          <LanguageBadge text={title} />
        </li>
      ))}
    </ul>
  );
}
