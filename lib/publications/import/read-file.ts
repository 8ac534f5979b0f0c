import type { ImportItem } from "#sanity/works/imported-work.ts";
import { readBibtex } from "./bibtex/read-bibtex.ts";
import { readCslJson } from "./csl-json/read-csl-json.ts";
import { decodeText } from "./decode-text.ts";
import type { Decoded } from "./decode-text.ts";
import { detectFormat } from "./detect-format.ts";
import type { FileFormat } from "./detect-format.ts";
import { readRis } from "./ris/read-ris.ts";

/** A file that can be read, or what it is instead and what to do, in words for the editor. */
export type PublicationFile =
  | {
      readonly kind: "file";
      readonly format: FileFormat;
      readonly encoding: Decoded["encoding"];
      /** About how many records there are, for showing progress. */
      readonly expected: number;
      /**
       * The records in the order of the file. Each is read when it is asked for and none is kept, so that 20,000 of them
       * hold nobody up: ask for some, let others have their turn, go on or stop.
       */
      readonly items: Generator<ImportItem, void, undefined>;
    }
  | { readonly kind: "unreadable"; readonly what: string };

/** A file of publications as it was uploaded: its encoding and its format are told by its bytes, not by its name. */
export function readFile(bytes: Uint8Array): PublicationFile {
  const binary = signatures.find(([signature]) => startsWith(bytes, signature));
  if (binary !== undefined) return { kind: "unreadable", what: binary[1] };
  const decoded = decodeText(bytes);
  if (decoded === null)
    return {
      kind: "unreadable",
      what: "This is no text. Export BibTeX, RIS or CSL-JSON and upload that file.",
    };
  const { text, encoding } = decoded;
  const format = detectFormat(text);
  if (typeof format === "object") return { kind: "unreadable", what: format.instead };
  return { kind: "file", format, encoding, expected: expectedIn(text, format), items: readers[format](text) };
}

const readers = { bibtex: readBibtex, ris: readRis, "csl-json": readCslJson } as const;

const begins: Readonly<Record<FileFormat, RegExp>> = {
  bibtex: /^[ \t]*@[ \t]*(?!string|comment|preamble)[a-z][\w-]*\s*[{(]/gim,
  ris: /^\s{0,3}TY {1,2}-/gm,
  "csl-json": /"type"\s*:/g,
};

function expectedIn(text: string, format: FileFormat): number {
  let count = 0;
  for (const _ of text.matchAll(begins[format])) count += 1;
  return count;
}

const signatures: readonly (readonly [signature: string, what: string])[] = [
  [
    "%PDF-",
    "This is a PDF: the paper, not its reference. Upload the BibTeX, RIS or CSL-JSON of the publications.",
  ],
  [
    "PK\u0003\u0004",
    "This is a ZIP file, or a document of Word or Excel. Unpack it, or export BibTeX, RIS or CSL-JSON.",
  ],
  ["\u001F\u008B", "This file is compressed (gzip). Unpack it and upload what is inside."],
  ["\u0089PNG", "This is a picture. Upload the BibTeX, RIS or CSL-JSON of the publications."],
  ["\u00FF\u00D8\u00FF", "This is a picture. Upload the BibTeX, RIS or CSL-JSON of the publications."],
  ["SQLite format 3", "This is a database. Export BibTeX, RIS or CSL-JSON from the program it belongs to."],
];

function startsWith(bytes: Uint8Array, signature: string): boolean {
  return Array.from(signature).every((sign, at) => bytes[at] === sign.charCodeAt(0));
}
