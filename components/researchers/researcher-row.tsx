import { useTranslations } from "next-intl";
import { useLocale } from "#lib/i18n/use-locale.ts";
import { href } from "#lib/i18n/routing.ts";
import type { ResearcherEntry } from "#lib/researchers/researcher.ts";
import { LocalizedText } from "../prose/localized-text.tsx";
import { Portrait } from "./portrait.tsx";

type Props = { readonly researcher: ResearcherEntry; readonly level?: 2 | 3 | 4 };

/** A researcher in a list: picture, name, role; alumni are said to be. */
export function ResearcherRow({ researcher, level = 3 }: Props) {
  const t = useTranslations("Researchers");
  const locale = useLocale();
  const { name, slug, role, status, titleForm } = researcher;
  const Heading = `h${level}` as const;
  return (
    <article className="person">
      <Portrait researcher={researcher} size="row" />
      <div className="min-w-0">
        <Heading className="person-name">
          <a className="title-link" href={href({ kind: "researcher", slug }, locale)} translate="no">
            {name}
          </a>
        </Heading>
        {status === "alumni" && <p className="person-status">{t("alumni", { form: titleForm })}</p>}
        {role !== null && <LocalizedText text={role.title} as="p" className="person-role" />}
      </div>
    </article>
  );
}
