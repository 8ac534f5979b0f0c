/** A text of a page that stands in no brackets of the pseudo-locale, and where it is. */
export type LooseText = { readonly text: string; readonly at: string };

/**
 * What a page in the pseudo-locale says outside of ⟦ and ⟧: content, dates, numbers, and text that should be a message.
 * Runs in the page.
 */
export function looseTexts(): LooseText[] {
  const found: LooseText[] = [];
  // What readers do not see, what is no language, the studio's outlines, the workbench's messages themselves, and what a
  // search quotes of content, cut anywhere.
  const apart =
    "script, style, template, math, pre, [translate=no], noscript, sanity-visual-editing, [hidden], .workbench .message, .snippet";
  const named = ["aria-label", "alt", "title", "placeholder", "aria-description", "aria-roledescription"];
  const place = (element: Element | null): string => {
    const name = element?.getAttribute("class")?.split(" ")[0] ?? "";
    return `${element?.tagName.toLowerCase() ?? ""}${name === "" ? "" : `.${name}`}`;
  };
  let depth = 0;
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT);
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const element = node instanceof Element ? node : node.parentElement;
    if (element === null || element.closest(apart) !== null) continue;
    if (node instanceof Element) {
      for (const name of named) {
        const text = node.getAttribute(name) ?? "";
        if (!text.includes("⟦")) found.push({ text, at: `${place(node)}[${name}]` });
      }
      continue;
    }
    let loose = "";
    for (const letter of node.textContent ?? "") {
      if (letter === "⟧") depth -= 1;
      else if (letter === "⟦") depth += 1;
      else if (depth === 0) loose += letter;
    }
    found.push({ text: loose, at: place(element) });
  }
  return found.filter(({ text }) => /\p{L}{2}/u.test(text));
}

/** Names of formats and places, the same in every language. */
const name = /^(?:BibTeX|RIS|CSL-JSON|DOI|PMLR|arXiv|ORCID|OpenReview)(?: \(\.\w+)?$/u;

/**
 * The texts that are neither content nor a date, a name, a language's code or somebody's initials: those that a translator
 * could not find among the messages.
 */
export function hardCoded(texts: readonly LooseText[], content: readonly string[]): readonly LooseText[] {
  const known = content.map(plain).join("\n");
  return texts.filter(({ text }) => {
    const words = plain(text).replace(/^[\s\p{P}]+|[\s\p{P}]+$/gu, "");
    if (name.test(words) || /^https?:\S+$/u.test(words) || /^\p{Lu}{2,3}$/u.test(words)) return false;
    // The beginning is enough: further on, TeX and quotes of an abstract are written otherwise than they are stored.
    return !known.includes(words.slice(0, 60)) && /\p{L}{2}/u.test(words.replace(dateWords, " "));
  });
}

/** Every text that a JSON value holds. */
export function textsIn(value: unknown): readonly string[] {
  if (typeof value === "string") return [value];
  if (typeof value !== "object" || value === null) return [];
  return Object.values(value).flatMap(textsIn);
}

/** What dates are made of (lib/i18n/dates.ts); they come from CLDR, and are no messages. */
const dateWords = new RegExp(
  `(?<!\\p{L})(?:${["en-CA", "fr-CA"]
    .flatMap((tag) => [
      ...Array.from({ length: 7 }, (_, day) => new Date(Date.UTC(2026, 0, day + 1))).flatMap((date) =>
        (["long", "short"] as const).map((style) =>
          new Intl.DateTimeFormat(tag, { weekday: style, timeZone: "UTC" }).format(date),
        ),
      ),
      ...Array.from({ length: 12 }, (_, month) => new Date(Date.UTC(2026, month, month + 1))).flatMap(
        (date) => [
          ...(["long", "short"] as const).map((style) =>
            new Intl.DateTimeFormat(tag, { month: style, timeZone: "UTC" }).format(date),
          ),
          ...["America/Toronto", "Europe/Paris"].map((timeZone) => zoneOf(date, tag, timeZone)),
        ],
      ),
    ])
    .map((word) => word.replaceAll(".", "\\."))
    .join("|")}|at|à|h|a\\.m\\.|p\\.m\\.|[A-Z]{2,4}T|HNE|HAE|1er)(?!\\p{L})`,
  "gu",
);

function zoneOf(date: Date, tag: string, timeZone: string): string {
  const parts = new Intl.DateTimeFormat(tag, { timeZone, timeZoneName: "long" }).formatToParts(date);
  return parts.find(({ type }) => type === "timeZoneName")?.value ?? timeZone;
}

/** Without the marks that lead to the studio, and with one kind of space. */
function plain(text: string): string {
  return text
    .replace(/[\u200B-\u200F\u2060-\u206F\uFEFF\u00AD]|[\u{E0000}-\u{E0FFF}]/gu, "")
    .replace(/[\s\u00A0\u202F]+/gu, " ");
}
