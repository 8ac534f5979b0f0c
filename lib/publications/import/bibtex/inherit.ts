import type { Field, Fields } from "./read-fields.ts";

/** What a volume tells of every paper in it; its own title is the papers' `booktitle`. */
const inherited =
  `booktitle editor publisher organization year month day date series volume number address isbn issn school
  institution journal journaltitle langid language published`.split(/\s+/);

/** An entry with what its `crossref` tells and it does not say itself. */
export function inherit(own: Fields["fields"], volume: Fields["fields"]): Fields["fields"] {
  const all = new Map<string, Field>(own);
  const title = volume.get("booktitle") ?? volume.get("title");
  if (title !== undefined && !all.has("booktitle") && !all.has("journal")) all.set("booktitle", title);
  const isDated = ["year", "date"].some((name) => all.has(name));
  for (const name of inherited) {
    const field = volume.get(name);
    if (field === undefined || all.has(name) || (isDated && dates.has(name))) continue;
    all.set(name, field);
  }
  return all;
}

/** The paper's own year is not mixed with the volume's month. */
const dates: ReadonlySet<string> = new Set(["year", "month", "day", "date", "published"]);
