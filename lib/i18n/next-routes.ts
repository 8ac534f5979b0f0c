import { defaultLocale, isLocale, locales, otherLocale } from "./locale.ts";
import type { Locale } from "./locale.ts";
import { representations, representedBy } from "../publications/representations.ts";
import { parameters, routes } from "./routing.ts";
import type { Route } from "./routing.ts";

type Rewrite = {
  readonly source: string;
  readonly destination: string;
  readonly has?: { type: "query" | "header"; key: string; value: string }[];
};

type Redirect = {
  readonly source: string;
  readonly destination: string;
  readonly permanent: false;
  readonly has?: { type: "header"; key: string; value: string }[];
};

/**
 * Next's `rewrites`: the addresses readers see → the folders of `app/[locale]`; other representations and further pages of lists
 * first.
 */
export function rewrites(): { beforeFiles: Rewrite[]; afterFiles: Rewrite[]; fallback: Rewrite[] } {
  const furtherPages = everyRoute()
    .filter(({ route }) => route.paged)
    .map(({ route, locale }) => ({
      source: `/${locale}${forNext(route[locale])}`,
      has: [{ type: "query" as const, key: "page", value: "(?<page>[2-9]|[1-9]\\d{1,3})" }],
      destination: `/${locale}${route.folder ?? route.en}/page/:page`,
    }));
  const addresses = everyRoute()
    .filter(({ route, locale }) => route[locale] !== (route.folder ?? route.en))
    .map(({ route, locale }) => ({
      source: `/${locale}${forNext(route[locale])}`,
      destination: `/${locale}${route.folder ?? route.en}`,
    }));
  return { beforeFiles: [...negotiated(), ...furtherPages, ...addresses], afterFiles: [], fallback: [] };
}

/**
 * Where no edge stands in front to weigh a client's wishes (lib/edge/best-type.ts): who names one of our other types first, and
 * the page not at all, gets the file. A rewrite can read no q-values, so that whoever names the page as well gets the page.
 */
function negotiated(): Rewrite[] {
  return (Object.keys(representedBy) as (keyof typeof representedBy)[]).flatMap((kind) =>
    locales.flatMap((locale) =>
      representations.map(({ type, format }) => ({
        source: representedSource(kind, locale),
        has: [
          {
            type: "header" as const,
            key: "accept",
            value: `(?!.*(?:text/html|q=0(?:\\.0*)?(?:,|$)))\\s*${type.replace(/[.+]/g, "\\$&")}(?:\\s*[,;].*)?`,
          },
        ],
        destination: `/${locale}${folderOf(representedBy[kind])}`.replace(":format", format),
      })),
    ),
  );
}

/** A work's address ends in a short id of six characters: four digits are a year's. */
function representedSource(kind: keyof typeof representedBy, locale: Locale): string {
  const source = `/${locale}${forNext(routes[kind][locale])}`;
  return kind === "publication" ? source.replace("[a-z0-9-]+", "[a-z0-9-]{6,}") : source;
}

function folderOf(kind: (typeof representedBy)[keyof typeof representedBy]): string {
  return routes[kind].folder;
}

/** What caches must know of these addresses where no edge tells them. */
export function negotiatedHeaders(): { source: string; headers: { key: string; value: string }[] }[] {
  return (Object.keys(representedBy) as (keyof typeof representedBy)[]).flatMap((kind) =>
    locales.map((locale) => ({
      source: representedSource(kind, locale),
      headers: [{ key: "Vary", value: "Accept" }],
    })),
  );
}

/**
 * Next's `redirects`, all 308: words of the other language (`/fr/researchers/x` → `/fr/chercheurs/x`) and the folders
 * of files and of further pages, which only rewrites may reach.
 */
export function redirects(): { source: string; destination: string; permanent: true }[] {
  const mixed = locales.flatMap((locale) =>
    [...wordPairs(locale)].map(([wrong, right]) => ({
      source: `/${locale}${wrong}`,
      destination: `/${locale}${right}`,
      permanent: true as const,
    })),
  );
  const pages = everyRoute()
    .filter(({ route }) => route.paged)
    .map(({ route, locale }) => ({
      source: `/${locale}${forNext(route.folder ?? route.en)}/page/:page(\\d+)`,
      destination: `/${locale}${route[locale]}?page=:page`,
      permanent: true as const,
    }));
  const folders = foldered().map(({ folder, address, locale }) => ({
    source: `/${locale}${forNext(folder)}`,
    destination: `/${locale}${address}`,
    permanent: true as const,
  }));
  return [...pages, ...folders, ...mixed];
}

/**
 * Addresses without a language, where no edge stands in front to answer them in one step: 307 to the folder that leads on,
 * in the one the browser names first.
 */
