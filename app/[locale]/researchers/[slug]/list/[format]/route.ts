import { isLocale, languageTags, locales } from "#lib/i18n/locale.ts";
import { readWorksOfResearcher } from "#lib/publications/read-list.ts";
import { researcherJsonLd } from "#lib/researchers/json-ld.ts";
import { readResearcher, readResearchers } from "#lib/researchers/read.ts";
import { environment } from "#lib/site/environment.ts";
import { readSettings } from "#lib/site/read-settings.ts";
import { listResponse, noSuchFile } from "../../../../list-response.ts";

type Params = { readonly locale: string; readonly slug: string; readonly format: string };

/** One file a language ahead of time; the others when they are first asked for. */
export async function generateStaticParams() {
  return Promise.all(
    locales.map(async (locale) => {
      const [first] = await readResearchers(locale);
      return { locale, slug: first?.slug ?? "-", format: "bib" };
    }),
  );
}

/** All works of a person, at `/en/researchers/<slug>.bib`, `.ris`, `.json` (CSL) and `.txt`; as `.jsonld`, the person. */
export async function GET(_: Request, { params }: { readonly params: Promise<Params> }): Promise<Response> {
  const { locale, slug, format } = await params;
  const researcher = isLocale(locale) ? await readResearcher(slug, locale) : null;
  if (!isLocale(locale) || researcher === null || researcher.slug !== slug) return noSuchFile();
  if (format === "jsonld") {
    const institution = (await readSettings(locale)).name.value;
    const data = researcherJsonLd(researcher, { locale, origin: environment().SITE_URL, institution });
    return new Response(`${JSON.stringify(data, null, 2)}\n`, {
      headers: {
        "content-type": "application/ld+json; charset=utf-8",
        "content-language": languageTags[locale],
      },
    });
  }
  return listResponse(await readWorksOfResearcher(researcher.id, locale), { format, locale, name: slug });
}
