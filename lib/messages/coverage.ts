import { frenchStateSchema } from "./sidecars.ts";
import { readMessageFile, type Message } from "./check/message-file.ts";
import { fingerprint } from "#sanity/translation/fingerprint.ts";
import { messagePaths, type MessageTexts } from "./message-texts.ts";

/** How far the French of a group is. A message counts once: `total` is the sum of the four. */
export type Coverage = {
  /** The first level of the keys, `Calls`; `*` for all of them together. */
  readonly group: string;
  readonly total: number;
  /** Made from the English of today and read by a person. */
  readonly done: number;
  /** Not there, or blank. */
  readonly missing: number;
  /** Made from another English, or nobody has said from which. */
  readonly outdated: number;
  /** Made from the English of today, and nobody has read it yet. */
  readonly review: number;
  /** `done` of `total`, rounded down, so that 100 is all of them. */
  readonly percent: number;
};

type Standing = "done" | "missing" | "outdated" | "review";

/**
 * How far the French is, group by group in the order of the file, and in all.
 * @throws ZodError or SyntaxError when fr.meta.json is not what it should be: run `messages:check` first.
 */
export function coverageOf(texts: Pick<MessageTexts, "en" | "fr" | "state">): {
  readonly groups: readonly Coverage[];
  readonly all: Coverage;
} {
  const en = readMessageFile(messagePaths.en, texts.en);
  const fr = readMessageFile(messagePaths.fr, texts.fr);
  const state = frenchStateSchema.parse(JSON.parse(texts.state));
  const standings = [...en.messages.values()].map((message) => ({
    group: message.key.split(".")[0] ?? message.key,
    standing: standingOf(message),
  }));
  const groups = [...new Set(standings.map(({ group }) => group))];
  return {
    groups: groups.map((name) =>
      count(
        name,
        standings.filter(({ group }) => group === name),
      ),
    ),
    all: count("*", standings),
  };

  function standingOf({ key, text }: Message): Standing {
    if ((fr.messages.get(key)?.text ?? "").trim() === "") return "missing";
    const own = state[key];
    if (own?.source !== fingerprint(text ?? "")) return "outdated";
    return own.state === "review" ? "review" : "done";
  }
}

function count(group: string, standings: readonly { readonly standing: Standing }[]): Coverage {
  const number = (wanted: Standing): number => standings.filter(({ standing }) => standing === wanted).length;
  const total = standings.length;
  const done = number("done");
  return {
    group,
    total,
    done,
    missing: number("missing"),
    outdated: number("outdated"),
    review: number("review"),
    percent: total === 0 ? 100 : Math.floor((100 * done) / total),
  };
}
