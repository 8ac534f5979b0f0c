import { Fragment } from "react";
import { useTranslations } from "next-intl";
import type { Author } from "#lib/publications/publication.ts";
import { splitAuthors } from "#lib/publications/visible-authors.ts";
import { AuthorName } from "./author-name.tsx";

type Props = { readonly authors: readonly Author[]; readonly ownSlug?: string | undefined };

/** Who wrote it. Of very many the first, ours and the last are shown; the others are in the page, one click away. */
export function Authors({ authors, ownSlug }: Props) {
  const t = useTranslations("Publications");
  const { shown, folded } = splitAuthors(authors);
  if (authors.length === 0) return null;
  return (
    <div className="authors">
      <Names authors={shown} ownSlug={ownSlug} />
      {folded.length > 0 && (
        <details>
          <summary>{t("moreAuthors", { count: folded.length })}</summary>
          <Names authors={folded} ownSlug={ownSlug} />
        </details>
      )}
    </div>
  );
}

function Names({ authors, ownSlug }: Props) {
  return (
    <ul className="names">
      {authors.map((author, index) => (
        // Comma and space are text, so that whoever copies the names gets them too.
        <Fragment key={author.key}>
          <li>
            <AuthorName author={author} ownSlug={ownSlug} />
            {index < authors.length - 1 && ","}
          </li>
          {index < authors.length - 1 && " "}
        </Fragment>
      ))}
    </ul>
  );
}
