import type { ReactNode } from "react";
import { useTranslations } from "next-intl";
import { useLocale } from "#lib/i18n/use-locale.ts";
import { href } from "#lib/i18n/routing.ts";
import type { SearchResult } from "#lib/search/result.ts";
import { CallUntil } from "../announcements/call-until.tsx";
import { EventSpan } from "../announcements/event-span.tsx";
import { EventState } from "../announcements/event-state.tsx";
import { Day } from "../prose/date.tsx";
import { foreignLang } from "../prose/foreign-lang.ts";
import { LanguageBadge } from "../prose/language-badge.tsx";
import { StatusPrefix } from "../publications/status-prefix.tsx";
import { MarkedParts } from "./marked-parts.tsx";

/** One thing that was found: what it is and of when in the margin, its title, by whom, and where it says what was asked. */
export function SearchResultRow({ result }: { readonly result: SearchResult }) {
  const locale = useLocale();
  const { title, byline, snippet, place } = result;
  return (
    <article className="publication">
      <p className="publication-meta">
        <Kind result={result} />
        <Details result={result} />
      </p>
      <div className="publication-body">
        {result.type === "event" && <EventState event={result.event} />}
        <h3 className="publication-title">
          {result.type === "publication" && <StatusPrefix notice={result.notice} />}
          <a
            className="title-link"
            href={href(place, locale)}
            lang={foreignLang(title.lang, locale)}
            translate={result.type === "researcher" ? "no" : undefined}
          >
            <MarkedParts parts={title.parts} />
          </a>{" "}
          <LanguageBadge text={title} />
        </h3>
        {byline !== null && (
          <p
            className="authors"
            lang={foreignLang(byline.lang, locale)}
            translate={result.type === "publication" ? "no" : undefined}
          >
            <MarkedParts parts={byline.parts} />
          </p>
        )}
        {snippet !== null && (
          <p className="snippet" lang={foreignLang(snippet.lang, locale)}>
            <MarkedParts parts={snippet.parts} />
          </p>
        )}
      </div>
    </article>
  );
}

function Kind({ result }: { readonly result: SearchResult }) {
  const t = useTranslations();
  switch (result.type) {
    case "publication":
      return <strong>{t(`Publications.types.${result.kind}`)}</strong>;
    case "researcher": {
      const name = result.status === "alumni" ? "Researchers.alumni" : "Search.researcher";
      return <strong>{t(name, { form: result.titleForm })}</strong>;
    }
    case "topic":
      return <strong>{t("Topics.kicker")}</strong>;
    case "page":
      return <strong>{t("Search.page")}</strong>;
    case "news":
    case "event":
    case "call":
      return <strong>{t(`Announcements.kinds.${result.type}`)}</strong>;
  }
}

/** Of when it is, and where it came out. */
function Details({ result }: { readonly result: SearchResult }): ReactNode {
  switch (result.type) {
    case "publication":
      return (
        <>
          {result.year !== null && (
            <Detail>
              <time dateTime={String(result.year)}>{result.year}</time>
            </Detail>
          )}
          {result.venue !== null && (
            <Detail>
              <span translate="no">{result.venue}</span>
            </Detail>
          )}
        </>
      );
    case "news":
      return (
        <Detail>
          <Day at={result.publishedAt} />
        </Detail>
      );
    case "event":
      return (
        <Detail>
          <EventSpan event={result.event} />
        </Detail>
      );
    case "call":
      return (
        <Detail>
          <CallUntil call={result.call} />
        </Detail>
      );
    case "researcher":
    case "topic":
    case "page":
      return null;
  }
}

function Detail({ children }: { readonly children: ReactNode }) {
  return (
    <>
      <span className="separator"> · </span>
      {children}
    </>
  );
}
