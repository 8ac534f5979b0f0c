import { useLocale } from "#lib/i18n/use-locale.ts";
import type { Localized } from "#lib/i18n/localized.ts";
import { href } from "#lib/i18n/routing.ts";
import type { Place } from "#lib/i18n/routing.ts";
import { foreignLang } from "./foreign-lang.ts";

type Props = {
  readonly to: Place;
  readonly text: Localized<string>;
  /** Whether what it leads to is in the same language as its text: then the link says so. */
  readonly isWhole?: boolean;
  readonly className?: string;
};

/** A link to a page of ours by a text of the content, in the language that text is really in. */
export function LocalizedLink({ to, text, isWhole = false, className }: Props) {
  const locale = useLocale();
  const lang = foreignLang(text.lang, locale);
  return (
    <a href={href(to, locale)} lang={lang} hrefLang={isWhole ? lang : undefined} className={className}>
      {text.value}
    </a>
  );
}
