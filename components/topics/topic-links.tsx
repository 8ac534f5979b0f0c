import type { TopicLink } from "#lib/topics/topic.ts";
import { LocalizedLink } from "../prose/localized-link.tsx";

/** Topics as a list of links. */
export function TopicLinks({ topics }: { readonly topics: readonly TopicLink[] }) {
  return (
    <ul className="plain-list">
      {topics.map(({ id, title, slugs }) => (
        <li key={id}>
          <LocalizedLink to={{ kind: "topic", slugs }} text={title} />
        </li>
      ))}
    </ul>
  );
}
