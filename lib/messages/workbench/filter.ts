import { z } from "zod";
import { foldAccents } from "../../i18n/fold.ts";
import type { Entry } from "./entries.ts";

/** What one may ask for: how far the French is, or what is the matter with it. */
export const standings = [
  "missing",
  "outdated",
  "review",
  "approved",
  "faulty",
  "changed",
  "setAside",
] as const;

export type Standing = (typeof standings)[number];

const querySchema = z.object({
  group: z.string().max(100).catch(""),
  state: z.enum(["", ...standings]).catch(""),
  text: z.string().max(200).catch(""),
});

/** What the workbench shows; an empty word asks for nothing. */
export type Filter = Readonly<z.infer<typeof querySchema>>;

/** The filter of an address; what cannot be understood asks for nothing. */
export function parseFilter(query: Readonly<Record<string, string | readonly string[] | undefined>>): Filter {
  return querySchema.parse({ group: query["group"], state: query["state"], text: query["text"] });
}

/** The entries that a filter asks for. Text is looked for in key, languages and description, without case or accents. */
export function filterEntries(entries: readonly Entry[], { group, state, text }: Filter): readonly Entry[] {
  const wanted = plain(text.trim());
  return entries.filter(
    (entry) =>
      (group === "" || entry.group === group) &&
      (state === "" || isIn(entry, state)) &&
      (wanted === "" ||
        [entry.key, entry.english, entry.french, entry.description ?? ""].some((words) =>
          plain(words).includes(wanted),
        )),
  );
}

function isIn({ state, own, findings }: Entry, wanted: Standing): boolean {
  if (wanted === "faulty") return findings.length > 0;
  return state === wanted || own === wanted;
}

function plain(text: string): string {
  return foldAccents(text)
    .replace(/[\s\u00A0]+/gu, " ")
    .toLowerCase();
}
