import { fingerprint } from "#sanity/translation/fingerprint.ts";
import type { FrenchState } from "../sidecars.ts";
import { finding, type Finding } from "./finding.ts";
import type { MessageFile } from "./message-file.ts";
import type { SidecarFile } from "./sidecar-file.ts";

/**
 * Whether each French message was made from the English of today, and read by a person. What is out of date is told at
 * the line of the French message, where the work is to be done.
 */
export function checkFrenchState(
  state: SidecarFile<FrenchState[string]>,
  en: MessageFile,
  fr: MessageFile,
): readonly Finding[] {
  const orphans = [...state.lines]
    .filter(([key]) => !en.messages.has(key))
    .map(([key, line]) => finding("state-orphan", { file: state.file, line, key }));
  const known = new Map(state.entries.map(({ key, value }) => [key, value]));
  return [
    ...orphans,
    ...[...fr.messages.values()].flatMap((message): Finding[] => {
      const { key } = message;
      const english = en.messages.get(key)?.text;
      if (english == null) return [];
      const own = known.get(key);
      if (own === undefined) return state.lines.has(key) ? [] : [finding("state-missing", message, { key })];
      if (own.source !== fingerprint(english)) return [finding("outdated", message, { key, english })];
      return own.state === "review" ? [finding("review", message, { key })] : [];
    }),
  ];
}
