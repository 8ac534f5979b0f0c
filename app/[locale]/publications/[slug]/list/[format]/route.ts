import { isLocale, locales } from "#lib/i18n/locale.ts";
import { parseYear } from "#lib/i18n/routing.ts";
import { readYears } from "#lib/publications/read.ts";
import { readWorksOfYear } from "#lib/publications/read-list.ts";
import { listResponse, noSuchFile } from "../../../../list-response.ts";

type Params = { readonly locale: string; readonly slug: string; readonly format: string };

/** One file a language ahead of time; the others when they are first asked for. */
export async function generateStaticParams() {
  const years = await readYears();
  return locales.map((locale) => ({ locale, slug: String(years?.last ?? 2000), format: "bib" }));
}

/** All works of a year, at `/en/publications/2025.bib`, `.ris`, `.json` (CSL) and `.txt`. */
export async function GET(_: Request, { params }: { readonly params: Promise<Params> }): Promise<Response> {
  const { locale, slug, format } = await params;
  const year = parseYear(slug);
  const works = isLocale(locale) && year !== null ? await readWorksOfYear(year, locale) : [];
  if (!isLocale(locale) || works.length === 0) return noSuchFile();
  return listResponse(works, { format, locale, name: `publications-${slug}` });
}
