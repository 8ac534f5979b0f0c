import { po } from "gettext-parser";
import { z } from "zod";
import { languageTags } from "#lib/i18n/locale.ts";
import type { ExchangeFile, ReturnedFile, Unit } from "./unit.ts";
import { returnedFileSchema } from "./unit.ts";

/**
 * GNU gettext's PO. The id is the context, so that two messages with the same English stay two; what is out of date is
 * `fuzzy`. Lines are not folded.
 */
export function writePo({ from, to, units }: ExchangeFile): string {
  const headers = {
    "Content-Type": "text/plain; charset=utf-8",
    "Content-Transfer-Encoding": "8bit",
    "MIME-Version": "1.0",
    Language: languageTags[to].replace("-", "_"),
    [sourceHeader]: languageTags[from].replace("-", "_"),
  };
  const translations = Object.fromEntries(units.map((unit) => [unit.id, { [unit.source]: entry(unit) }]));
  const table = { charset: "utf-8", headers, translations };
  return `${po.compile(table, { foldLength: 0 }).toString("utf8").trimEnd()}\n`;
}

const sourceHeader = "X-Source-Language";
const fingerprintLine = /^fingerprint: ([0-9a-f]{16})$/mu;

function entry({ id, source, target, note, max, fingerprint, state }: Unit) {
  const lines = [note, max === null ? "" : `At most ${max} characters.`, `fingerprint: ${fingerprint}`];
  return {
    msgctxt: id,
    msgid: source,
    msgstr: [target ?? ""],
    comments: {
      extracted: lines.filter((line) => line !== "").join("\n"),
      ...(state === "outdated" ? { flag: "fuzzy" } : {}),
    },
  };
}

const tableSchema = z.object({
  headers: z.record(z.string(), z.string()).optional(),
  translations: z.record(
    z.string(),
    z.record(
      z.string(),
      z.object({
        msgid: z.string(),
        msgid_plural: z.string().optional(),
        msgstr: z.array(z.string()).optional(),
        comments: z.object({ extracted: z.string().optional(), flag: z.string().optional() }).optional(),
      }),
    ),
  ),
});

/**
 * What a PO file says.
 * @throws Error that says what is wrong with it; a context and text that come twice are
 */
export function readPo(text: string): ReturnedFile {
  const { headers = {}, translations } = tableSchema.parse(parsed(text));
  const charset = /charset=([\w-]+)/u.exec(headers["Content-Type"] ?? "")?.[1] ?? "utf-8";
  if (charset.toLowerCase() !== "utf-8") throw new Error(`The PO file is in ${charset}. Save it as UTF-8.`);
  const entries = Object.entries(translations).flatMap(([id, texts]) =>
    Object.values(texts).map((one) => ({ id, one })),
  );
  return returnedFileSchema.parse({
    sourceLanguage: headers[sourceHeader] ?? "en_CA",
    targetLanguage: headers["Language"] ?? "",
    units: entries
      .filter(({ id, one }) => id !== "" || one.msgid !== "")
      .map(({ id, one: { msgid, msgid_plural, msgstr = [], comments } }) => {
        if (msgid_plural !== undefined)
          throw new Error(`${id}: it has msgid_plural. The forms of a plural stand within one msgstr here.`);
        const target = msgstr[0] === undefined || msgstr[0] === "" ? null : msgstr[0];
        const isFuzzy = /\bfuzzy\b/u.test(comments?.flag ?? "");
        return {
          id,
          source: msgid,
          target,
          fingerprint: fingerprintLine.exec(comments?.extracted ?? "")?.[1] ?? null,
          state: target === null ? "missing" : isFuzzy ? "outdated" : "review",
        };
      }),
  });
}

function parsed(text: string): unknown {
  try {
    return po.parse(text, { validation: true });
  } catch (error) {
    throw new Error(`The PO file cannot be read: ${error instanceof Error ? error.message : String(error)}`, {
      cause: error,
    });
  }
}
