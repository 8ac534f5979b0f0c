import { useLocale } from "#lib/i18n/use-locale.ts";
import type { Localized } from "#lib/i18n/localized.ts";
import { foreignLang } from "./foreign-lang.ts";

type Props = {
  readonly text: Localized<string>;
  readonly as?: "span" | "p" | "h1" | "h2" | "h3" | "h4" | "dd" | "div" | "strong";
  readonly className?: string;
  readonly id?: string;
};

/** Prints a text of the content in the language it is really in: the only way a view prints one. */
export function LocalizedText({ text, as: Tag = "span", className, id }: Props) {
  const lang = foreignLang(text.lang, useLocale());
  if (Tag === "span" && lang === undefined && className === undefined && id === undefined) return text.value;
  return (
    <Tag lang={lang} className={className} id={id}>
      {text.value}
    </Tag>
  );
}
