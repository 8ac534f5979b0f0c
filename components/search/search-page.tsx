import { useTranslations } from "next-intl";
import { useLocale } from "#lib/i18n/use-locale.ts";
import { href } from "#lib/i18n/routing.ts";
import { writeAsked } from "#lib/search/asked.ts";
import type { Asked } from "#lib/search/asked.ts";
import type { SearchResults } from "#lib/search/result.ts";
import { Columns } from "../frame/columns.tsx";
import { EmptyList } from "../frame/empty-list.tsx";
import { PageHeading } from "../frame/page-heading.tsx";
import { Pagination } from "../frame/pagination.tsx";
import { OwnLanguageOnly } from "../prose/own-language-only.tsx";
import { Downloads } from "../publications/downloads.tsx";
import { Facets, TypeFacet } from "./facets.tsx";
import { SearchForm } from "./search-form.tsx";
import { SearchResultRow } from "./search-result-row.tsx";

/** A search and its answer. */
export function SearchPage({ asked, answer }: SearchResults) {
  const t = useTranslations("Search");
  return (
    <div className="page">
      <PageHeading title={t("title")}>
        <SearchForm asked={asked} hint={answer.kind === "nothingAsked"} />
      </PageHeading>
      {answer.kind === "notReady" && <p className="notice">{t("notReady")}</p>}
      {answer.kind === "answered" && <Answered asked={asked} answer={answer} />}
    </div>
  );
}

type Answer = Extract<SearchResults["answer"], { kind: "answered" }>;
type Props = { readonly asked: Asked; readonly answer: Answer };

function Answered({ asked, answer }: Props) {
  const t = useTranslations("Search");
  const { results, facets, total, pages } = answer;
  const hasWorks = facets.types.some(({ value }) => value === "publication");
  return (
    <>
      <TypeFacet asked={asked} facets={facets} total={total} />
      <Columns marginLabel={t("facets.title")} margin={<Facets asked={asked} facets={facets} />}>
        <section aria-labelledby="results">
          <h2 id="results" className="results-heading">
            {t("found", { count: total })}
            {asked.page > 1 && asked.page <= pages && <> · {t("pageOf", { page: asked.page, pages })}</>}
          </h2>
          <Remarks asked={asked} answer={answer} />
          <OwnLanguageOnly entries={results} />
          {results.length === 0 ? (
            <Nothing asked={asked} isPastTheEnd={total > 0} />
          ) : (
            <ol className="publications" start={(asked.page - 1) * 20 + 1}>
              {results.map((result) => (
                <li key={result.id}>
                  <SearchResultRow result={result} />
                </li>
              ))}
            </ol>
          )}
          <Pagination
            page={asked.page}
            pages={pages}
            placeOf={(page) => ({ kind: "search", asked: writeAsked({ ...asked, page }) })}
          />
          {hasWorks && results.length > 0 && (
            <Downloads
              of="search"
              placeOf={(format) => ({
                kind: "searchFile",
                format,
                asked: writeAsked({ ...asked, page: 1 }),
              })}
            />
          )}
        </section>
      </Columns>
    </>
  );
}

/** What the reader should know of how the answer came about. */
function Remarks({ asked, answer: { corrections, whole, total } }: Props) {
  const t = useTranslations("Search");
  const locale = useLocale();
  if (total === 0) return null;
  const literally = href(
    { kind: "search", asked: writeAsked({ ...asked, page: 1, isLiteral: true }) },
    locale,
  );
  return (
    <>
      {corrections.map(({ typed, instead }) => (
        <p key={typed} className="search-remark">
          {t.rich("corrected", {
            typed: () => <q translate="no">{typed}</q>,
            instead: () => <q translate="no">{instead.slice(0, 3).join(", ")}</q>,
          })}{" "}
          <a href={literally} rel="nofollow">
            {t("literally")}
          </a>
        </p>
      ))}
      {whole < total && <p className="search-remark">{t("partial", { whole })}</p>}
    </>
  );
}

function Nothing({ asked, isPastTheEnd }: { readonly asked: Asked; readonly isPastTheEnd: boolean }) {
  const t = useTranslations("Search");
  const locale = useLocale();
  if (!isPastTheEnd) return <EmptyList sentence={t("advice")} />;
  const first = href({ kind: "search", asked: writeAsked({ ...asked, page: 1 }) }, locale);
  return <EmptyList sentence={t("pastTheEnd")} link={<a href={first}>{t("firstPage")}</a>} />;
}
