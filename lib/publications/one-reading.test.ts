import assert from "node:assert/strict";
import { test } from "node:test";
import { texToMathml } from "../math/tex-to-mathml.ts";
import { pageMetadata } from "../seo/page-metadata.ts";
import { citationTexts } from "./citation-texts.ts";
import { describePublication } from "./describe.ts";
import { writeCslJson } from "./formats/csl-json.ts";
import { referenceText } from "./formats/reference.ts";
import { writeRis } from "./formats/ris.ts";
import { publicationJsonLd } from "./json-ld.ts";
import { work } from "./work.fixture.ts";

const origin = "https://institute.example";
const tex =
  "The \\primacy bias costs $\\tilde{O}(\\sqrtT)$ in $\\mathbbR^n$, Fran\\c cais, $\\frac{q$ broken";
const read = "The primacy bias costs Õ(√T) in ℝⁿ, Français, q broken";

test("one text with TeX reads the same in every output", () => {
  const one = work({
    title: { tex, lang: "en" },
    abstracts: [{ lang: "en", tex, state: "author" }],
    abstract: { lang: "en", tex, state: "author" },
  });
  const about = describePublication(one, "en", origin);
  const head = pageMetadata({
    locale: "en",
    place: { kind: "publication", slug: one.slug },
    siteName: "Institute",
    origin,
    ...about,
  });
  const data = JSON.parse(JSON.stringify(publicationJsonLd(one, { locale: "en", origin }))) as Record<
    string,
    unknown
  >;
  const { apa, ieee } = citationTexts(one, "en", origin);
  const csl = writeCslJson(one, origin);
  const readings = {
    "the page's title": head.title,
    "the description": head.description,
    "Open Graph's title": head.openGraph?.title,
    "Open Graph's description": head.openGraph?.description,
    citation_title: about.tags.find(([name]) => name === "citation_title")?.[1],
    "JSON-LD's headline": data["headline"],
    "JSON-LD's abstract": JSON.stringify(data["abstract"]),
    RIS: writeRis(one, origin),
    "CSL's title": csl.title,
    "CSL's abstract": csl["abstract"],
    APA: referenceText(apa),
    IEEE: referenceText(ieee),
    "the page itself": texToMathml(tex)
      .map(({ text }) => text)
      .join(""),
  };
  for (const [where, text] of Object.entries(readings))
    assert.ok(String(text).includes(read), `${where}: ${String(text)}`);
  assert.match(one.slug, /^[a-z0-9-]+$/);
});

test("BibTeX alone keeps formulas as TeX, and reads one that is broken", () => {
  const { bibtex } = citationTexts(work({ title: { tex, lang: "en" } }), "en", origin);
  assert.match(
    bibtex,
    /The primacy bias costs \$\\tilde\{O\}\(\\sqrtT\)\$ in \$\\mathbbR\^n\$, Français, q broken/,
  );
});
