import { TYPE, parse } from "@formatjs/icu-messageformat-parser";
import type { MessageFormatElement } from "@formatjs/icu-messageformat-parser";
import { languageTags } from "#lib/i18n/locale.ts";
import type { Locale } from "#lib/i18n/locale.ts";
import { countCharacters } from "./characters.ts";

/**
 * What makes a message one that the site cannot show, or one that does not say what its source says: broken ICU
 * MessageFormat, arguments, tags or choices that differ, forms of a plural that the language does not have. Empty when all
 * is well.
 */
export function messageFaults(source: string, target: string, to: Locale): readonly string[] {
  const translated = parsed(target);
  if (typeof translated === "string") return [translated];
  const original = parsed(source);
  if (typeof original === "string") return [];
  const [here, there] = [codesOf(original), codesOf(translated)];
  const lost = [...here].filter((code) => !there.has(code)).map((code) => `${code} is missing`);
  // A language may tell apart what English does not: feminine and masculine. A choice with a name that was translated
  // is found as the one that is missing.
  const added = [...there]
    .filter((code) => !here.has(code) && !code.endsWith(" …}"))
    .map((code) => `${code} is not in the source`);
  return [...lost, ...added, ...formFaults(translated, to)];
}

/** The most characters of a message when it is shown, with `sample` for its arguments and the tags that the site fills. */
export function longestForm(message: string, sample: Readonly<Record<string, string | number>> = {}): number {
  const elements = parsed(message);
  return typeof elements === "string" ? countCharacters(message) : lengthOf(elements, sample);
}

function parsed(message: string): readonly MessageFormatElement[] | string {
  try {
    return parse(message);
  } catch (error) {
    const name = error instanceof Error ? error.message : String(error);
    return `the message is broken (${name}): check that every { and every tag is closed, and that a straight ' is written ’`;
  }
}

/** What a translation must keep, as a person reads it. How often it stands there, and where, is the language's affair. */
function codesOf(elements: readonly MessageFormatElement[], counted = ""): ReadonlySet<string> {
  return new Set(
    elements.flatMap((element): readonly string[] => {
      switch (element.type) {
        case TYPE.literal:
          return [];
        case TYPE.argument:
          return [`{${element.value}}`];
        case TYPE.number:
        case TYPE.date:
        case TYPE.time:
          return [`{${element.value}, ${TYPE[element.type]}${styleOf(element.style)}}`];
        case TYPE.pound:
          return [`# of {${counted}}`];
        case TYPE.tag:
          return [`<${element.value}>`, ...codesOf(element.children, counted)];
        case TYPE.select: {
          const choices = Object.keys(element.options).map((key) => `{${element.value}, select, ${key} …}`);
          return [`{${element.value}, select}`, ...choices, ...inForms(element.options, counted)];
        }
        case TYPE.plural: {
          const offset = element.offset === 0 ? "" : ` offset:${element.offset}`;
          const kind = element.pluralType === "ordinal" ? "selectordinal" : "plural";
          return [`{${element.value}, ${kind}${offset}}`, ...inForms(element.options, element.value)];
        }
        default:
          return element satisfies never;
      }
    }),
  );
}

type Forms = Readonly<Record<string, { readonly value: MessageFormatElement[] }>>;

function inForms(forms: Forms, counted: string): readonly string[] {
  return Object.values(forms).flatMap(({ value }) => [...codesOf(value, counted)]);
}

function styleOf(style: unknown): string {
  if (style === null || style === undefined) return "";
  return `, ${typeof style === "string" ? style : JSON.stringify(style)}`;
}

function formFaults(elements: readonly MessageFormatElement[], to: Locale): readonly string[] {
  return elements.flatMap((element) => {
    if (element.type === TYPE.tag) return formFaults(element.children, to);
    if (element.type !== TYPE.plural && element.type !== TYPE.select) return [];
    const within = Object.values(element.options).flatMap(({ value }) => formFaults(value, to));
    if (element.type === TYPE.select) return within;
    const type = element.pluralType ?? "cardinal";
    const { pluralCategories } = new Intl.PluralRules(languageTags[to], { type }).resolvedOptions();
    const known = new Set<string>(pluralCategories);
    const wrong = Object.keys(element.options).filter((form) => !known.has(form) && !/^=\d+$/u.test(form));
    const forms = [...known].join(", ");
    return [
      ...wrong.map((form) => `${languageTags[to]} has no plural form “${form}”, only ${forms}`),
      ...within,
    ];
  });
}

function lengthOf(
  elements: readonly MessageFormatElement[],
  sample: Readonly<Record<string, string | number>>,
): number {
  const lengths = elements.map((element) => {
    if (element.type === TYPE.literal) return countCharacters(element.value);
    if (element.type === TYPE.tag && element.children.length > 0) return lengthOf(element.children, sample);
    if (element.type === TYPE.pound) return 2;
    if (element.type === TYPE.plural || element.type === TYPE.select)
      return Math.max(...Object.values(element.options).map(({ value }) => lengthOf(value, sample)));
    return countCharacters(String(sample[element.value] ?? element.value));
  });
  return lengths.reduce((sum, length) => sum + length, 0);
}
