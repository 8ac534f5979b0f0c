import { useLocale } from "#lib/i18n/use-locale.ts";
import { href } from "#lib/i18n/routing.ts";
import type { PublicationEntry } from "#lib/publications/publication.ts";
import { foreignLang } from "../prose/foreign-lang.ts";
import { LanguageBadge } from "../prose/language-badge.tsx";
import { MathText } from "../prose/math-text.tsx";
import { AbstractDisclosure } from "./abstract-disclosure.tsx";
import { Authors } from "./authors.tsx";
import { PublicationLinks } from "./publication-links.tsx";
import { StatusPrefix } from "./status-prefix.tsx";
import { VenueName } from "./venue-name.tsx";

type Props = {
  readonly entry: PublicationEntry;
  readonly ownSlug?: string | undefined;
  readonly showsYear?: boolean;
};

/** A work in a list: where and when, title, authors, the abstract folded but whole, where to read and cite it. */
export function PublicationRow({ entry, ownSlug, showsYear = true }: Props) {
  const locale = useLocale();
  const { title, year, lead, slug, shortId, authors, abstract } = entry;
  const titleId = `w-${shortId}`;
  const isDated = showsYear && year !== null;
  return (
    <article className="publication">
      <p className="publication-meta">
        {isDated && <time dateTime={String(year)}>{year}</time>}
        {isDated && lead !== null && <span className="separator"> · </span>}
        {lead !== null && (
          <span>
            <VenueName version={lead} />
          </span>
        )}{" "}
        <LanguageBadge text={title} />
      </p>
      <div className="publication-body">
        <h3 className="publication-title">
          <StatusPrefix notice={entry.notice} />
          <a
            id={titleId}
            className="title-link"
            href={href({ kind: "publication", slug }, locale)}
            lang={foreignLang(title.lang, locale)}
          >
            <MathText tex={title.tex} isInControl />
          </a>
        </h3>
        <Authors authors={authors} ownSlug={ownSlug} />
        {abstract !== null && <AbstractDisclosure abstract={abstract} title={title} />}
        <PublicationLinks entry={entry} titleId={titleId} />
      </div>
    </article>
  );
}
