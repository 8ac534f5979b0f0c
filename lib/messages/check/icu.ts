import { parse, TYPE, type MessageFormatElement } from "@formatjs/icu-messageformat-parser";
import type { Rule } from "./rules.ts";

/** The parts of a message, each with its place in the text. */
export type Icu = readonly MessageFormatElement[];

type SyntaxFault = { readonly rule: Rule; readonly values: Readonly<Record<string, string>> };

/**
 * Parses a message of the ICU MessageFormat syntax as next-intl does when it builds. A plural or select without `other`
 * is a fault, but is still parsed, so that the rest of it is checked too. Never throws.
 */
export function parseIcu(text: string): {
  readonly icu: Icu | null;
  readonly faults: readonly SyntaxFault[];
} {
  try {
    const icu = parse(text, { captureLocation: true, requiresOtherClause: false });
    return { icu, faults: [...choicesWithoutOther(icu), ...strayBraces(icu, text)] };
  } catch (error) {
    return { icu: null, faults: [syntaxFault(text, error)] };
  }
}

/** Every part of a message, and those inside of its tags and choices. */
export function* everyPart(icu: Icu): Generator<MessageFormatElement> {
  for (const part of icu) {
    yield part;
    if (part.type === TYPE.tag) yield* everyPart(part.children);
    if (part.type === TYPE.plural || part.type === TYPE.select)
      for (const { value } of Object.values(part.options)) yield* everyPart(value);
  }
}

function choicesWithoutOther(icu: Icu): SyntaxFault[] {
  return [...everyPart(icu)].flatMap((part): SyntaxFault[] => {
    if ((part.type !== TYPE.plural && part.type !== TYPE.select) || part.options["other"] !== undefined)
      return [];
    return [
      { rule: "choice-other", values: { name: part.value, words: Object.keys(part.options).join(", ") } },
    ];
  });
}

/** The parser takes a `}` without its `{` for a word; in a quotation, `'{…}'`, it is one. */
function strayBraces(icu: Icu, text: string): SyntaxFault[] {
  return [...everyPart(icu)].flatMap((part): SyntaxFault[] => {
    if (part.type !== TYPE.literal || part.location === undefined) return [];
    const written = text.slice(part.location.start.offset, part.location.end.offset);
    const at = written.replace(/'[{}<>|#][^']*(?:'|$)/gu, (quoted) => " ".repeat(quoted.length)).indexOf("}");
    return at < 0
      ? []
      : [{ rule: "brace", values: { near: written.slice(Math.max(0, at - 12), at + 12).trim() } }];
  });
}

const rulesOfKinds: Readonly<Record<string, Rule>> = {
  EXPECT_ARGUMENT_CLOSING_BRACE: "brace",
  EMPTY_ARGUMENT: "brace",
  MALFORMED_ARGUMENT: "brace",
  EXPECT_PLURAL_ARGUMENT_SELECTOR_FRAGMENT: "brace",
  EXPECT_SELECT_ARGUMENT_SELECTOR_FRAGMENT: "brace",
  INVALID_ARGUMENT_TYPE: "argument-kind",
  EXPECT_ARGUMENT_TYPE: "argument-kind",
  INVALID_PLURAL_ARGUMENT_SELECTOR: "plural-word",
  DUPLICATE_PLURAL_ARGUMENT_SELECTOR: "choice-twice",
  DUPLICATE_SELECT_ARGUMENT_SELECTOR: "choice-twice",
  INVALID_TAG: "tag-syntax",
  INVALID_TAG_NAME: "tag-syntax",
  UNMATCHED_CLOSING_TAG: "tag-syntax",
  UNCLOSED_TAG: "tag-syntax",
};

function syntaxFault(text: string, error: unknown): SyntaxFault {
  const kind = error instanceof Error ? error.message : "";
  const start = startOf(error) ?? 0;
  const near = text.slice(start, start + 24).trim() || text.slice(-24).trim();
  return { rule: rulesOfKinds[kind] ?? "icu-syntax", values: { near, kind } };
}

/** The parser puts the place on the error it throws, beside its message. */
function startOf(error: unknown): number | null {
  if (!(error instanceof Error) || !("location" in error)) return null;
  const { location } = error;
  if (typeof location !== "object" || location === null || !("start" in location)) return null;
  const { start } = location;
  if (typeof start !== "object" || start === null || !("offset" in start)) return null;
  return typeof start.offset === "number" ? start.offset : null;
}
