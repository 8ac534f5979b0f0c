import type { Viewport } from "next";
import type { ReactNode } from "react";
import { locales } from "#lib/i18n/locale.ts";
import { SiteDocument } from "../../[locale]/site-document.tsx";
import "../../styles.css";

// What a reader asks in their own words is answered anew each time, and whole: nothing of it is a shell made ahead.
export const instant = false;

export const viewport: Viewport = { colorScheme: "light dark" };

export function generateStaticParams() {
  return locales.map((locale) => ({ locale }));
}

export default function Layout({ children }: { readonly children: ReactNode }) {
  return <SiteDocument>{children}</SiteDocument>;
}
