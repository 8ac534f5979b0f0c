import type { ReactNode } from "react";
import { useLocale, useTranslations } from "next-intl";
import { href } from "#lib/i18n/routing.ts";
import type { SiteSettings } from "#lib/site/settings.ts";
import { foreignLang } from "../prose/foreign-lang.ts";
import { LocalizedText } from "../prose/localized-text.tsx";

type Props = { readonly settings: SiteSettings; readonly year: number; readonly children?: ReactNode };

/** The foot of every page: who we are and how to write to us, our other addresses, the pages law and courtesy ask for. */
export function SiteFooter({ settings, year, children }: Props) {
  const t = useTranslations("Frame");
  const locale = useLocale();
  return (
    <footer className="site-footer">
      <div className="site-footer-about">
        <LocalizedText text={settings.name} as="p" className="site-footer-name" />
        {settings.address !== null && <p className="whitespace-pre-line">{settings.address}</p>}
        {settings.email !== null && (
          <p>
            <a href={`mailto:${settings.email}`}>{settings.email}</a>
          </p>
        )}
      </div>
      <nav aria-label={t("aboutSite")}>
        <ul className="link-list">
          {settings.footerPages.map((page) => (
            <li key={page.id}>
              <a
                href={href({ kind: "page", slugs: page.slugs }, locale)}
                lang={foreignLang(page.title.lang, locale)}
              >
                {page.title.value}
              </a>
            </li>
          ))}
          {children}
        </ul>
      </nav>
      {settings.socialLinks.length > 0 && (
        <nav aria-label={t("elsewhere")}>
          <ul className="link-list">
            {settings.socialLinks.map(({ label, url }) => (
              <li key={url}>
                <a href={url} rel="me noopener">
                  {label}
                </a>
              </li>
            ))}
          </ul>
        </nav>
      )}
      <p className="site-footer-mark">
        © {year} <LocalizedText text={settings.name} />
      </p>
    </footer>
  );
}
