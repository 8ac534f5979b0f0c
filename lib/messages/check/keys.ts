import { finding, type Finding } from "./finding.ts";
import type { MessageFile } from "./message-file.ts";

/** Messages and groups that one of the two files has and the other has not, or has as another thing. */
export function checkKeys(en: MessageFile, fr: MessageFile): readonly Finding[] {
  return [...missing(en, fr), ...extra(en, fr)];
}

/** A missing message is told at the line after which it belongs. */
function missing(en: MessageFile, fr: MessageFile): Finding[] {
  let after = 1;
  return [...en.messages.values()].flatMap(({ key, text }): Finding[] => {
    const own = fr.messages.get(key);
    if (own !== undefined) {
      after = own.line;
      return [];
    }
    const group = fr.groups.get(key);
    if (group !== undefined)
      return [
        finding(
          "group-mismatch",
          { file: fr.file, line: group, key },
          { expected: "a text", attendu: "un texte" },
        ),
      ];
    // Its group is a text in French: told once, for the group.
    if (ancestors(key).some((name) => fr.messages.has(name))) return [];
    const line = Math.max(after, ...ancestors(key).map((name) => fr.groups.get(name) ?? 1));
    return [finding("missing-key", { file: fr.file, line, key }, { text: text ?? "" })];
  });
}

function extra(en: MessageFile, fr: MessageFile): Finding[] {
  return [...fr.messages.values()].flatMap(({ file, line, key }): Finding[] => {
    if (en.messages.has(key)) return [];
    if (en.groups.has(key))
      return [
        finding("group-mismatch", { file, line, key }, { expected: "a group", attendu: "un groupe { … }" }),
      ];
    if (ancestors(key).some((name) => en.messages.has(name))) return [];
    return [finding("extra-key", { file, line, key })];
  });
}

/** `Calls` and `Calls.states` for `Calls.states.now`. */
function ancestors(key: string): readonly string[] {
  const names = key.split(".");
  return names.slice(1).map((_, index) => names.slice(0, index + 1).join("."));
}
