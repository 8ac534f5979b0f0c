import { useLocale } from "next-intl";
import { href } from "#lib/i18n/routing.ts";
import type { TopicLink } from "#lib/topics/topic.ts";
import { foreignLang } from "../prose/foreign-lang.ts";

/** Topics as a list of links. */
export function TopicLinks({ topics }: { readonly topics: readonly TopicLink[] }) {
  const locale = useLocale();
  return (
    <ul className="plain-list">
      {topics.map(({ id, title, slugs }) => (
        <li key={id}>
          <a href={href({ kind: "topic", slugs }, locale)} lang={foreignLang(title.lang, locale)}>
            {title.value}
          </a>
        </li>
      ))}
    </ul>
  );
}
