import { finding, inReadingOrder, type Finding } from "./finding.ts";
import { readMessageFile, type Message } from "./message-file.ts";
import { partsOf } from "./parts.ts";
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
  const wrong = requests.flatMap((request): Finding[] => {
    const { file, line, wanted } = request;
    const found = keys.filter((key) => asksFor(wanted, key));
    for (const key of found) used.add(key);
    if (found.length === 0) return [finding("unknown-key", { file, line, key: wanted }, { wanted })];
    return checkValues(
      request,
      found.flatMap((key) => en.messages.get(key) ?? []),
    );
  });
  const unused = [...en.messages.values()].filter(({ key }) => !used.has(key));
  return inReadingOrder([...wrong, ...unused.map((message) => finding("unused-key", message))]);
}

/**
 * Whether what is asked for gets a value for each of its arguments and tags, and no value is for none. Of several messages
 * that a key put together at run time may mean, what all of them need must be given, and what one of them has may be.
 */
function checkValues({ file, line, given }: Request, messages: readonly Message[]): Finding[] {
  if (given === null) return [];
  const names = messages.map((message) => new Set(namesIn(message)));
  const known = new Set(names.flatMap((own) => [...own]));
  const missing = [...known].filter((name) => !given.has(name) && names.every((own) => own.has(name)));
  const idle = [...given].filter((name) => !known.has(name));
  const wanted = messages.map(({ key }) => key).join(", ");
  const tell = (rule: "value-missing" | "value-unknown") => (name: string) =>
    finding(rule, { file, line, key: wanted }, { name, wanted });
  return [...missing.map(tell("value-missing")), ...idle.map(tell("value-unknown"))];
}

function namesIn({ icu, text }: Message): readonly string[] {
  if (icu === null || text === null) return [];
  const { args, tags } = partsOf(icu, text);
  return [...args.keys(), ...tags.keys()];
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
