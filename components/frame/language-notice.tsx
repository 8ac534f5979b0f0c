import { useTranslations } from "next-intl";
import { otherLocale } from "#lib/i18n/locale.ts";
import type { Localized } from "#lib/i18n/localized.ts";

type Props = {
  /** What the page is about. */
  readonly text: Localized<unknown> | null;
  /** What stands beside it: a title, a summary. Told of only when the text itself is as it should be. */
  readonly beside?: readonly (Localized<unknown> | null)[];
};

/**
 * Says, above a text, that it exists in one language only, that a machine translated it, or that its original has changed
 * since it was translated; nothing when none of this is so.
 */
export function LanguageNotice({ text, beside = [] }: Props) {
  const t = useTranslations("Notices");
  const isTold = (one: Localized<unknown> | null) => one?.state === "machine" || one?.state === "outdated";
  const told = text !== null && text.state !== "own" ? text : beside.find(isTold);
  if (told === undefined || told === null) return null;
  switch (told.state) {
    case "own":
      return null;
    case "fallback":
      return <p className="notice">{t("onlyInLanguage", { lang: told.lang })}</p>;
    case "machine":
      return <p className="notice">{t("machineTranslation")}</p>;
    case "outdated":
      return <p className="notice">{t("olderThanOriginal", { lang: otherLocale(told.lang) })}</p>;
  }
}
