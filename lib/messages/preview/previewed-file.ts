import { messagesOf, type Messages } from "../../i18n/messages.ts";
import { checkMessages } from "../check/check.ts";
import type { Finding } from "../check/finding.ts";
import { readMessageFile, type MessageFile } from "../check/message-file.ts";
import { structureRules } from "../check/structure-rules.ts";
import { readExchangeFile } from "../exchange/formats.ts";
import { layOut } from "../format.ts";
import { mapMessages } from "../map-messages.ts";
import { messagePaths, type MessageTexts } from "../message-texts.ts";

/** A translator's French file, ready to be shown to them; or why it cannot be read. */
export type PreviewedFile =
  | { readonly kind: "unreadable"; readonly name: string; readonly reason: string }
  | {
      readonly kind: "readable";
      readonly name: string;
      /** The whole French as the site shows it: the file's messages, the published ones for those that do not work. */
      readonly messages: Messages;
      /** What is wrong with the file, as `messages:check` says it. */
      readonly findings: readonly Finding[];
      /** Keys whose text differs from the published one, and is shown. */
      readonly changed: readonly string[];
      /** Keys whose text would break the page: the published one is shown instead. */
      readonly setAside: readonly string[];
    };

/**
 * Reads a file with French messages: `fr.json` whole or in part, or what `messages:export` wrote (XLIFF, PO, CSV). Never
 * throws: a message that is broken or says something else than the English is set aside, with a finding that says why.
 */
export function readPreviewedFile(name: string, bytes: Uint8Array, published: MessageTexts): PreviewedFile {
  const text = new TextDecoder().decode(bytes);
  try {
    const fr = /^\s*\{/u.test(text) ? text : fromExchange(bytes);
    return preview(name, fr, published);
  } catch (error) {
    return { kind: "unreadable", name, reason: error instanceof Error ? error.message : String(error) };
  }
}

/** What a translator's program sent back, laid out as `fr.json`. */
function fromExchange(bytes: Uint8Array): string {
  const targets = new Map(readExchangeFile(bytes).units.map(({ id, target }) => [id, target]));
  return layOut(mapMessages(messagesOf("fr"), (text, key) => targets.get(key) ?? text));
}

function preview(name: string, fr: string, published: MessageTexts): PreviewedFile {
  const file = readMessageFile(messagePaths.fr, fr);
  const findings = checkMessages({ ...published, fr }).filter((one) => one.file === messagePaths.fr);
  const broken = new Set(findings.filter(breaks).map(({ key }) => key));
  const changed: string[] = [];
  const setAside: string[] = [];
  const messages = mapMessages(messagesOf("fr"), (text, key) => {
    const own = textOf(file, key);
    if (own === null || own === text) return text;
    const isBroken = broken.has(key);
    (isBroken ? setAside : changed).push(key);
    return isBroken ? text : own;
  });
  return { kind: "readable", name, messages, findings, changed, setAside };
}

function textOf({ messages }: MessageFile, key: string): string | null {
  const text = messages.get(key)?.text ?? "";
  return text.trim() === "" ? null : text;
}

/** Faults of language are for the translator to see on the page; those of structure would keep words from it. */
function breaks({ rule, severity }: Finding): boolean {
  return severity === "error" && Object.hasOwn(structureRules, rule);
}
