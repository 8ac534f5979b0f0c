/** The languages of the content, in the order the forms show them. */
export const languages = [
  { id: "en", title: "English" },
  { id: "fr", title: "French (français)" },
] as const;

export type Language = (typeof languages)[number]["id"];

/** A value for each language, as it is stored; either may be missing while a text is being written. */
export type PerLanguage<T> = { readonly en?: T | undefined; readonly fr?: T | undefined };
