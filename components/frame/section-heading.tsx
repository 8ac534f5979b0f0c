import type { ReactNode } from "react";
import { useLocale } from "#lib/i18n/use-locale.ts";
import { languageTags } from "#lib/i18n/locale.ts";

type Props = { readonly id: string; readonly count?: number; readonly children: ReactNode };

/** The heading of a part inside the text column, over a rule; with the number of what follows when that matters. */
export function SectionHeading({ id, count, children }: Props) {
  const tag = languageTags[useLocale()];
  return (
    <h2 id={id} className="section-heading">
      {children}
      {count !== undefined && count > 0 && (
        <span className="section-count"> {count.toLocaleString(tag)}</span>
      )}
    </h2>
  );
}
