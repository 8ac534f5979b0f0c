import type { MessageTree } from "../flatten.ts";
import { flatten } from "../flatten.ts";
import type { MessageFiles } from "./messages-folder.ts";
import type { FrenchState } from "../sidecars.ts";
import type { Comparison } from "./compare-returned.ts";

/**
 * The French messages and their state with what a translator sent back: all of it is for review. What is there keeps its
 * place; what is new comes where English has it.
 */
export function applyMessages(
  { en, fr, state }: MessageFiles,
  { changed, confirmed }: Pick<Comparison, "changed" | "confirmed">,
): Pick<MessageFiles, "fr" | "state"> {
  const targets = new Map(changed.map(({ unit, target }) => [unit.id, target]));
  const touched = [...changed.map(({ unit }) => unit), ...confirmed];
  const written: FrenchState = Object.fromEntries(
    touched.map(({ id, fingerprint }) => [id, { source: fingerprint, state: "review" }]),
  );
  const keys = [...flatten(en).keys()];
  return {
    fr: merged(en, fr, targets, ""),
    state: inOrder({ ...state, ...written }, Object.keys(state), keys),
  };
}

function merged(
  en: MessageTree,
  fr: MessageTree,
  targets: ReadonlyMap<string, string>,
  start: string,
): MessageTree {
  const found: Record<string, string | MessageTree> = {};
  for (const [key, sentence] of Object.entries(en)) {
    const own = fr[key];
    if (typeof sentence === "string") {
      const target = targets.get(start + key) ?? own;
      if (target !== undefined) found[key] = target;
    } else {
      const group = merged(sentence, typeof own === "object" ? own : {}, targets, `${start}${key}.`);
      if (own !== undefined || Object.keys(group).length > 0) found[key] = group;
    }
  }
  return inOrder({ ...fr, ...found }, Object.keys(fr), Object.keys(en));
}

/** The entries of `value`: those in `first` in that order, others after the one they follow in `second`. */
function inOrder<T>(
  value: Readonly<Record<string, T>>,
  first: readonly string[],
  second: readonly string[],
): Record<string, T> {
  const keys = [...first];
  second.forEach((key, at) => {
    if (!(key in value) || keys.includes(key)) return;
    const before = second.slice(0, at).findLast((one) => keys.includes(one));
    keys.splice(before === undefined ? 0 : keys.indexOf(before) + 1, 0, key);
  });
  return Object.fromEntries(keys.flatMap((key) => (value[key] === undefined ? [] : [[key, value[key]]])));
}
