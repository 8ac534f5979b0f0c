import type { ReactNode } from "react";
import { useTranslations } from "next-intl";
import type { PublicationEntry } from "#lib/publications/publication.ts";
import { soundWorks, yearSpan } from "#lib/publications/year-counts.ts";
import type { Researcher } from "#lib/researchers/researcher.ts";
import type { Video } from "#lib/video/video.ts";
import { Breadcrumbs } from "../frame/breadcrumbs.tsx";
import { Columns } from "../frame/columns.tsx";
import { EmptyList } from "../frame/empty-list.tsx";
import { LanguageNotice } from "../frame/language-notice.tsx";
import { SectionHeading } from "../frame/section-heading.tsx";
import { Downloads } from "../publications/downloads.tsx";
import { PublicationList } from "../publications/publication-list.tsx";
import { YearBarcode } from "../publications/year-barcode.tsx";
import { RichText } from "../prose/rich-text.tsx";
import { ProfileFacts } from "./profile-facts.tsx";
import { ProfileHead } from "./profile-head.tsx";

type Props = {
  readonly researcher: Researcher;
  /** Newest first. */
  readonly publications: readonly PublicationEntry[];
  readonly renderVideo: (video: Video) => ReactNode;
};

/** A person's page: the name, the life at the institute in the margin, the work beside it. */
export function Profile({ researcher, publications, renderVideo }: Props) {
  const t = useTranslations("Researchers");
  const { bio, status } = researcher;
  const sound = soundWorks(publications);
  const margin = (
    <>
      <ProfileFacts researcher={researcher} />
      <YearBarcode span={yearSpan(sound)} />
    </>
  );
  const above = status === "alumni" ? ({ kind: "alumni" } as const) : ({ kind: "researchers" } as const);
  return (
    <article className="page">
      <Breadcrumbs trail={[{ place: above, label: status === "alumni" ? t("alumniTitle") : t("title") }]} />
      <LanguageNotice text={bio} />
      <ProfileHead researcher={researcher}>
        {bio !== null && <RichText text={bio} renderVideo={renderVideo} />}
      </ProfileHead>
      <Columns marginLabel={t("inBrief")} margin={margin}>
        <section aria-labelledby="publications">
          <SectionHeading id="publications" count={sound.length}>
            {t("publications")}
          </SectionHeading>
          {publications.length === 0 ? (
            <EmptyList sentence={t("noPublications")} />
          ) : (
            <>
              <PublicationList entries={publications} ownSlug={researcher.slug} />
              <Downloads
                of="person"
                placeOf={(format) => ({ kind: "researcherFile", slug: researcher.slug, format })}
              />
            </>
          )}
        </section>
      </Columns>
    </article>
  );
}
