import { finding, inReadingOrder, type Finding } from "./finding.ts";
import { readMessageFile } from "./message-file.ts";
import { messageRequests, translatorAliases, type Request } from "./requests.ts";

/** A file of code: its path from the root of the project, and its text. */
export type CodeFile = { readonly file: string; readonly source: string };

/**
 * Messages that code asks for and `messages/en.json` does not have, and messages that no code asks for. A key that is
 * put together at run time (`states.${state}`) asks for all that it can be.
 */
export function checkUsage(english: string, code: readonly CodeFile[]): readonly Finding[] {
  const en = readMessageFile("messages/en.json", english);
  const everywhere = code
    .filter(({ source }) => givers.test(source))
    .flatMap(({ file, source }) => [...translatorAliases(file, source)]);
  const names = everywhere.map(([name]) => name);
  const concerned = code.filter(
    ({ source }) => givers.test(source) || names.some((name) => source.includes(name)),
  );
  const requests = concerned.flatMap(({ file, source }) => {
    // A file's own alias wins over one of the same name elsewhere.
    const aliases = new Map([...everywhere, ...translatorAliases(file, source)]);
    return messageRequests(file, source, aliases);
  });
  const keys = [...en.messages.keys()];
  const used = new Set<string>();
  const unknown = requests.flatMap(({ file, line, wanted }): Finding[] => {
    const found = keys.filter((key) => asksFor(wanted, key));
    for (const key of found) used.add(key);
    return found.length > 0 ? [] : [finding("unknown-key", { file, line, key: wanted }, { wanted })];
  });
  const unused = [...en.messages.values()].filter(({ key }) => !used.has(key));
  return inReadingOrder([...unknown, ...unused.map((message) => finding("unused-key", message))]);
}

/** Only files that name one of these, or an alias of theirs, can ask for messages: the others need no parsing. */
const givers = /useTranslations|getTranslations|messagesOf/u;

/** A group asks for all in it, and something of a text (`title.length`) for the text. */
function asksFor(wanted: Request["wanted"], key: string): boolean {
  const pattern = wanted
    .split("*")
    .map((part) => part.replace(/[\\^$.*+?()[\]{}|]/gu, "\\$&"))
    .join(".+");
  return new RegExp(`^${pattern}(?:\\.|$)`, "u").test(key) || wanted.startsWith(`${key}.`);
}
