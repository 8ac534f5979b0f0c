import { readXml } from "../../xml/read-xml.ts";
import { forbiddenCharacter } from "./characters.ts";
import { readCsv, writeCsv } from "./csv.ts";
import { readPo, writePo } from "./po.ts";
import { readXliff12 } from "./read-xliff12.ts";
import { readXliff2 } from "./read-xliff2.ts";
import type { ExchangeFile, ReturnedFile } from "./unit.ts";
import { writeXliff12 } from "./write-xliff12.ts";
import { writeXliff2 } from "./write-xliff2.ts";

/** The formats, each with what its files are called. */
export const formats = {
  xliff2: { extension: "xlf", write: writeXliff2 },
  xliff12: { extension: "xlf", write: writeXliff12 },
  po: { extension: "po", write: writePo },
  csv: { extension: "csv", write: writeCsv },
} as const;

export type Format = keyof typeof formats;

/** Whether there is a format of this name. */
export function isFormat(name: string): name is Format {
  return Object.hasOwn(formats, name);
}

/**
 * A file for a translator.
 * @throws Error that names every text that holds a character no format can carry
 */
export function writeExchangeFile(file: ExchangeFile, format: Format): string {
  const faults = file.units.flatMap(({ id, source, target, note }) => {
    const forbidden = forbiddenCharacter(`${id}${source}${target ?? ""}${note}`);
    return forbidden === null ? [] : [`  ${id}: take out the character ${forbidden}.`];
  });
  if (faults.length === 0) return formats[format].write(file);
  throw new Error(["Nothing was exported, since no format can carry these texts:", ...faults].join("\n"));
}

/**
 * What a file from a translator says; its format is told by its first words, not by its name.
 * @throws Error that says what is wrong with the file and what to do
 */
export function readExchangeFile(bytes: Uint8Array): ReturnedFile {
  const text = decode(bytes);
  if (/^\s*</u.test(text)) return readXliff(text);
  if (/^"?id"?[,;\t]/u.test(text)) return readCsv(text);
  if (/^msgid\s/mu.test(text)) return readPo(text);
  throw new Error(
    "The file is neither XLIFF nor PO nor CSV. A CSV file begins with the row of titles that was exported: id, en-CA, fr-CA …",
  );
}

function readXliff(text: string): ReturnedFile {
  const root = readXml(text);
  const { version = "" } = root.attributes;
  if (root.name === "xliff" && root.namespace.startsWith("urn:oasis:names:tc:xliff:document:")) {
    if (version.startsWith("2.")) return readXliff2(root);
    if (version === "1.2") return readXliff12(root);
  }
  throw new Error(`The file is not XLIFF 1.2 or 2 but <${root.name}> ${version}. Save it as XLIFF.`);
}

const marks = [
  { label: "utf-8", bytes: [0xef, 0xbb, 0xbf] },
  { label: "utf-16le", bytes: [0xff, 0xfe] },
  { label: "utf-16be", bytes: [0xfe, 0xff] },
];

function decode(bytes: Uint8Array): string {
  const mark = marks.find((one) => one.bytes.every((byte, at) => bytes[at] === byte));
  try {
    const text = new TextDecoder(mark?.label ?? "utf-8", { fatal: true }).decode(bytes);
    const declared = /^<\?xml[^>]*encoding=["']([\w-]+)["']/u.exec(text)?.[1] ?? "utf-8";
    if (/^utf-?(?:8|16)$/iu.test(declared)) return text;
    throw new Error(`it says that it is in ${declared}`);
  } catch (error) {
    const why = error instanceof TypeError ? "it is in another encoding" : String(error);
    throw new Error(`The file is not UTF-8: ${why}. Save it as UTF-8 (in Excel: “CSV UTF-8”).`, {
      cause: error,
    });
  }
}
