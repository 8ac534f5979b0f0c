import type { Locale } from "../i18n/locale.ts";
import { writeBibtex } from "./formats/bibtex.ts";
import type { Citable } from "./formats/citable.ts";
import { citationKey } from "./formats/citation-key.ts";
import { apaReference } from "./formats/apa.ts";
import { writeCslJson } from "./formats/csl-json.ts";
import { referenceText } from "./formats/reference.ts";
import { writeRis } from "./formats/ris.ts";

/** Forms that a list of works can be taken away in. */
export const listFormats = ["bib", "ris", "json", "txt"] as const;

export type ListFormat = (typeof listFormats)[number];

export function isListFormat(format: string): format is ListFormat {
  return listFormats.some((known) => known === format);
}

const types = {
  bib: "application/x-bibtex; charset=utf-8",
  ris: "application/x-research-info-systems; charset=utf-8",
  json: "application/vnd.citationstyles.csl+json; charset=utf-8",
  txt: "text/plain; charset=utf-8",
} as const satisfies Record<ListFormat, string>;

/** The headers of a file of works, to be saved under a name (ASCII, without ending). */
export function listHeaders(format: ListFormat, name: string): Record<string, string> {
  return { "content-type": types[format], "content-disposition": `attachment; filename="${name}.${format}"` };
}

/**
 * A list of works as a file, a piece for each slice of them: however long the list is, only a slice is held. The key of a work
 * that would come a second time gets the work's short id: reference managers take one entry for each key.
 */
export async function* writeList(
  slices: AsyncIterable<readonly Citable[]> | Iterable<readonly Citable[]>,
  format: ListFormat,
  context: { readonly locale: Locale; readonly origin: string },
): AsyncGenerator<string> {
  const keys = new Set<string>();
  let isFirst = true;
  if (format === "json") yield "[";
  for await (const works of slices) {
    const written = works.map((work) => writeOne(work, format, context, ownKey(work, keys)));
    if (written.length === 0) continue;
    yield `${isFirst ? opening[format] : between[format]}${written.join(between[format])}`;
    isFirst = false;
  }
  if (format === "json") yield isFirst ? "]\n" : "\n]\n";
}

const opening = { bib: "", ris: "", json: "\n", txt: "" } as const satisfies Record<ListFormat, string>;
const between = { bib: "\n", ris: "\r\n", json: ",\n", txt: "" } as const satisfies Record<
  ListFormat,
  string
>;

function writeOne(
  work: Citable,
  format: ListFormat,
  { locale, origin }: { readonly locale: Locale; readonly origin: string },
  key: string,
): string {
  switch (format) {
    case "bib":
      return writeBibtex(work, { origin, extent: "record" }).replace(
        /^(@\w+\{)[^,]*,/,
        (_, head: string) => `${head}${key},`,
      );
    case "ris":
      return writeRis(work, origin);
    case "json":
      return JSON.stringify({ ...writeCslJson(work, origin), id: key });
    case "txt":
      return `${referenceText(apaReference(work, locale, origin))}\n`;
  }
}

function ownKey(work: Citable, taken: Set<string>): string {
  const key = citationKey(work);
  const own = taken.has(key) ? `${key}-${work.shortId}` : key;
  taken.add(own);
  return own;
}
