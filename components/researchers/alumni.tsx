import { useTranslations } from "next-intl";
import type { ResearcherEntry } from "#lib/researchers/researcher.ts";
import { Breadcrumbs } from "../frame/breadcrumbs.tsx";
import { EmptyList } from "../frame/empty-list.tsx";
import { PageHeading } from "../frame/page-heading.tsx";
import { PeopleByLetter } from "./people-by-letter.tsx";

/** Everybody who was of the institute; their pages stay at their addresses. */
export function Alumni({ researchers }: { readonly researchers: readonly ResearcherEntry[] }) {
  const t = useTranslations("Researchers");
  return (
    <div className="page">
      <Breadcrumbs trail={[{ place: { kind: "researchers" }, label: t("title") }]} />
      <PageHeading title={t("alumniTitle")}>
        <p className="lede">{t("alumniLede")}</p>
      </PageHeading>
      {researchers.length === 0 ? (
        <EmptyList sentence={t("none")} />
      ) : (
        <PeopleByLetter researchers={researchers} level={2} />
      )}
    </div>
  );
}
