import { useTranslations } from "next-intl";
import type { Role } from "#lib/researchers/researcher.ts";
import { LocalizedText } from "../prose/localized-text.tsx";
import { Years } from "../prose/years.tsx";
import { ResearcherLinks } from "./researcher-links.tsx";

/** What somebody was and is at the institute, with the years and with whom. */
export function Roles({ roles }: { readonly roles: readonly Role[] }) {
  const t = useTranslations("Researchers");
  return (
    <ul className="stacked-list">
      {roles.map(({ key, title, start, end, supervisors }) => (
        <li key={key}>
          <LocalizedText text={title} />
          <span className="years">
            <Years start={start} end={end} />
          </span>
          {supervisors.length > 0 && (
            <div>
              <span className="text-ink-2">{t("supervision")}</span>
              <ResearcherLinks researchers={supervisors} />
            </div>
          )}
        </li>
      ))}
    </ul>
  );
}
