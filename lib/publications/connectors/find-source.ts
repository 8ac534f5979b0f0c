import { bareIdentifier, isOrcid } from "#sanity/schema/rules/identifiers.ts";
import { arxivOf, doiOf } from "#sanity/works/work-identifiers.ts";
import type { SourceReference } from "./source-reference.ts";

/**
 * What somebody pasted, as something a register can be asked for: an identifier in any spelling, or the address of a page
 * about a work or a person. `null` for what no register knows by itself, such as a title or a name.
 */
export function findSource(pasted: string): SourceReference | null {
  const text = pasted.trim();
  const url = /^https?:\/\//i.test(text) ? URL.parse(text) : URL.parse(`https://${text}`);
  const isAddress = /^https?:\/\//i.test(text) || /^[\w-]+(?:\.[\w-]+)+\/\S/.test(text);
  return (isAddress && url !== null ? fromAddress(url) : null) ?? fromIdentifier(text);
}

function fromIdentifier(text: string): SourceReference | null {
  const orcid = bareIdentifier(text).toUpperCase();
  if (isOrcid(orcid)) return { kind: "orcid", value: orcid };
  const arxiv = arxivOf(text);
  if (arxiv !== null) return { kind: "arxiv", value: arxiv };
  const doi = doiOf(text);
  if (doi !== null) return { kind: "doi", value: doi };
  const [, openalex] = /^(?:openalex:)?([WA]\d{4,12})$/i.exec(text) ?? [];
  if (openalex !== undefined) return openalexReference(openalex);
  if (/^[\da-f]{40}$/i.test(text)) return { kind: "s2", value: text.toLowerCase() };
  if (/^~[\p{L}\d_.'’-]+\d$/u.test(text)) return { kind: "openreviewProfile", value: text };
  const dblp = /^(?:dblp:)?((?:conf|journals|books|phd|series|reference)\/[\w-]+\/[\w-]+)$/i.exec(text)?.[1];
  return dblp === undefined ? null : { kind: "dblp", value: dblp };
}

function fromAddress(url: URL): SourceReference | null {
  const host = url.hostname.toLowerCase().replace(/^(?:www|dx|export|api2?|m)\./, "");
  const path = decoded(url.pathname);
  switch (host) {
    case "doi.org":
      return fromIdentifier(path.slice(1));
    case "arxiv.org": {
      const id = /^\/(?:abs|pdf|html|e-print)\/(.+?)(?:\.pdf)?\/?$/.exec(path)?.[1];
      return id === undefined ? null : fromIdentifier(id);
    }
    case "orcid.org":
      return fromIdentifier(path.slice(1).replace(/\/.*$/, ""));
    case "openreview.net": {
      const id = url.searchParams.get("id")?.trim() ?? "";
      if (id === "") return null;
      if (path.startsWith("/profile"))
        return id.startsWith("~") ? { kind: "openreviewProfile", value: id } : null;
      return /^\/(?:forum|pdf|attachment|notes)/.test(path) && /^[\w-]+$/.test(id)
        ? { kind: "openreview", value: id }
        : null;
    }
    case "openalex.org": {
      const id = /\/([WA]\d{1,12})$/i.exec(path)?.[1];
      return id === undefined ? null : openalexReference(id);
    }
    case "semanticscholar.org": {
      const paper = /^\/paper\/(?:.*\/)?([\da-f]{40})$/i.exec(path)?.[1];
      if (paper !== undefined) return { kind: "s2", value: paper.toLowerCase() };
      const author = /^\/author\/(?:.*\/)?(\d+)$/.exec(path)?.[1];
      return author === undefined ? null : { kind: "s2Author", value: author };
    }
    case "dblp.org":
    case "dblp.uni-trier.de":
    case "dblp.dagstuhl.de": {
      const [, page, key] =
        /^\/(rec|pid)\/(?:(?:bibtex|html|xml)\/)?([\w.-]+\/[\w./-]*?)(?:\.(?:html|xml|bib|ris|rdf|nt|ttl))?$/.exec(
          path,
        ) ?? [];
      if (key === undefined) return null;
      return page === "rec" ? { kind: "dblp", value: key } : { kind: "dblpPerson", value: key };
    }
    default:
      return doiInside(url);
  }
}

/** Publishers’ own pages have the DOI in their addresses: `…/doi/full/10.1145/1234.5678`. */
function doiInside({ pathname }: URL): SourceReference | null {
  const inside = /\/(10\.\d{4,9}\/[^?#]+?)(?:\/(?:full|abstract|pdf|meta|html)|\.pdf)?\/?$/i.exec(
    decoded(pathname),
  )?.[1];
  return inside === undefined ? null : fromIdentifier(inside);
}

function openalexReference(id: string): SourceReference {
  const value = id.toUpperCase();
  return { kind: value.startsWith("A") ? "openalexAuthor" : "openalex", value };
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
