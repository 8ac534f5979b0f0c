import { useLocale } from "#lib/i18n/use-locale.ts";
import { languageTags } from "#lib/i18n/locale.ts";

/** The languages an event is held in, by their names in the reader's. `languages` are BCP 47 tags. */
export function SpokenLanguages({ languages }: { readonly languages: readonly string[] }) {
  const tag = languageTags[useLocale()];
  const names = new Intl.DisplayNames(tag, { type: "language" });
  const list = new Intl.ListFormat(tag, { type: "conjunction" });
  return list.format(languages.map((language) => names.of(language) ?? language));
}
