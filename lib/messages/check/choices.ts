import { TYPE } from "@formatjs/icu-messageformat-parser";
import { finding, type Finding } from "./finding.ts";
import { everyPart, type Icu } from "./icu.ts";
import type { Message } from "./message-file.ts";
import { partsOf, type Parts } from "./parts.ts";

type Choice = Parts["choices"][number];

/** Whether the French plurals and selects have the choices of the English, and a `#` where the English has one. */
export function checkChoices(source: Parts, own: Parts, fr: Message): readonly Finding[] {
  return own.choices.flatMap((choice) => {
    const model = source.choices.find(({ type, value }) => type === choice.type && value === choice.value);
    if (model === undefined) return [];
    return choice.type === TYPE.select ? lostChoices(model, choice, fr) : lostHashes(model, choice, fr);
  });
}

/** Whether the words of each plural are those that `tag` has (CLDR, through `Intl.PluralRules`). */
export function checkPluralWords(message: Message, tag: "en-CA" | "fr-CA"): readonly Finding[] {
  if (message.icu === null || message.text === null) return [];
  return partsOf(message.icu, message.text).choices.flatMap((choice): Finding[] => {
    if (choice.type !== TYPE.plural) return [];
    const { pluralCategories } = new Intl.PluralRules(tag, {
      type: choice.pluralType ?? "cardinal",
    }).resolvedOptions();
    const known: readonly string[] = pluralCategories;
    const own = Object.keys(choice.options);
    // Without `other` there is an error already.
    const lacking = ["one", "many"].filter((word) => known.includes(word) && !own.includes(word));
    return [
      ...own
        .filter((word) => !word.startsWith("=") && !known.includes(word))
        .map((word) => finding("plural-word", message, { word, words: known.join(", ") })),
      ...(tag === "fr-CA" && lacking.length > 0
        ? [finding("plural-forms", message, { name: choice.value, words: lacking.join(", ") })]
        : []),
    ];
  });
}

/** French may have more choices than English (`feminine`), never fewer. */
function lostChoices(model: Choice, choice: Choice, fr: Message): Finding[] {
  const own = Object.keys(choice.options);
  return Object.keys(model.options)
    .filter((word) => word !== "other" && !own.includes(word))
    .map((word) => finding("select-choice", fr, { name: choice.value, word, words: own.join(", ") }));
}

function lostHashes(model: Choice, choice: Choice, fr: Message): Finding[] {
  const shows = (icu: Icu): boolean =>
    [...everyPart(icu)].some(
      (part) => part.type === TYPE.pound || (part.type !== TYPE.literal && part.value === choice.value),
    );
  if (!shows(model.options["other"]?.value ?? [])) return [];
  const own = Object.keys(choice.options);
  return Object.entries(choice.options)
    .filter(([word, { value }]) => !word.startsWith("=") && !shows(value))
    .filter(([word]) => word !== "one" || !own.includes("=0"))
    .map(([word]) =>
      finding(word === "one" ? "hash-lost-one" : "hash-lost", fr, { name: choice.value, word }),
    );
}
