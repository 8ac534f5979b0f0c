import type { MessageContext } from "../sidecars.ts";
import { finding, type Finding } from "./finding.ts";
import type { Message, MessageFile } from "./message-file.ts";
import { partsOf } from "./parts.ts";
import type { SidecarFile } from "./sidecar-file.ts";
import { wordsOf } from "./words.ts";

/** Messages of no more words than this say too little by themselves. */
const fewWords = 3;

/** Whether every note speaks of a message that is there, and every message that needs a note has a whole one. */
export function checkContext(
  context: SidecarFile<MessageContext[string]>,
  en: MessageFile,
  fr: MessageFile,
): readonly Finding[] {
  return [
    ...context.entries.flatMap(({ key, line, value }): Finding[] => {
      const place = { file: context.file, line, key };
      const message = en.messages.get(key);
      if (message === undefined) return [finding("context-orphan", place)];
      const idle = value.same === true && fr.messages.get(key)?.text !== message.text;
      return [
        ...(idle ? [finding("same-idle", place)] : []),
        ...checkSample({ ...value.sampleEn, ...value.sample }, place, message),
      ];
    }),
    ...[...en.messages.values()]
      .filter((message) => !context.lines.has(message.key) && needsNote(message))
      .map((message) => finding("context-missing", message)),
  ];
}

/** Tags that hold nothing get their content from the site, as arguments do: they have samples too. */
function checkSample(
  sample: Readonly<Record<string, string | number>>,
  place: { readonly file: string; readonly line: number; readonly key: string },
  { icu, text }: Message,
): Finding[] {
  if (icu === null || text === null) return [];
  const { args, tags } = partsOf(icu, text);
  const names = [...args.keys(), ...[...tags].filter(([, filled]) => !filled).map(([name]) => name)];
  return [
    ...names
      .filter((name) => sample[name] === undefined)
      .map((name) => finding("sample-missing", place, { name })),
    ...Object.keys(sample)
      .filter((name) => !names.includes(name))
      .map((name) => finding("sample-unknown", place, { name })),
  ];
}

function needsNote({ icu, text }: Message): boolean {
  if (icu === null || text === null) return false;
  const { args, tags } = partsOf(icu, text);
  if (args.size > 0 || tags.size > 0) return true;
  return (wordsOf(icu, text).match(/[\p{L}\d]+(?:[’'-][\p{L}\d]+)*/gu) ?? []).length <= fewWords;
}
