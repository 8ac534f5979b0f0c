import { finding, type Finding } from "./finding.ts";
import type { Message } from "./message-file.ts";
import { partsOf, written, type Argument, type Parts } from "./parts.ts";
import { checkChoices } from "./choices.ts";

/** Whether the French has the arguments, tags and choices of the English. Says nothing when one cannot be parsed. */
export function checkStructure(en: Message, fr: Message): readonly Finding[] {
  if (en.icu === null || fr.icu === null || en.text === null || fr.text === null) return [];
  if (fr.text.trim() === "") return [];
  const source = partsOf(en.icu, en.text);
  const own = partsOf(fr.icu, fr.text);
  return [...args(source, own, fr), ...tags(source, own, fr), ...checkChoices(source, own, fr)];
}

function args(source: Parts, own: Parts, fr: Message): Finding[] {
  const known = [...source.args.keys()].map((name) => `{${name}}`).join(", ") || "–";
  return [
    ...[...source.args.keys()]
      .filter((name) => !own.args.has(name))
      .map((name) => finding("argument-lost", fr, { name })),
    ...[...own.args.keys()]
      .filter((name) => !source.args.has(name))
      .map((name) => finding("argument-unknown", fr, { name, known })),
    ...[...source.args].flatMap(([name, expected]) => {
      const found = own.args.get(name);
      return found === undefined ? [] : sameArgument(name, expected, found, fr);
    }),
  ];
}

/** A choice may repeat its value as `{count}`; beside it, that says nothing about the kind. */
function sameArgument(
  name: string,
  expected: readonly Argument[],
  found: readonly Argument[],
  fr: Message,
): Finding[] {
  const wanted = kinds(expected);
  const first = wanted[0];
  const own = kinds(found);
  if (first === undefined) return [];
  const values = { name, expected: wanted.map((argument) => written(name, argument)).join(" + ") };
  const types = (list: readonly Argument[]): string =>
    [...new Set(list.map(({ type }) => type))].sort().join();
  const styles = (list: readonly Argument[]): string =>
    [...new Set(list.map(({ type, style }) => `${type} ${style}`))].sort().join();
  if (types(wanted) !== types(own)) return [finding("argument-type", fr, values)];
  return styles(wanted) === styles(own) ? [] : [finding("argument-style", fr, values)];
}

function kinds(list: readonly Argument[]): readonly Argument[] {
  const special = list.filter(({ type }) => type !== "value");
  return special.length > 0 ? special : list;
}

function tags(source: Parts, own: Parts, fr: Message): Finding[] {
  return [
    ...[...source.tags.keys()]
      .filter((name) => !own.tags.has(name))
      .map((name) => finding("tag-lost", fr, { name })),
    ...[...own.tags.keys()]
      .filter((name) => !source.tags.has(name))
      .map((name) => finding("tag-unknown", fr, { name })),
    ...[...own.tags]
      .filter(([name, filled]) => source.tags.has(name) && source.tags.get(name) !== filled)
      .map(([name]) => finding("tag-content", fr, { name })),
  ];
}
