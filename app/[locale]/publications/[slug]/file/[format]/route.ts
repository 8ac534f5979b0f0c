import { isLocale, locales } from "#lib/i18n/locale.ts";
import { citationFile } from "#lib/publications/citation-file.ts";
import { fileMovedTo } from "#lib/publications/file-moved.ts";
import { citationKey } from "#lib/publications/formats/citation-key.ts";
import { hostedPdfOf } from "#lib/publications/hosted-pdf.ts";
import type { Publication } from "#lib/publications/publication.ts";
import { readPdf } from "#lib/publications/read-pdf.ts";
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

/**
 * A work for reference managers, at `/en/publications/<slug>.bib`, `.ris`, `.json` (CSL), `.jsonld` and `.txt`; and the
 * paper at `.pdf`. Under any other name than the work's own, a 308 to that.
 */
export async function GET(_: Request, { params }: { readonly params: Promise<Params> }): Promise<Response> {
  const { locale, slug, format } = await params;
  const publication = isLocale(locale) ? await readPublication(slug, locale) : null;
  const moved =
    isLocale(locale) && publication !== null ? fileMovedTo(publication, { slug, format }, locale) : null;
  if (moved !== null) return new Response(null, { status: 308, headers: { location: moved } });
  const file =
    !isLocale(locale) || publication === null
      ? null
      : format === "pdf"
        ? await pdfOf(publication)
        : citationFile(publication, format, { locale, origin: environment().SITE_URL });
  if (file === null) return new Response("There is no such file.", { status: 404 });
  return new Response(file.body, {
    headers: { "content-type": file.type, "content-disposition": `inline; filename="${file.name}"` },
  });
}

/** The paper itself, when the institute keeps it. */
async function pdfOf(publication: Publication) {
  const hosted = hostedPdfOf(publication);
  const body = hosted === null ? null : await readPdf(hosted);
  return body === null ? null : { name: `${citationKey(publication)}.pdf`, type: "application/pdf", body };
}
