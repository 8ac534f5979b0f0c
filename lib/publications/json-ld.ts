import type { Locale } from "../i18n/locale.ts";
import { existsIn } from "../i18n/page-languages.ts";
import { href } from "../i18n/routing.ts";
import { texToText } from "../math/tex-to-text.ts";
import { permanentPath } from "../permanent/permanent-address.ts";
import { citableTitle, noticeNote, pageRange, pdfAddress } from "./formats/citable.ts";
import { hostedPdfOf } from "./hosted-pdf.ts";
import { identifierLinks } from "./identifier-links.ts";
import type { Author, Publication, PublicationType, Version } from "./publication.ts";

type Options = { readonly locale: Locale; readonly origin: string };

const types: Partial<Record<PublicationType, string>> = {
  thesis: "Thesis",
  report: "Report",
  book: "Book",
  chapter: "Chapter",
  dataset: "Dataset",
  software: "SoftwareSourceCode",
};

/**
 * schema.org `ScholarlyArticle` (or its sibling): every author in order, every abstract in its own language. The page of
 * a language the work does not exist in is only a page about the original. `@id` is the address that no new title, and
 * no language, changes.
 */
export function publicationJsonLd(work: Publication, { locale, origin }: Options): object {
  const page = `${origin}${href({ kind: "publication", slug: work.slug }, locale)}`;
  const id = `${origin}${permanentPath({ kind: "publication", value: work.shortId })}`;
  if (!existsIn(work.languages, locale)) {
    return {
      "@context": "https://schema.org",
      "@type": "WebPage",
      url: page,
      inLanguage: locale,
      about: { "@id": id },
    };
  }
  const links = work.versions.flatMap(({ identifiers }) => identifierLinks(identifiers));
  return defined({
    "@context": "https://schema.org",
    "@type": types[work.type] ?? "ScholarlyArticle",
    "@id": id,
    url: page,
    headline: citableTitle(work),
    name: texToText(work.title.tex),
    inLanguage: work.title.lang,
    author: [
      ...work.authors.map((author) => person(author, locale, origin)),
      ...work.groupAuthors.map((name) => ({ "@type": "Organization", name })),
    ],
    editor: work.editors.map(({ name, given, family }) =>
      defined({ "@type": "Person", name, givenName: given, familyName: family }),
    ),
    ...publishedIn(work),
    encoding: encoding(work, { locale, origin }),
    license: hostedPdfOf(work)?.licence?.url ?? null,
    isAccessibleForFree: hostedPdfOf(work) === null ? null : true,
    award: work.awards.map(({ label, year }) => (year === null ? label.value : `${label.value}, ${year}`)),
    mainEntityOfPage: page,
    abstract: work.abstracts.map(({ lang, tex }) => ({ "@language": lang, "@value": texToText(tex) })),
    identifier: unique(
      links.map(({ label, value }) => ({ "@type": "PropertyValue", propertyID: label, value })),
    ),
    sameAs: unique(links.map(({ url }) => url)),
    keywords: [...work.keywords.map(({ value }) => value), ...work.topics.map(({ title }) => title.value)],
    creativeWorkStatus: noticeNote(work),
  });
}

/** The paper itself, when it is kept here. */
function encoding(work: Publication, { locale, origin }: Options): object | null {
  const pdf = hostedPdfOf(work);
  return pdf === null
    ? null
    : defined({
        "@type": "MediaObject",
        encodingFormat: "application/pdf",
        contentUrl: pdfAddress(work, locale, origin),
        contentSize: String(pdf.bytes),
        license: pdf.licence?.url ?? null,
      });
}

function publishedIn({ lead, year }: Publication): object {
  const pages = pageRange(lead?.pages ?? null);
  return {
    datePublished: lead?.date ?? (year === null ? null : String(year)),
    isPartOf: lead === null || lead.venue === null ? null : container(lead, lead.venue.citedAs),
    pagination: lead?.pages ?? null,
    pageStart: pages?.first ?? null,
    pageEnd: pages?.last ?? null,
    publisher: lead?.publisher ? { "@type": "Organization", name: lead.publisher } : null,
  };
}

/** An issue is part of a volume, and that of a journal (schema.org); proceedings are a book of a volume. */
function container({ kind, volume, issue, identifiers }: Version, name: string): object {
  const whole = defined({
    "@type": kind === "journal" ? "Periodical" : kind === "book" ? "Book" : "PublicationVolume",
    name,
    issn: identifiers.issn,
    isbn: identifiers.isbn,
    volumeNumber: kind === "journal" ? null : volume,
  });
  if (kind !== "journal") return whole;
  const inVolume =
    volume === null ? whole : { "@type": "PublicationVolume", volumeNumber: volume, isPartOf: whole };
  return issue === null ? inVolume : { "@type": "PublicationIssue", issueNumber: issue, isPartOf: inVolume };
}

/** Named by ORCID, else, for a researcher of ours, as their own page names them. */
function person(author: Author, locale: Locale, origin: string): object {
  const { name, given, family, orcid, slug, researcherId } = author;
  const own = researcherId === null ? null : permanentPath({ kind: "person", value: researcherId });
  return defined({
    "@type": "Person",
    "@id": orcid ?? (own === null ? null : `${origin}${own}`),
    name,
    givenName: given,
    familyName: family,
    url: slug === null ? null : `${origin}${href({ kind: "researcher", slug }, locale)}`,
  });
}

/** Without what is not known. */
function defined(fields: Readonly<Record<string, unknown>>): object {
  return Object.fromEntries(
    Object.entries(fields).filter(
      ([, value]) => value !== null && !(Array.isArray(value) && value.length === 0),
    ),
  );
}

function unique<T>(values: readonly T[]): readonly T[] {
  return [...new Map(values.map((value) => [JSON.stringify(value), value])).values()];
}
