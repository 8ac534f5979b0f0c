import { useTranslations } from "next-intl";
import { languageTags, locales } from "#lib/i18n/locale.ts";
import { equivalentPath } from "#lib/i18n/routing.ts";
import type { Entry } from "#lib/messages/workbench/entries.ts";
import { FindingList } from "./finding-list.tsx";
import { MessageSamples } from "./message-samples.tsx";

/** One message: its key and state, what is known of it, and how it is written and looks in both languages. */
export function MessageEntry({ entry }: { readonly entry: Entry }) {
  const t = useTranslations("Workbench");
  const { key, state, own, description, max, where, findings } = entry;
  return (
    <article className="message" id={key} aria-labelledby={`${key}-name`}>
      <h3 id={`${key}-name`} translate="no">
        {key}
      </h3>
      <p className="message-state">
        <span className="badge">{t(`states.${state}`)}</span>
        {own !== null && <span className="badge">{t(`states.${own}`)}</span>}
        {max !== null && <span className="badge">{t("entry.max", { max })}</span>}
      </p>
      {description !== null && <p lang={languageTags.fr}>{description}</p>}
      <div className="message-languages">
        {locales.map((locale) => (
          <MessageSamples
            key={locale}
            name={t(`languages.${locale}`)}
            locale={locale}
            text={locale === "en" ? entry.english : entry.french}
            forms={entry.forms}
            instead={locale === "en" ? entry.sampleEn : {}}
          />
        ))}
      </div>
      {where.length > 0 && <Pages where={where} />}
      {findings.length > 0 && (
        <>
          <h4>{t("entry.findings")}</h4>
          <FindingList findings={findings} />
        </>
      )}
    </article>
  );
}

function Pages({ where }: Pick<Entry, "where">) {
  const t = useTranslations("Workbench");
  return (
    <dl className="message-pages">
      <dt>{t("entry.where")}</dt>
      {where
        .flatMap((path) => [path, equivalentPath(path)])
        .filter((path) => path !== null)
        .map((path) => (
          <dd key={path}>
            <a href={`${path}?messages=keys`} translate="no">
              {path}
            </a>
          </dd>
        ))}
    </dl>
  );
}