export function permanentRedirects(): Redirect[] {
  const accepted = locales.map((locale) => ({
    locale,
    has: [{ type: "header" as const, key: "accept-language", value: `${locale}\\b.*` }],
  }));
  const choices: { locale: Locale; has?: Redirect["has"] }[] = [...accepted, { locale: defaultLocale }];
  return choices.flatMap(({ locale, has }) =>
    ["id", "orcid", "doi", "arxiv"].map((word) => ({
      source: `/${word}/:rest+`,
      ...(has === undefined ? {} : { has }),
      destination: `/${locale}/id${word === "id" ? "" : `/${word}`}/:rest+`,
      permanent: false as const,
    })),
  );
}

/**
 * A normalised path with the words of its own language (`/fr/news/x` → `/fr/nouvelles/x`), a folder's as the public address
 * before it (`/en/search/list/bib` → `/en/search.bib`): what the redirects above
 * bring about, for who answers before Next does, so that a reader is sent on once.
 */
export function rightWords(path: string): string {
  const [, locale, rest = ""] = /^\/([a-z]{2})(\/.*)?$/.exec(path) ?? [];
  if (!isLocale(locale)) return path;
  const address = publicAddress(path);
  if (address !== null) return address;
  for (const [wrong, right] of pairsOf(locale)) {
    if (!wrong.endsWith(anything)) {
      if (rest === wrong) return `/${locale}${right}`;
      continue;
    }
    const section = wrong.slice(0, -anything.length);
    if (rest === section || rest.startsWith(`${section}/`))
      return `/${locale}${right.slice(0, -anything.length)}${rest.slice(section.length)}`;
  }
  return path;
}

/** Whether a normalised path names a folder that only a rewrite may reach, whatever its parameters hold. */
export function isFolderPath(path: string): boolean {
  return folders.some(({ whatever }) => whatever.test(path));
}

/** What readers call the thing whose folder a normalised path names; `null` for any other path. */
function publicAddress(path: string): string | null {
  for (const { exact, locale, address } of folders) {
    const match = exact.exec(path);
    if (match !== null)
      return `/${locale}${address.replace(/:(\w+)/g, (_, name: string) => match.groups?.[name] ?? "")}`;
  }
  return null;
}

const folders = foldered().map(({ folder, address, locale }) => ({
  locale,
  address,
  exact: new RegExp(
    `^/${locale}${folder.replace(/:(\w+)/g, (_, name: keyof typeof parameters) => `(?<${name}>${parameters[name]})`)}$`,
  ),
  whatever: new RegExp(`^/${locale}${folder.replace(/:\w+/g, "[^/]+")}$`),
}));

/** Routes whose folder is called otherwise than they are in either language. */
function foldered(): { folder: string; address: string; locale: Locale }[] {
  return everyRoute().flatMap(({ route, locale }) =>
    route.folder === undefined ? [] : [{ folder: route.folder, address: route[locale], locale }],
  );
}

const anything = "/:rest*";
const remembered = new Map<Locale, readonly [string, string][]>();

function pairsOf(locale: Locale): readonly [string, string][] {
  const pairs = remembered.get(locale) ?? wordPairs(locale);
  remembered.set(locale, pairs);
  return pairs;
}

function everyRoute(): { route: Route; locale: Locale }[] {
  return Object.values(routes).flatMap((route: Route) => locales.map((locale) => ({ route, locale })));
}

/**
 * Every spelling of an address that mixes the languages' words, with the right one. Whole addresses come first; then
 * sections, with whatever follows them.
 */
function wordPairs(locale: Locale): [string, string][] {
  const whole: [string, string][] = [];
  const sections: [string, string][] = [];
  for (const route of Object.values(routes)) {
    const right = route[locale];
    if (right === "" || right.includes(":")) continue;
    const isSection = /^\/[a-z-]+$/.test(right);
    for (const wrong of mixtures(right.split("/"), route[otherLocale(locale)].split("/"))) {
      if (wrong === right) continue;
      if (isSection) sections.push([`${wrong}${anything}`, `${right}${anything}`]);
      else whole.push([wrong, right]);
    }
  }
  return [...whole, ...sections];
}

function mixtures(own: readonly string[], other: readonly string[]): string[] {
  return own.reduce<string[]>((starts, word, at) => {
    if (at === 0) return [word];
    const words = new Set([word, other[at] ?? word]);
    return starts.flatMap((start) => [...words].map((next) => `${start}/${next}`));
  }, []);
}

function forNext(pattern: string): string {
  return pattern.replace(
    /:(slug|year|format)/g,
    (_, name: keyof typeof parameters) => `:${name}(${parameters[name]})`,
  );
}
