import type { Metadata } from "next";
import en from "#messages/en.json" with { type: "json" };
import fr from "#messages/fr.json" with { type: "json" };
import "./styles.css";

export const metadata: Metadata = {
  title: `${en.Splash.notFound} / ${fr.Splash.notFound}`,
  robots: { index: false },
};

/** For addresses outside both languages, where no layout applies: says so in both. */
export default function GlobalNotFound() {
  return (
    <html lang="en-CA">
      <body>
        <main className="p-(--page)">
          <h1>
            {en.Splash.notFound} <span lang="fr-CA">{fr.Splash.notFound}</span>
          </h1>
          <p>
            <a href="/en">{en.Splash.enter}</a>
          </p>
          <p lang="fr-CA">
            <a href="/fr">{fr.Splash.enter}</a>
          </p>
        </main>
      </body>
    </html>
  );
}
