import { useTranslations } from "next-intl";
import type { Author, Membership, Publication } from "#lib/publications/publication.ts";
import { splitAuthors } from "#lib/publications/visible-authors.ts";
import { SectionHeading } from "../frame/section-heading.tsx";
import { LocalizedText } from "../prose/localized-text.tsx";
import { AuthorName } from "./author-name.tsx";

/**
 * Where authors worked and what their share was, for those of whom the paper says so; of ours, what they were here when it
 * came out, and whether they have left since.
 */
export function AuthorDetails({ publication }: { readonly publication: Publication }) {
  const t = useTranslations("Publications");
  const { authors, members } = publication;
  const described = authors.filter(
    ({ key, affiliations, equal, corresponding }) =>
      members.has(key) || affiliations.length > 0 || equal || corresponding,
  );
  if (described.length === 0) return null;
  const { shown, folded } = splitAuthors(described);
  return (
    <section aria-labelledby="authors">
      <SectionHeading id="authors">{t("authors")}</SectionHeading>
      <People authors={shown} members={members} />
      {folded.length > 0 && (
        <details className="disclosure">
          <summary>{t("moreAuthors", { count: folded.length })}</summary>
          <People authors={folded} members={members} />
        </details>
      )}
    </section>
  );
}

function People({ authors, members }: Pick<Publication, "authors" | "members">) {
  return (
    <ul className="author-details">
      {authors.map((author) => (
        <li key={author.key}>
          <AuthorName author={author} />
          <AuthorFacts author={author} membership={members.get(author.key)} />
        </li>
      ))}
    </ul>
  );
}

type FactsProps = { readonly author: Author; readonly membership: Membership | undefined };

function AuthorFacts({ author, membership }: FactsProps) {
  const t = useTranslations("Publications");
  const r = useTranslations("Researchers");
  const { affiliations, equal, corresponding } = author;
  const role = membership?.role ?? null;
  return (
    <span className="text-ink-2">
      {role !== null && (
        <>
          {" · "}
          {role.isHeld ? (
            <LocalizedText text={role.title} />
          ) : (
            t.rich("roleThen", { role: () => <LocalizedText text={role.title} /> })
          )}
        </>
      )}
      {membership?.isAlumni === true && (
        <>
          {" · "}
          <span className="person-status">{r("alumni", { form: membership.titleForm })}</span>
        </>
      )}
      {affiliations.map((affiliation) => ` · ${affiliation}`)}
      {equal && ` · ${t("equal")}`}
      {corresponding && ` · ${t("corresponding")}`}
    </span>
  );
}
