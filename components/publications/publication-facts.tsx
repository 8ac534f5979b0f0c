import { useTranslations } from "next-intl";
import { permanentPath } from "#lib/permanent/permanent-address.ts";
import { hostedPdfOf } from "#lib/publications/hosted-pdf.ts";
import { identifierLinks } from "#lib/publications/identifier-links.ts";
import type { Publication, Version } from "#lib/publications/publication.ts";
import { Facts } from "../frame/facts.tsx";
import { PartialDay } from "../prose/date.tsx";
import { LocalizedText } from "../prose/localized-text.tsx";
import { TopicLinks } from "../topics/topic-links.tsx";
import { VersionLinks } from "./version-links.tsx";

/** A work in brief, for the margin: where and when it came out, where to read it, what it is about, what it won. */
export function PublicationFacts({ publication }: { readonly publication: Publication }) {
  const t = useTranslations("Publications");
  const { shortId, slug, lead, versions, title, topics, keywords, awards, editors } = publication;
  const hosted = hostedPdfOf(publication);
  // The version that leads may be behind no address at all while the preprint is there for everybody.
  const readable = versions.find(({ identifiers, links, hostedPdf }) =>
    hosted === null ? links.length > 0 || identifierLinks(identifiers).length > 0 : hostedPdf === hosted,
  );
  const date = lead?.date ?? null;
  return (
    <Facts
      facts={[
        lead === null ? null : { term: t("publishedIn"), value: <Venue version={lead} /> },
        date === null ? null : { term: t("date"), value: <PartialDay date={date} /> },
        readable === undefined
          ? null
          : {
              term: t("readIt"),
              value: <ReadLinks version={readable} slug={hosted === null ? undefined : slug} />,
            },
        { term: t("permanentAddress"), value: <PermanentLink shortId={shortId} /> },
        { term: t("language"), value: t("languageName", { lang: title.lang }) },
        editors.length === 0
          ? null
          : {
              term: t("editors", { count: editors.length }),
              value: (
                <ul className="plain-list">
                  {editors.map(({ name }, index) => (
                    <li key={`${index}-${name}`}>
                      <bdi translate="no">{name}</bdi>
                    </li>
                  ))}
                </ul>
              ),
            },
        topics.length === 0 ? null : { term: t("topics"), value: <TopicLinks topics={topics} /> },
        keywords.length === 0
          ? null
          : {
              term: t("keywords"),
              value: (
                <ul className="plain-list">
                  {keywords.map((keyword) => (
                    <li key={keyword.value}>
                      <LocalizedText text={keyword} />
                    </li>
                  ))}
                </ul>
              ),
            },
        awards.length === 0
          ? null
          : {
              term: t("awards", { count: awards.length }),
              value: (
                <ul className="plain-list">
                  {awards.map(({ label, year }) => (
                    <li key={`${label.value} ${year}`}>
                      <LocalizedText text={label} />
                      {year !== null && `, ${year}`}
                    </li>
                  ))}
                </ul>
              ),
            },
      ]}
    />
  );
}

/** To be copied: it outlives a new title and names no language. Robots find the page without being sent around. */
function PermanentLink({ shortId }: { readonly shortId: string }) {
  const path = permanentPath({ kind: "publication", value: shortId });
  return (
    <a href={path} rel="nofollow" translate="no">
      {path}
    </a>
  );
}

function Venue({ version }: { readonly version: Version }) {
  const t = useTranslations("Publications");
  return version.venue === null ? (
    t(`versionKinds.${version.kind}`)
  ) : (
    <span translate="no">{version.venue.name}</span>
  );
}

function ReadLinks({ version, slug }: { readonly version: Version; readonly slug: string | undefined }) {
  return (
    <ul className="plain-list">
      <VersionLinks
        version={version}
        identifiers={identifierLinks(version.identifiers)}
        hosted={slug === undefined ? undefined : { slug }}
      />
    </ul>
  );
}
