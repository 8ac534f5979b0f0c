import { useTranslations } from "next-intl";
import { identifierLinks } from "#lib/publications/identifier-links.ts";
import type { Version } from "#lib/publications/publication.ts";
import { PartialDay } from "../prose/date.tsx";
import { HostedPdfLink } from "./hosted-pdf-link.tsx";
import { linkName } from "./link-name.ts";

type Props = {
  readonly version: Version;
  /** Of the work, when the paper kept here is this version's. */
  readonly slug: string | null;
};

/** A version: its kind and state, the venue with volume and pages, every identifier in full. */
export function VersionRow({ version, slug }: Props) {
  const t = useTranslations("Publications");
  const { key, kind, status, venue, date, publisher, peerReviewed, links, identifiers, hostedPdf } = version;
  // Two versions may each have a PDF: heard alone, a link says whose.
  const kindId = `v-${key}`;
  return (
    <div className="version">
      <p className="version-kind">
        <span id={kindId}>{t(`versionKinds.${kind}`)}</span>
        {status !== "published" && (
          <strong className={isUnsound(status) ? "state state-danger" : "state"}>
            {t(`statuses.${status}`)}
          </strong>
        )}
      </p>
      <div>
        {venue !== null && (
          <p translate="no">
            <cite>{venue.name}</cite>
          </p>
        )}
        <p className="row-note">
          {date !== null && <PartialDay date={date} />}
          {detailsOf(version, t).map((detail) => ` · ${detail}`)}
          {publisher !== null && ` · ${publisher}`}
          {peerReviewed && ` · ${t("peerReviewed")}`}
        </p>
        <ul className="version-links">
          {identifierLinks(identifiers).map(({ label, value, url }) => (
            <li key={label}>
              <span className="text-ink-2">{label} </span>
              <a href={url} rel="noopener" translate="no">
                {value}
              </a>
            </li>
          ))}
          {identifiers.isbn !== null && <li>ISBN {identifiers.isbn}</li>}
          {slug !== null && hostedPdf !== null && (
            <li>
              <HostedPdfLink pdf={hostedPdf} slug={slug} namedBy={kindId} />
            </li>
          )}
          {links.map((link) => (
            <li key={link.key}>
              <a {...linkName(kindId, link.key)} href={link.url} rel="noopener">
                {t(`linkKinds.${link.kind}`)}
              </a>
            </li>
          ))}
        </ul>
      </div>
    </div>
  );
}

function isUnsound(status: Version["status"]) {
  return status === "retracted" || status === "withdrawn";
}

type Translate = ReturnType<typeof useTranslations<"Publications">>;

function detailsOf({ volume, issue, pages, track }: Version, t: Translate): readonly string[] {
  return [
    track,
    volume === null ? null : t("volume", { volume }),
    issue === null ? null : t("issue", { issue }),
    pages === null ? null : t("pages", { pages: pages.replace(/-+/, "–") }),
  ].filter((detail) => detail !== null);
}
