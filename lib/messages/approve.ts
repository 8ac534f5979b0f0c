import { frenchStateSchema } from "./sidecars.ts";
import { readMessageFile, type MessageFile } from "./check/message-file.ts";
import { fingerprint } from "#sanity/translation/fingerprint.ts";
import { layOut } from "./format.ts";
import { messagePaths, type MessageTexts } from "./message-texts.ts";

/** What was asked for cannot be approved; `message` says which and what to do. */
export class ApprovalError extends Error {
  override readonly name = "ApprovalError";
}

/**
 * `fr.meta.json` after a person has read the French of `keys` against the English of today. A key may be a group,
 * `Calls.states`, for all in it.
 * @throws ApprovalError when a key is in neither file, or has no French; nothing is approved then.
 */
export function approve(
  texts: MessageTexts,
  keys: readonly string[],
): { readonly state: string; readonly approved: readonly string[] } {
  const en = readMessageFile(messagePaths.en, texts.en);
  const fr = readMessageFile(messagePaths.fr, texts.fr);
  const approved = [...new Set(keys.flatMap((key) => underKey(key, en)))];
  const state = new Map(Object.entries(parseState(texts.state)));
  for (const key of approved) {
    const english = en.messages.get(key)?.text ?? "";
    if ((fr.messages.get(key)?.text ?? "").trim() === "")
      throw new ApprovalError(
        `${key}\u00A0: messages/fr.json n’a pas encore de texte. Traduisez-le d’abord. (No French yet: translate it first.)`,
      );
    state.set(key, { source: fingerprint(english), state: "approved" });
  }
  const ordered = [...en.messages.keys(), ...[...state.keys()].filter((key) => !en.messages.has(key))];
  return {
    state: layOut(
      Object.fromEntries(
        ordered.flatMap((key) => {
          const entry = state.get(key);
          return entry === undefined ? [] : [[key, entry]];
        }),
      ),
    ),
    approved,
  };
}

function parseState(source: string): Readonly<Record<string, unknown>> {
  return frenchStateSchema.parse(JSON.parse(source));
}

function underKey(key: string, en: MessageFile): readonly string[] {
  const found = [...en.messages.keys()].filter((name) => name === key || name.startsWith(`${key}.`));
  if (found.length > 0) return found;
  throw new ApprovalError(
    `${key}\u00A0: messages/en.json n’a pas ce message. Copiez le nom donné par npm run messages:check. (No such message: copy its name from messages:check.)`,
  );
}
