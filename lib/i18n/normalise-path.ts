import { foldAccents } from "./fold.ts";
import { isLocale } from "./locale.ts";

/**
 * The one right spelling of a request path (without query): lower case, without accents (composed or not), ligatures,
 * doubled or trailing slashes; `null` when the path cannot be read at all. Only the tree of a language is respelt:
 * build files, media and identifiers tell capitals apart and come back as they were.
 */
export function normalisePath(path: string): string | null {
  if (path.length > 2_000 || !path.startsWith("/") || !path.isWellFormed()) return null;
  const segments: string[] = [];
  for (const encoded of path.split("/")) {
    const segment = decode(encoded);
    if (segment === null || /[\p{Cc}/\\]/u.test(segment) || segment === ".." || segment === ".") return null;
    segments.push(respell(segment));
  }
  const kept = segments.filter((segment) => segment !== "");
  if (!isLocale(kept[0])) return path;
  return `/${kept.map((segment) => encodeURIComponent(segment)).join("/")}`;
}

function decode(segment: string): string | null {
  try {
    return decodeURIComponent(segment);
  } catch {
    return null;
  }
}

/** Folded twice: lower-casing a rare capital (İ) can leave a mark behind. */
function respell(segment: string): string {
  return foldAccents(foldAccents(segment).toLowerCase());
}
