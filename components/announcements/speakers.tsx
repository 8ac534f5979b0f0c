import { useTranslations } from "next-intl";
import { useLocale } from "#lib/i18n/use-locale.ts";
import type { EventDetails } from "#lib/announcements/announcement.ts";
import { href } from "#lib/i18n/routing.ts";
import { SectionHeading } from "../frame/section-heading.tsx";
import { LocalizedText } from "../prose/localized-text.tsx";

/** Who speaks at an event; those of the institute lead to their pages. */
export function Speakers({ speakers }: { readonly speakers: EventDetails["speakers"] }) {
  const t = useTranslations("Events");
  const locale = useLocale();
  if (speakers.length === 0) return null;
  return (
    <section aria-labelledby="speakers">
      <SectionHeading id="speakers">{t("speakers")}</SectionHeading>
      <ul className="rows">
        {speakers.map(({ key, name, slug, affiliation, role }) => (
          <li key={key} className="speaker">
            <p className="row-title">
              {slug === null ? (
                name
              ) : (
                <a className="title-link" href={href({ kind: "researcher", slug }, locale)}>
                  {name}
                </a>
              )}
            </p>
            {(affiliation !== null || role !== null) && (
              <p className="row-note">
                {role !== null && <LocalizedText text={role} />}
                {role !== null && affiliation !== null && " · "}
                {affiliation}
              </p>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
