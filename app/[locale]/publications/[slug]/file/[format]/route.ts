import { isLocale, locales } from "#lib/i18n/locale.ts";
import { citationFile } from "#lib/publications/citation-file.ts";
import { readLatestPublications, readPublication } from "#lib/publications/read.ts";
import { environment } from "#lib/site/environment.ts";

type Params = { readonly locale: string; readonly slug: string; readonly format: string };

/** One file a language ahead of time; the others when they are first asked for. */
export async function generateStaticParams() {
  return Promise.all(
    locales.map(async (locale) => {
      const [first] = await readLatestPublications(locale, 1);
      return { locale, slug: first?.slug ?? "-", format: "bib" };
    }),
  );
}

/** A work for reference managers, at `/en/publications/<slug>.bib`, `.ris`, `.json` (CSL), `.jsonld` and `.txt`. */
export async function GET(_: Request, { params }: { readonly params: Promise<Params> }): Promise<Response> {
  const { locale, slug, format } = await params;
  const publication = isLocale(locale) ? await readPublication(slug, locale) : null;
  const file =
    isLocale(locale) && publication !== null
      ? citationFile(publication, format, { locale, origin: environment().SITE_URL })
      : null;
  if (file === null) return new Response("There is no such file.", { status: 404 });
  return new Response(file.body, {
    headers: { "content-type": file.type, "content-disposition": `inline; filename="${file.name}"` },
  });
}
