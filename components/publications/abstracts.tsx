import { useTranslations } from "next-intl";
import { otherLocale } from "#lib/i18n/locale.ts";
import { useLocale } from "#lib/i18n/use-locale.ts";
import type { Publication } from "#lib/publications/publication.ts";
import { SectionHeading } from "../frame/section-heading.tsx";
import { foreignLang } from "../prose/foreign-lang.ts";
import { MathText } from "../prose/math-text.tsx";

/** Every abstract whole, the reader's language first; each says whose words it is when not the authors'. */
export function Abstracts({ publication }: { readonly publication: Publication }) {
  const t = useTranslations("Publications");
  const n = useTranslations("Notices");
  const locale = useLocale();
  const { abstracts } = publication;
  return abstracts.map(({ lang, tex, state }) => {
    const id = `abstract-${lang}`;
    return (
      <section key={id} aria-labelledby={id}>
        <SectionHeading id={id}>{lang === locale ? t("abstract") : t("abstractIn", { lang })}</SectionHeading>
        {state === "machine" && <p className="notice">{t("machineAbstract")}</p>}
        {state === "outdated" && (
          <p className="notice">{n("olderThanOriginal", { lang: otherLocale(lang) })}</p>
        )}
        <div className="reading" lang={foreignLang(lang, locale)}>
          {tex.split(/\n{2,}/).map((paragraph, index) => (
            <p key={`${index}-${paragraph.length}`}>
              <MathText tex={paragraph} />
            </p>
          ))}
        </div>
      </section>
    );
  });
}
