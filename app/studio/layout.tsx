import type { Metadata, Viewport } from "next";
import type { ReactNode } from "react";

export const metadata: Metadata = {
  title: "Studio",
  robots: { index: false },
  referrer: "same-origin",
  // Without one, browsers ask for /favicon.ico, which is not there.
  icons: "/icon.svg",
};

export const viewport: Viewport = { width: "device-width", initialScale: 1, viewportFit: "cover" };

/** The studio is an application of its own: none of the site's styles or scripts, and no language of the site. */
export default function Layout({ children }: { readonly children: ReactNode }) {
  return (
    <html lang="en">
      <body style={{ margin: 0 }}>{children}</body>
    </html>
  );
}
