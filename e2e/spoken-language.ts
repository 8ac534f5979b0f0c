import { francAll } from "franc";

/** A run of text on a page, and the `lang` it stands under. */
export type SpokenText = { readonly lang: string; readonly text: string };

/**
 * Texts of more than 80 characters, a block at a time, without code, formulas, and credits and citations, whose names look
 * like any language; runs in the page.
 */
export function longTexts(): SpokenText[] {
  const left = "script, style, code, pre, math, [hidden], [translate=no], .citation, .small-print, textarea";
  const blocks = document.querySelectorAll("p, h1, h2, h3, li, dd, figcaption, blockquote, summary, td");
  return [...blocks].flatMap((block) => {
    // Of nested blocks the innermost one, and of a text within another language its own part.
    if (block.querySelector("p, li, dd, blockquote, [lang]") !== null || block.closest(left) !== null)
      return [];
    const copy = block.cloneNode(true);
    if (!(copy instanceof Element)) return [];
    for (const part of copy.querySelectorAll(left)) part.remove();
    const text = copy.textContent.replaceAll(/\s+/g, " ").trim();
    const lang = block.closest("[lang]")?.getAttribute("lang")?.slice(0, 2) ?? "";
    return text.length > 80 ? [{ lang, text }] : [];
  });
}

const codes: Readonly<Record<string, string>> = { en: "eng", fr: "fra" };
/** Of the more likely language's score. Texts in the wrong language have up to 0.92, one in the right one with an address of the other in it 0.93. */
const doubtful = 0.925;

/** The texts that are in another language than the page says, each as a sentence. */
export function misspoken(texts: readonly SpokenText[]): readonly string[] {
  return texts.flatMap(({ lang, text }) => {
    const scores = new Map(francAll(text, { only: ["eng", "fra"] }));
    const own = scores.get(codes[lang] ?? "") ?? 0;
    return own < doubtful ? [`"${text.slice(0, 60)}…" is not ${lang}`] : [];
  });
}

/** Marks of French that are set as in no French of Canada: spaces a line can end at, thin ones; runs in the page. */
export function misset(): string[] {
  const left = "script, style, code, pre, math, [hidden], [translate=no], textarea";
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const faults: string[] = [];
  for (let node = texts.nextNode(); node !== null; node = texts.nextNode()) {
    const parent = node.parentElement;
    if (parent === null || parent.closest(left) !== null) continue;
    if (parent.closest("[lang]")?.getAttribute("lang")?.startsWith("fr") !== true) continue;
    const text = node.nodeValue ?? "";
    if (/ [:»](?:\s|$)|« |\u00A0[;!?](?!=)|\p{L} [;!?](?:\s|$)|\u202F|\p{L}'\p{L}/u.test(text))
      faults.push(text.trim().slice(0, 80));
  }
  return faults;
}
