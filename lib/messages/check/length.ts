import { TYPE } from "@formatjs/icu-messageformat-parser";
import type { MessageContext } from "../sidecars.ts";
import { finding, type Finding } from "./finding.ts";
import type { Icu } from "./icu.ts";
import type { Message } from "./message-file.ts";

/** A text this much longer than the English is worth a look; below `short` characters nothing is said. */
const much = 1.6;
const short = 30;

/** Whether a message has more characters than there is room for, or many more than the English. */
export function checkLength(
  message: Message,
  en: Message | undefined,
  note: MessageContext[string] | undefined,
): readonly Finding[] {
  if (message.icu === null) return [];
  const length = shownLength(message.icu, note?.sample ?? {});
  if (note?.max !== undefined)
    return length > note.max ? [finding("too-long", message, { length, max: note.max })] : [];
  if (en?.icu == null || length <= short) return [];
  const english = shownLength(en.icu, note?.sample ?? {});
  return length > much * english ? [finding("much-longer", message, { length, english })] : [];
}

/** Characters of the longest form of a message, with `sample` for its values. */
function shownLength(icu: Icu, sample: Readonly<Record<string, string | number>>): number {
  return icu.reduce((total, part) => {
    switch (part.type) {
      case TYPE.literal:
        return total + characters(part.value);
      case TYPE.pound:
        return total + 2;
      case TYPE.tag:
        return total + (part.children.length > 0 ? shownLength(part.children, sample) : sampled(part.value));
      case TYPE.plural:
      case TYPE.select:
        return (
          total + Math.max(...Object.values(part.options).map(({ value }) => shownLength(value, sample)))
        );
      case TYPE.argument:
      case TYPE.number:
      case TYPE.date:
      case TYPE.time:
        return total + sampled(part.value);
    }
  }, 0);

  function sampled(name: string): number {
    return characters(String(sample[name] ?? name));
  }
}

/** Characters as a reader counts them (UAX #29). */
function characters(text: string): number {
  return [...new Intl.Segmenter("fr-CA").segment(text)].length;
}
