export type FileFormat = "bibtex" | "ris" | "csl-json";

/** What a text is by its content, whatever its file is called; or what it is instead, and what to do. */
export function detectFormat(text: string): FileFormat | { readonly instead: string } {
  const start = text.slice(0, 100_000);
  if (start.trim() === "") return { instead: "The file is empty. Export it again from where it comes." };
  if (/^[ \t]{0,3}TY {1,2}- /m.test(start)) return "ris";
  if (/^\s*[[{]/.test(start) && !/^\s*\{\s*@/.test(start)) return jsonOf(start);
  if (/^\s*(?:<!doctype html|<html|<head|<body)/i.test(start))
    return {
      instead:
        "This is a web page, not a file of references. On that page choose “Export” or “Cite” and save the BibTeX or RIS file.",
    };
  if (/^\s*<\?xml|^\s*<[a-z]+[\s>]/i.test(start))
    return { instead: "This is XML, which is not read here. Export BibTeX, RIS or CSL-JSON instead." };
  if (/(?<![\w.])@[ \t]*[A-Za-z][\w-]*\s*[{(]/.test(text)) return "bibtex";
  if (/^(?:%0|PMID-|FN |PT [JBSP]$)/m.test(start))
    return {
      instead: "This is an export for EndNote, PubMed or Web of Science. Choose BibTeX or RIS there instead.",
    };
  return {
    instead:
      "No reference was found: neither BibTeX (“@article{…”), nor RIS (“TY  - …”), nor CSL-JSON (“[{…”). Export one of these.",
  };
}

function jsonOf(start: string): ReturnType<typeof detectFormat> {
  if (/"(?:title|type|DOI|issued|author|id)"\s*:/.test(start) || /^\s*\[\s*\]/.test(start)) return "csl-json";
  return {
    instead: "This is JSON, but not of references (CSL-JSON), whose items have a “title” and a “type”.",
  };
}
