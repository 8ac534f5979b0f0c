import { useMemo } from "react";
import type { DocumentBadgeComponent } from "sanity";
import type { Language } from "../schema/languages.ts";
import { unreadTranslations } from "../translation/unread.ts";

const names: Readonly<Record<Language, string>> = { en: "English", fr: "French" };

/** "French is behind", beside the state of a document, when a text of it has not followed its original. */
export const translationBadge: DocumentBadgeComponent = ({ draft, published }) => {
  const document = draft ?? published;
  return useMemo(() => badgeOf(document), [document]);
};

function badgeOf(document: unknown): ReturnType<DocumentBadgeComponent> {
  const unread = unreadTranslations(document);
  const [first] = unread.toSorted((one) => (one.state === "outdated" ? -1 : 1));
  if (first === undefined) return null;
  const fields = unread.map(({ path }) => path).join(", ");
  return first.state === "outdated"
    ? {
        label: `${names[first.language]} is behind`,
        color: "warning",
        title: `The original has changed since: ${fields}`,
      }
    : {
        label: `${names[first.language]} by a machine`,
        color: "warning",
        title: `Nobody has read it yet: ${fields}`,
      };
}
