import { TYPE, type MessageFormatElement } from "@formatjs/icu-messageformat-parser";
import { everyPart, type Icu } from "./icu.ts";

type Choice = Extract<MessageFormatElement, { type: TYPE.plural | TYPE.select }>;

/** What a message is made of besides words: what a translation must keep. */
export type Parts = {
  /** How each argument is written, by its name. */
  readonly args: ReadonlyMap<string, readonly Argument[]>;
  /** Whether each tag holds something, by its name. */
  readonly tags: ReadonlyMap<string, boolean>;
  readonly choices: readonly Choice[];
};

export type Argument = {
  readonly type: "value" | "number" | "date" | "time" | "select" | "plural" | "selectordinal";
  /** `long` or `::yyyyMMMM`; empty when there is none. */
  readonly style: string;
};

/** The arguments, tags and choices of a parsed message. `text` is what it was parsed from. */
export function partsOf(icu: Icu, text: string): Parts {
  const args = new Map<string, Argument[]>();
  const tags = new Map<string, boolean>();
  const choices: Choice[] = [];
  for (const part of everyPart(icu)) {
    if (part.type === TYPE.literal || part.type === TYPE.pound) continue;
    if (part.type === TYPE.tag) {
      tags.set(part.value, (tags.get(part.value) ?? false) || part.children.length > 0);
      continue;
    }
    if (part.type === TYPE.plural || part.type === TYPE.select) choices.push(part);
    args.set(part.value, [
      ...(args.get(part.value) ?? []),
      { type: typeOf(part), style: styleOf(part, text) },
    ]);
  }
  return { args, tags, choices };
}

/** An argument as one writes it in a message: `{day, date, long}`. */
export function written(name: string, { type, style }: Argument): string {
  if (type === "value") return `{${name}}`;
  const rest = type === "number" || type === "date" || type === "time" ? style : "…";
  return `{${name}, ${type}${rest === "" ? "" : `, ${rest}`}}`;
}

type Valued = Exclude<MessageFormatElement, { type: TYPE.literal | TYPE.pound | TYPE.tag }>;

function typeOf(part: Valued): Argument["type"] {
  switch (part.type) {
    case TYPE.argument:
      return "value";
    case TYPE.number:
      return "number";
    case TYPE.date:
      return "date";
    case TYPE.time:
      return "time";
    case TYPE.select:
      return "select";
    case TYPE.plural:
      return part.pluralType === "ordinal" ? "selectordinal" : "plural";
  }
}

/** The third word of a number, date or time, as it stands in the text: the parser takes skeletons apart. */
function styleOf(part: Valued, text: string): string {
  if (part.type !== TYPE.number && part.type !== TYPE.date && part.type !== TYPE.time) return "";
  const { location } = part;
  if (location === undefined) return "";
  const source = text.slice(location.start.offset + 1, location.end.offset - 1);
  return source.split(",").slice(2).join(",").trim();
}
