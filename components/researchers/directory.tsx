import { useTranslations } from "next-intl";
import { useLocale } from "#lib/i18n/use-locale.ts";
import { href } from "#lib/i18n/routing.ts";
import type { ResearcherEntry, RoleGroup } from "#lib/researchers/researcher.ts";
import { EmptyList } from "../frame/empty-list.tsx";
import { PageHeading } from "../frame/page-heading.tsx";
import { SectionBlock } from "../frame/section-block.tsx";
import { Arrow } from "../prose/arrow.tsx";
import { PeopleByLetter } from "./people-by-letter.tsx";

type Props = {
  /** In the order to show; a group without anybody is left out. */
  readonly groups: readonly { readonly group: RoleGroup; readonly researchers: readonly ResearcherEntry[] }[];
};

/** Everybody of the institute today, by what they are and from A to Z. */
export function Directory({ groups }: Props) {
  const t = useTranslations("Researchers");
  const locale = useLocale();
  const filled = groups.filter(({ researchers }) => researchers.length > 0);
  return (
    <div className="page">
      <PageHeading title={t("title")} />
      {filled.length === 0 && <EmptyList sentence={t("none")} />}
      {filled.map(({ group, researchers }) => (
        <SectionBlock
          key={group}
          id={group}
          title={t(`groups.${group}`)}
          aside={<p>{t("count", { count: researchers.length })}</p>}
        >
          <PeopleByLetter researchers={researchers} />
        </SectionBlock>
      ))}
      <ul className="link-list after-list">
        <li>
          <a href={href({ kind: "alumni" }, locale)}>
            {t("alumniTitle")} <Arrow to="next" />
          </a>
        </li>
      </ul>
    </div>
  );
}
