import { fingerprint } from "#sanity/translation/fingerprint.ts";
import { flatten } from "../flatten.ts";
import type { MessageFiles } from "./messages-folder.ts";
import type { Unit, UnitState } from "./unit.ts";

/** Every English message as a text to translate into French. A blank one has nothing to translate. */
export function messageUnits({ en, fr, state, context }: MessageFiles): readonly Unit[] {
  const french = flatten(fr);
  return [...flatten(en)]
    .filter(([, source]) => source.trim() !== "")
    .map(([id, source]): Unit => {
      const target = french.get(id) ?? "";
      const known = state[id];
      return {
        id,
        source,
        target: target.trim() === "" ? null : target,
        fingerprint: fingerprint(source),
        note: noteOf(source, context[id]),
        max: context[id]?.max ?? null,
        state: stateOf(target, source, known),
        kind: "message",
      };
    });
}

function stateOf(
  target: string,
  source: string,
  known: MessageFiles["state"][string] | undefined,
): UnitState {
  if (target.trim() === "") return "missing";
  if (known === undefined || known.source !== fingerprint(source)) return "outdated";
  return known.state;
}

function noteOf(source: string, context: MessageFiles["context"][string] | undefined): string {
  const samples = Object.entries(context?.sample ?? {}).map(([name, value]) => `{${name}} → ${value}`);
  // In French, as the descriptions are: messages are translated into nothing else.
  const lines = [
    context?.description ?? "",
    samples.length === 0 ? "" : `Exemple\u{a0}: ${samples.join(", ")}`,
    context?.where === undefined ? "" : `Pages\u{a0}: ${context.where.join(" ")}`,
    /,\s*(?:plural|selectordinal)\s*,/u.test(source)
      ? "Pluriel\u{a0}: le français a les formes one (0 et 1), many (un million) et other. Ces noms ne se traduisent pas."
      : "",
  ];
  return lines.filter((line) => line !== "").join("\n");
}
