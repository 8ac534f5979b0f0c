type Titles = { readonly en?: string | undefined; readonly fr?: string | undefined };

/** The title a row of the studio shows, in English where there is one. */
export function rowTitle({ en, fr }: Titles, whenEmpty: string): string {
  return en ?? fr ?? whenEmpty;
}

/** What a row says of a missing language; nothing when both are there. */
export function missingLanguage({ en, fr }: Titles): string | undefined {
  if (en !== undefined && fr === undefined) return "French missing";
  if (fr !== undefined && en === undefined) return "English missing";
  return undefined;
}

/** The parts of a row's second line that there are. */
export function rowSubtitle(...parts: readonly (string | undefined)[]): string {
  return parts.filter((part) => part !== undefined && part !== "").join(" · ");
}
