import { useLocale } from "#lib/i18n/use-locale.ts";
import { href } from "#lib/i18n/routing.ts";
import type { Author } from "#lib/publications/publication.ts";

type Props = { readonly author: Author; readonly ownSlug?: string | undefined };

/** A name as printed on the paper; one of ours leads to their page, and is strong on that page itself. */
export function AuthorName({ author, ownSlug }: Props) {
  const locale = useLocale();
  if (author.slug === null) return <bdi translate="no">{author.name}</bdi>;
  if (author.slug === ownSlug) return <strong translate="no">{author.name}</strong>;
  return (
    <a href={href({ kind: "researcher", slug: author.slug }, locale)} translate="no">
      {author.name}
    </a>
  );
}
