import type { ReactNode } from "react";
import { useTranslations } from "next-intl";
import type { CitationTexts } from "#lib/publications/citation-texts.ts";
import type { Publication } from "#lib/publications/publication.ts";
import type { Video } from "#lib/video/video.ts";
import { Columns } from "../frame/columns.tsx";
import { SectionHeading } from "../frame/section-heading.tsx";
import { LocalizedText } from "../prose/localized-text.tsx";
import { Abstracts } from "./abstracts.tsx";
import { AuthorDetails } from "./author-details.tsx";
import { Citation } from "./citation.tsx";
import { PublicationFacts } from "./publication-facts.tsx";
import { PublicationHead } from "./publication-head.tsx";
import { Versions } from "./versions.tsx";

type Props = {
  readonly publication: Publication;
  readonly citation: CitationTexts;
  readonly renderVideo: (video: Video) => ReactNode;
};

/** A work's page: every abstract whole, every version with its own links, and how to cite it. */
export function PublicationArticle({ publication, citation, renderVideo }: Props) {
  const t = useTranslations("Publications");
  const { plainSummary, video, slug } = publication;
  return (
    <article className="page">
      <PublicationHead publication={publication} />
      <Columns
        first="text"
        marginLabel={t("inBrief")}
        margin={<PublicationFacts publication={publication} />}
      >
        <Abstracts publication={publication} />
        {plainSummary !== null && (
          <section aria-labelledby="plain">
            <SectionHeading id="plain">{t("plainSummary")}</SectionHeading>
            <LocalizedText text={plainSummary} as="p" className="reading" />
          </section>
        )}
        {video !== null && renderVideo(video)}
        <Versions publication={publication} />
        <AuthorDetails publication={publication} />
        <Citation slug={slug} citation={citation} lang={publication.title.lang} />
      </Columns>
    </article>
  );
}
