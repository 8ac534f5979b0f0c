import type { ImportedVersion, ImportedWork } from "#sanity/works/imported-work.ts";
import type { Draft } from "./draft.ts";
import { draftVersions } from "./draft-versions.ts";
import { languageOf } from "./language-of.ts";
import { languageTag } from "./language-tag.ts";
import { statusOfTexts } from "./status-of-texts.ts";

/** A work of one record: its languages told apart, its identifiers in one spelling, a version for each appearance. */
export function draftToWork(draft: Draft): ImportedWork {
  const warnings = [...draft.warnings];
  const { title, notice } = takenBack(draft);
  const titleLang =
    languageTag(draft.titleLang) ?? languageOf(title) ?? languageOf(draft.abstracts[0]?.text ?? "") ?? "en";
  const told = statusOfTexts(draft.remarks);
  const status = notice ?? (told !== null && isNotice(told) ? told : (draft.status ?? told)) ?? "published";
  const translation = translatedTitle(draft, titleLang);
  return {
    source: draft.source,
    sourceId: draft.sourceId,
    ...(draft.at === undefined ? {} : { at: draft.at }),
    ...(draft.raw === undefined ? {} : { raw: draft.raw }),
    authority: "list",
    listsWorkOnce: false,
    title,
    titleLang,
    ...(translation === null ? {} : { titleTranslation: translation }),
    abstracts: abstractsOf(draft, titleLang),
    type: draft.type,
    authors: draft.authors.map((printedName) => ({ printedName, affiliations: [], sourceIds: {} })),
    authorsAreCut: draft.authorsAreCut,
    groupAuthors: draft.groupAuthors,
    editors: draft.editors,
    versions: draftVersions(draft, status, warnings),
    keywords: keywordsOf(draft, titleLang),
    ...(isNotice(status) ? { statusNotice: { kind: status } } : {}),
    warnings,
  };
}

type Notice = NonNullable<ImportedWork["statusNotice"]>["kind"];

function isNotice(status: ImportedVersion["status"]): status is Notice {
  return status === "retracted" || status === "withdrawn" || status === "corrected";
}

/** Publishers (and our own writers) put the word before the title of a work that was taken back. */
function takenBack({ title }: Draft): { readonly title: string; readonly notice: Notice | null } {
  const prefix = /^\[?(retracted|withdrawn|rétracté|retiré)(?: article)?\]?[\s\u00A0]?:\s*(?=\S)/iu.exec(
    title,
  );
  if (prefix === null) return { title, notice: null };
  const isRetracted = /^r[eé]tract/i.test(prefix[1] ?? "");
  return { title: title.slice(prefix[0].length), notice: isRetracted ? "retracted" : "withdrawn" };
}

function translatedTitle(
  { titleTranslation, title }: Draft,
  titleLang: "en" | "fr",
): ImportedWork["titleTranslation"] | null {
  if (titleTranslation === null || titleTranslation.text === title) return null;
  const lang = languageTag(titleTranslation.lang) ?? languageOf(titleTranslation.text);
  return lang === null || lang === titleLang ? null : { lang, text: titleTranslation.text };
}

/**
 * One of a language, the paper's own language first. An abstract that does not tell its language is in the paper's, or, when
 * another one is, in the other.
 */
function abstractsOf({ abstracts }: Draft, titleLang: "en" | "fr"): ImportedWork["abstracts"] {
  const otherLang = titleLang === "en" ? "fr" : "en";
  const told = abstracts.map(({ text, lang }) => ({ text, lang: languageTag(lang) ?? languageOf(text) }));
  const found = new Map<"en" | "fr", string>();
  for (const { text, lang } of told) if (lang !== null && !found.has(lang)) found.set(lang, text);
  for (const { text, lang } of told) {
    if (lang !== null || [...found.values()].includes(text)) continue;
    const free = ([titleLang, otherLang] as const).find((one) => !found.has(one));
    if (free !== undefined) found.set(free, text);
  }
  return [...found]
    .map(([lang, text]) => ({ lang, text, state: "publisher" as const }))
    .toSorted((one, other) => Number(other.lang === titleLang) - Number(one.lang === titleLang));
}

function keywordsOf({ keywords }: Draft, titleLang: "en" | "fr"): ImportedWork["keywords"] {
  const found = new Map<string, ImportedWork["keywords"][number]>();
  for (const { text, lang } of keywords) {
    const told = languageTag(lang) ?? titleLang;
    if (!found.has(`${told} ${text}`)) found.set(`${told} ${text}`, { lang: told, text });
  }
  return [...found.values()];
}
