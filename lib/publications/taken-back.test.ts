import assert from "node:assert/strict";
import { test } from "node:test";
import { pageMetadata } from "../seo/page-metadata.ts";
import { citationTexts } from "./citation-texts.ts";
import { describePublication } from "./describe.ts";
import { writeCslJson } from "./formats/csl-json.ts";
import { referenceText } from "./formats/reference.ts";
import { publicationJsonLd } from "./json-ld.ts";
import type { StatusNotice } from "./publication.ts";
import { work } from "./work.fixture.ts";

const origin = "https://institute.example";

/** What every output says of a work with a notice. */
function outputs(kind: StatusNotice["kind"], lang: "en" | "fr"): Readonly<Record<string, string>> {
  const one = work({
    title: { tex: "Title", lang },
    languages: lang,
    notice: { kind, date: null, reason: null, url: null },
  });
  const about = describePublication(one, lang, origin);
  const place = { kind: "publication", slug: one.slug } as const;
  const head = pageMetadata({ locale: lang, place, siteName: "Institute", origin, ...about });
  const { apa, ieee, bibtex, ris } = citationTexts(one, lang, origin);
  return {
    "the page's title": JSON.stringify(head.title),
    "Open Graph": JSON.stringify(head.openGraph?.title),
    citation_title: about.tags.find(([name]) => name === "citation_title")?.[1] ?? "",
    "JSON-LD": JSON.stringify(publicationJsonLd(one, { locale: lang, origin })),
    BibTeX: bibtex,
    RIS: ris,
    "CSL-JSON": writeCslJson(one, origin).title,
    APA: referenceText(apa),
    IEEE: referenceText(ieee),
  };
}

const prefixes = {
  en: { retracted: "Retracted: Title", withdrawn: "Withdrawn: Title" },
  fr: { retracted: "Rétracté : Title", withdrawn: "Retiré : Title" },
} as const;

for (const kind of ["retracted", "withdrawn"] as const)
  test(`that a work was ${kind} stands before its title in nine outputs, in its language`, () => {
    for (const lang of ["en", "fr"] as const)
      for (const [where, text] of Object.entries(outputs(kind, lang)))
        assert.ok(
          text.replaceAll(/[{}]/g, "").replaceAll("\u00A0", " ").includes(prefixes[lang][kind]),
          `${where}: ${text}`,
        );
  });

test("what was corrected keeps its title everywhere, and the forms with fields say it", () => {
  const said = outputs("corrected", "en");
  for (const [where, text] of Object.entries(said)) assert.doesNotMatch(text, /Corrected: Title/, where);
  for (const where of ["JSON-LD", "BibTeX", "RIS"]) assert.match(said[where] ?? "", /Corrected/, where);
});
