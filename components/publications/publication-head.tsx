import { useTranslations } from "next-intl";
import { useLocale } from "#lib/i18n/use-locale.ts";
import { existsIn } from "#lib/i18n/page-languages.ts";
import type { Publication } from "#lib/publications/publication.ts";
import { Breadcrumbs } from "../frame/breadcrumbs.tsx";
import { PageHeading } from "../frame/page-heading.tsx";
import { foreignLang } from "../prose/foreign-lang.ts";
import { LocalizedText } from "../prose/localized-text.tsx";
import { MathText } from "../prose/math-text.tsx";
import { Authors } from "./authors.tsx";
import { StatusNote } from "./status-note.tsx";
import { StatusPrefix } from "./status-prefix.tsx";

/** The head of a work's page: whether it is in the reader's language at all, its state if it is not sound, what it is, its title and its authors. */
export function PublicationHead({ publication }: { readonly publication: Publication }) {
  const t = useTranslations("Publications");
  const f = useTranslations("Frame.sections");
  const n = useTranslations("Notices");
  const locale = useLocale();
  const { title, translatedTitle, languages, notice, type, year, authors, groupAuthors } = publication;
  const isTranslated = translatedTitle !== null && translatedTitle.lang !== title.lang;
  return (
    <>
      <Breadcrumbs
        trail={[
          { place: { kind: "publications" }, label: f("publications") },
          year === null
            ? { place: { kind: "publicationsUndated" }, label: t("undated") }
            : { place: { kind: "publicationsYear", year }, label: String(year) },
        ]}
      />
      {!existsIn(languages, locale) && <p className="notice">{n("onlyInLanguage", { lang: title.lang })}</p>}
      {notice !== null && <StatusNote notice={notice} />}
      <PageHeading
        kicker={t(`types.${type}`)}
        size="sentence"
        title={
          <>
            <StatusPrefix notice={notice} />
            <span lang={foreignLang(title.lang, locale)}>
              <MathText tex={title.tex} isInControl />
            </span>
          </>
        }
      >
        {isTranslated && <LocalizedText text={translatedTitle} as="p" className="lede" />}
        <Authors authors={authors} />
        {groupAuthors.length > 0 && <p className="authors">{groupAuthors.join(", ")}</p>}
      </PageHeading>
    </>
  );
}
