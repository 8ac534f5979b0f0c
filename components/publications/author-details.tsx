import { useTranslations } from "next-intl";
import type { Author } from "#lib/publications/publication.ts";
import { SectionHeading } from "../frame/section-heading.tsx";
import { AuthorName } from "./author-name.tsx";

/** Every author with where they worked and what their share was, as the paper says; nothing when it says nothing. */
export function AuthorDetails({ authors }: { readonly authors: readonly Author[] }) {
  const t = useTranslations("Publications");
  const isKnown = authors.some(
    ({ affiliations, equal, corresponding }) => affiliations.length > 0 || equal || corresponding,
  );
  if (!isKnown) return null;
  return (
    <section aria-labelledby="authors">
      <SectionHeading id="authors">{t("authors")}</SectionHeading>
      <ol className="author-details">
        {authors.map((author) => (
          <li key={author.key}>
            <AuthorName author={author} />
            <span className="text-ink-2">
              {author.affiliations.map((affiliation) => ` · ${affiliation}`)}
              {author.equal && ` · ${t("equal")}`}
              {author.corresponding && ` · ${t("corresponding")}`}
            </span>
          </li>
        ))}
      </ol>
    </section>
  );
}
