import { useTranslations } from "next-intl";
import { useLocale } from "#lib/i18n/use-locale.ts";
import type { Localized } from "#lib/i18n/localized.ts";
import { foreignLang } from "../prose/foreign-lang.ts";

type Props = { readonly bit: number; readonly name: string; readonly title: Localized<string> | null };

const buttonClass =
  "min-h-12 cursor-pointer border-2 px-5 font-sans text-sm font-semibold hover:underline group-data-playing:hidden print:hidden [html:not([data-consent])_&]:hidden";

/** Play once, always allow, or stop. Hidden where the consent kernel does not run, since they would do nothing. */
export function VideoChoice({ bit, name, title }: Props) {
  const t = useTranslations("Video");
  const locale = useLocale();
  // The title is part of the name, for a page with several videos.
  const which = title && (
    <span className="sr-only" lang={foreignLang(title.lang, locale)}>
      {" "}
      {title.value}
    </span>
  );
  return (
    <>
      <button type="button" data-consent-do="once" className={`${buttonClass} border-ink bg-ink text-paper`}>
        {t("play")}
        {which}
      </button>
      <button
        type="button"
        data-consent-do="allow"
        value={bit}
        className={`${buttonClass} border-control text-ink`}
      >
        {t("always", { provider: name })}
      </button>
      <button
        type="button"
        data-video-stop=""
        className="hidden min-h-12 cursor-pointer border-2 border-control px-5 font-sans text-sm font-semibold text-ink hover:underline group-data-playing:block print:hidden!"
      >
        {t("stop")}
        {which}
      </button>
    </>
  );
}
