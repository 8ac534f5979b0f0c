import { useTranslations } from "next-intl";
import { useLocale } from "#lib/i18n/use-locale.ts";
import { languageTags, otherLocale } from "#lib/i18n/locale.ts";
import { href } from "#lib/i18n/routing.ts";
import type { Place } from "#lib/i18n/routing.ts";
import type { SiteSettings } from "#lib/site/settings.ts";
import { LocalizedText } from "../prose/localized-text.tsx";

/** The lists a page can belong to; the header marks the current one. */
export type Section = "news" | "events" | "researchers" | "publications" | "topics";

const sections = [
  "news",
  "events",
  "publications",
  "researchers",
  "topics",
] as const satisfies readonly Section[];

type Props = {
  readonly settings: SiteSettings;
  readonly section: Section | null;
  /** Where the reader is, for the language link; `null` sends it to the other language's home. */
  readonly place: Place | null;
};

/** The head of every page: the other language first, the institute's name, the sections. */
export function SiteHeader({ settings, section, place }: Props) {
  const t = useTranslations("Frame");
  const locale = useLocale();
  return (
    <header className="site-header">
      <LanguageLink place={place ?? { kind: "home" }} />
      <a
        className="site-name"
        href={href({ kind: "home" }, locale)}
        aria-current={place?.kind === "home" ? "page" : undefined}
      >
        <LocalizedText text={settings.name} />
      </a>
      <nav className="site-nav" aria-label={t("navigation")}>
        <ul>
          {sections.map((name) => (
            <li key={name}>
              <a href={href({ kind: name }, locale)} aria-current={currentness(name, section, place)}>
                {t(`sections.${name}`)}
              </a>
            </li>
          ))}
          <li>
            <a
              href={href({ kind: "search" }, locale)}
              aria-current={place?.kind === "search" ? "page" : undefined}
            >
              {t("sections.search")}
            </a>
          </li>
        </ul>
      </nav>
    </header>
  );
}

/** The list itself is the current page; anything inside its section only belongs to it. */
function currentness(
  name: Section,
  section: Section | null,
  place: Place | null,
): "page" | "true" | undefined {
  if (name !== section) return undefined;
  return place?.kind === name ? "page" : "true";
}

/** The same page in the other language: the whole word in that language, no flag. */
function LanguageLink({ place }: { readonly place: Place }) {
  const t = useTranslations("Frame");
  const other = otherLocale(useLocale());
  return (
    <a
      className="language-link"
      href={href(place, other)}
      lang={languageTags[other]}
      hrefLang={other}
      translate="no"
    >
      {t("otherLanguage")}
    </a>
  );
}
