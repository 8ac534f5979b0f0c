import type { Metadata } from "next";
import { Nowhere } from "#components/frame/nowhere.tsx";
import en from "#messages/en.json" with { type: "json" };
import fr from "#messages/fr.json" with { type: "json" };
import "./styles.css";

export const metadata: Metadata = {
  title: `${en.Splash.notFound} / ${fr.Splash.notFound}`,
  robots: { index: false },
};

/** For addresses that no route of ours fits. */
export default function GlobalNotFound() {
  return (
    <html lang="en-CA">
      <body>
        <Nowhere />
      </body>
    </html>
  );
}
