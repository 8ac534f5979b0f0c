import { useTranslations } from "next-intl";
import type { Author } from "#lib/publications/publication.ts";
import { SectionHeading } from "../frame/section-heading.tsx";
import { AuthorName } from "./author-name.tsx";

/** Where authors worked and what their share was, for those of whom the paper says so. */
export function AuthorDetails({ authors }: { readonly authors: readonly Author[] }) {
  const t = useTranslations("Publications");
  const described = authors.filter(
    ({ affiliations, equal, corresponding }) => affiliations.length > 0 || equal || corresponding,
  );
  if (described.length === 0) return null;
  return (
    <section aria-labelledby="authors">
      <SectionHeading id="authors">{t("authors")}</SectionHeading>
      <ul className="author-details">
        {described.map((author) => (
          <li key={author.key}>
            <AuthorName author={author} />
            <span className="text-ink-2">
              {author.affiliations.map((affiliation) => ` · ${affiliation}`)}
              {author.equal && ` · ${t("equal")}`}
              {author.corresponding && ` · ${t("corresponding")}`}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
