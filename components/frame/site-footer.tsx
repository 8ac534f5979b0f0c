import type { ReactNode } from "react";
import { useTranslations } from "next-intl";
import type { SiteSettings } from "#lib/site/settings.ts";
import { LocalizedLink } from "../prose/localized-link.tsx";
import { LocalizedText } from "../prose/localized-text.tsx";

type Props = { readonly settings: SiteSettings; readonly year: number; readonly children?: ReactNode };

/** The foot of every page: who we are and how to write to us, our other addresses, the pages law and courtesy ask for. */
export function SiteFooter({ settings, year, children }: Props) {
  const t = useTranslations("Frame");
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
              <LocalizedLink to={{ kind: "page", slugs: page.slugs }} text={page.title} />
            </li>
          ))}
          {children !== undefined && <li>{children}</li>}
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
