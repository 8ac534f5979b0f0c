import assert from "node:assert/strict";
import { test } from "node:test";
import { workLanguages } from "./work-languages.ts";

type Abstract = NonNullable<Parameters<typeof workLanguages>[0]["abstracts"]>[number];
const abstract = (lang: "en" | "fr", state: Abstract["state"] = "author"): Abstract => ({
  lang,
  state,
  isThere: true,
});
const languages = (
  titleLang: "en" | "fr" | null,
  abstracts: readonly Abstract[] | null,
  titleTranslations: { en?: string; fr?: string } | null = null,
) => workLanguages({ titleLang, abstracts, titleTranslations });

test("a work is translated when people put its abstract into the other language", () => {
  assert.equal(languages("en", [abstract("en"), abstract("fr", "human")]), "both");
  assert.equal(languages("en", [abstract("fr")]), "both", "the title in one, the abstract in the other");
  assert.equal(languages("en", [abstract("en"), abstract("fr", "machine")]), "en");
  assert.equal(languages("fr", [abstract("fr"), { ...abstract("en"), isThere: null }]), "fr");
});

test("without an abstract, its title decides, on both pages alike", () => {
  assert.equal(languages("en", null, { fr: "Titre" }), "both");
  assert.equal(languages("en", [], { en: "Title again" }), "en");
  assert.equal(languages("fr", [], { fr: "Titre" }), "fr");
  assert.equal(languages(null, null), "en");
  assert.equal(languages("en", [abstract("en")], { fr: "Titre" }), "en", "a title alone translates nothing");
});
