import type { Viewport } from "next";
import type { ReactNode } from "react";
import { locales } from "#lib/i18n/locale.ts";
import { SiteDocument } from "./site-document.tsx";
import "../styles.css";

// Every page of readers is made ahead or on first demand and then kept; a route that would need the request fails the build.
// The one that answers a reader's own question stands in app/(asked).
export const ensureStatic = "navigation";

export const viewport: Viewport = { colorScheme: "light dark" };

export function generateStaticParams() {
  return locales.map((locale) => ({ locale }));
}

export default function Layout({ children }: { readonly children: ReactNode }) {
  return <SiteDocument>{children}</SiteDocument>;
}
