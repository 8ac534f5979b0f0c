import { canonical } from "./canonical.ts";
import type { ImportedWork } from "./imported-work.ts";
import { isSamePerson, type PrintedName } from "./person-name-key.ts";
import { compare, weightOf, type Said, type Voice } from "./voice.ts";
import { fieldsOf, membersOf, textOf, type Part } from "./work-parts.ts";

/** What a record says of each part but the versions. Of what it does not tell there is nothing: silence erases nothing. */
export function sayings(
  work: ImportedWork,
  { at, batch }: Pick<Voice, "at" | "batch">,
): ReadonlyMap<Part, Said> {
  const voice = { source: work.source, sourceId: work.sourceId, at, batch, weight: weightOf(work) };
  const said = new Map<Part, Said>();
  const say = (part: Part, value: unknown, weight = voice.weight): void =>
    void said.set(part, { ...voice, weight, value });
  say("title", { title: work.title, titleLang: work.titleLang });
  say("type", work.type);
  const { titleTranslation: translation, statusNotice: notice } = work;
  if (translation !== undefined) say("titleTranslations", { [translation.lang]: translation.text });
  if (notice !== undefined) say("statusNotice", defined(notice));
  for (const { lang, text, state } of work.abstracts) say(`abstracts.${lang}`, { text, state });
  if (work.authors.length > 0) {
    // Whoever cuts the list says less than anybody who does not.
    say("authors", work.authors.map(authorValue), voice.weight - (work.authorsAreCut ? 100 : 0));
  }
  if (work.groupAuthors.length > 0) say("groupAuthors", work.groupAuthors);
  if (work.editors.length > 0) say("editors", work.editors.map(defined));
  if (work.keywords.length > 0)
    say(
      "keywords",
      work.keywords.map(({ lang, text }) => ({ [lang]: text })),
    );
  return said;
}

/** The saying that counts, whatever order they come in; of authors, with what the other lists know of each of them. */
export function bestSaying(part: Part, all: readonly [Said, ...Said[]]): Said {
  const [best, ...others] = all.toSorted((a, b) => compareSayings(part, a, b));
  if (best === undefined) return all[0];
  return part === "authors" ? { ...best, value: enriched(best.value, others) } : best;
}

/** Negative when `a` counts more. */
function compareSayings(part: Part, a: Said, b: Said): number {
  const [one, other] = [rank(part, a), rank(part, b)];
  for (let at = 0; at < one.length; at += 1) {
    const difference = (other[at] ?? 0) - (one[at] ?? 0);
    if (difference !== 0) return difference;
  }
  return (
    compare(a.source, b.source) ||
    compare(a.sourceId, b.sourceId) ||
    compare(canonical(a.value), canonical(b.value))
  );
}

const notices: readonly unknown[] = ["corrected", "withdrawn", "retracted"];

function rank(part: Part, { value, weight }: Said): readonly number[] {
  switch (part) {
    case "abstracts.en":
    case "abstracts.fr": {
      const text = textOf(fieldsOf(value)["text"]);
      return [isCut(text) ? 0 : 1, text.length, weight];
    }
    // A work is what its best version made it, whoever tells of that.
    case "type":
      return [value === "preprint" ? 0 : value === "workshopPaper" ? 1 : 2, weight];
    case "statusNotice":
      return [notices.indexOf(fieldsOf(value)["kind"]), weight];
    case "title":
    case "titleTranslations":
    case "authors":
    case "groupAuthors":
    case "editors":
    case "keywords":
      return [weight];
    default:
      return [weight];
  }
}

function isCut(abstract: string): boolean {
  return /(?:…|\.\.\.|\(see more\))\s*$/i.test(abstract) || abstract.includes("… (see more)");
}

/** Whether a list of authors begins like one that its source cut, and is longer. */
export function goesOn(value: unknown, cut: ImportedWork["authors"]): boolean {
  const whole = membersOf(value);
  return (
    whole.length > cut.length &&
    cut.every(({ printedName }, at) => isSamePerson(printed(whole[at]), printedName))
  );
}

/** Filled in where the best list says nothing, from lists of the same people in the same order. */
function enriched(value: unknown, others: readonly Said[]): unknown {
  const lists = others.map((other) => membersOf(other.value));
  const authors = membersOf(value);
  const alike = lists.filter(
    (list) =>
      list.length === authors.length &&
      list.every((author, at) => isSamePerson(printed(author), printed(authors[at]))),
  );
  return authors.map((author, at) => {
    const known = alike.map((list) => fieldsOf(list[at]));
    return {
      ...fill(["orcid", "affiliations", "equal", "corresponding"], known),
      ...author,
      ...sourceIds([author, ...known]),
    };
  });
}

function fill(names: readonly string[], known: readonly Fields[]): Fields {
  return Object.fromEntries(
    names.flatMap((name) => {
      const found = known.find((one) => one[name] !== undefined)?.[name];
      return found === undefined ? [] : [[name, found]];
    }),
  );
}

function sourceIds(known: readonly Fields[]): Fields {
  const ids = fill(
    ["openalex", "s2", "openreview", "dblp"],
    known.map((one) => fieldsOf(one["sourceIds"])),
  );
  return Object.keys(ids).length === 0 ? {} : { sourceIds: ids };
}

function printed(author: unknown): PrintedName {
  const name = fieldsOf(fieldsOf(author)["printedName"]);
  const text = (part: unknown): string | undefined => (typeof part === "string" ? part : undefined);
  return { display: text(name["display"]) ?? "", given: text(name["given"]), family: text(name["family"]) };
}

type Fields = { readonly [field: string]: unknown };

function authorValue({ affiliations, sourceIds: ids, ...author }: ImportedWork["authors"][number]): Fields {
  return {
    ...defined(author),
    printedName: defined(author.printedName),
    ...(affiliations.length === 0 ? {} : { affiliations }),
    ...(Object.values(ids).some((id) => id !== undefined) ? { sourceIds: defined(ids) } : {}),
  };
}

/** Without what is not told. */
function defined(fields: object): Fields {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
}
