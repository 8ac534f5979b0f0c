import type { Metadata } from "next";
import { Nowhere } from "#components/frame/nowhere.tsx";
import { messagesOf } from "#lib/i18n/messages.ts";
import "./styles.css";

const en = messagesOf("en");
const fr = messagesOf("fr");

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
