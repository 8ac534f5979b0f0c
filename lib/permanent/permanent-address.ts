import type { Locale } from "../i18n/locale.ts";
import { parsePermanentId } from "./permanent-id.ts";
import type { PermanentId } from "./permanent-id.ts";

/** Longest address that is looked into; the longest DOI of ours, every character of it encoded, is shorter. */
const longest = 1_500;

/** Whether a path (without query) is one of the addresses without a language, even when nothing can be found there. */
export function isPermanentPath(path: string): boolean {
  return /^\/(?:id|orcid|doi|arxiv)\/./i.test(path);
}

/**
 * What a permanent address names: `/id/person/<id>`, `/id/publication/<short id>`, `/id/announcement/<id>`,
 * `/id/topic/<id>`, `/id/page/<id>`, `/orcid/…`, `/doi/10.…/…`, `/arxiv/…`; percent-encoded or not, in any case, a slash
 * at the end or not. `null` for what can be no such thing: nobody has to be asked about it.
 */
export function parsePermanentPath(path: string): PermanentId | null {
  if (path.length > longest) return null;
  const decoded = decode(path);
  const [, kind, register, rest = ""] =
    /^\/(?:id\/([a-z]+)|(orcid|doi|arxiv))\/(.+?)\/*$/is.exec(decoded ?? "") ?? [];
  return parsePermanentId((kind ?? register ?? "").toLowerCase(), rest);
}

/** The permanent address of a thing, without a language: `/id/person/researcher-ada`, `/doi/10.1000/182`. */
export function permanentPath({ kind, value }: PermanentId): string {
  const isRegister = kind === "orcid" || kind === "doi" || kind === "arxiv";
  return `${isRegister ? "" : "/id"}/${kind}/${value.split("/").map(encodeURIComponent).join("/")}`;
}

/**
 * Where the site itself answers for a permanent address in one language: a folder of Next's, never shown to readers. The
 * identifier is one segment in which nothing but letters, digits and `~` can mean something, whatever a DOI holds.
 */
export function placePath({ kind, value }: PermanentId, locale: Locale): string {
  const segment = encodeURIComponent(value)
    .replace(/[~.!'()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`)
    .replaceAll("%", "~");
  return `/${locale}/id/${kind}/${segment}`;
}

/**
 * The identifier in the segments after `/en/id/`: as `placePath` writes it, or, where no edge stands in front and Next's
 * own redirects lead here, as readers write it.
 */
export function parsePlaceSegments(segments: readonly string[]): PermanentId | null {
  const [kind = "", ...rest] = segments;
  const [only = "", ...more] = rest;
  const decoded = decode(more.length === 0 ? only.replaceAll("~", "%") : rest.join("/"));
  return decoded === null ? null : parsePermanentId(kind, decoded);
}

function decode(text: string): string | null {
  try {
    return decodeURIComponent(text);
  } catch {
    return null;
  }
}
