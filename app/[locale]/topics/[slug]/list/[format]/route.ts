import { isLocale, locales } from "#lib/i18n/locale.ts";
import { readWorksOfTopic } from "#lib/publications/read-list.ts";
import { readTopic, readTopics } from "#lib/topics/read.ts";
import { listResponse, noSuchFile } from "../../../../list-response.ts";

type Params = { readonly locale: string; readonly slug: string; readonly format: string };

/** One file a language ahead of time; the others when they are first asked for. */
export async function generateStaticParams() {
  return Promise.all(
    locales.map(async (locale) => {
      const [first] = await readTopics(locale);
      return { locale, slug: first?.slugs[locale] ?? "-", format: "bib" };
    }),
  );
}

/** All works about a topic, at `/en/topics/<slug>.bib`, `.ris`, `.json` (CSL) and `.txt`. */
export async function GET(_: Request, { params }: { readonly params: Promise<Params> }): Promise<Response> {
  const { locale, slug, format } = await params;
  const topic = isLocale(locale) ? await readTopic(slug, locale) : null;
  if (!isLocale(locale) || topic === null || topic.slugs[locale] !== slug) return noSuchFile();
  return listResponse(await readWorksOfTopic(topic.id, locale), { format, locale, name: slug });
}
