import en from "#messages/en.json" with { type: "json" };
import fr from "#messages/fr.json" with { type: "json" };

/** For addresses outside both languages, where no page's language is known: says so in both. */
export function Nowhere() {
  return (
    <main className="page">
      <h1>
        {en.Splash.notFound} <span lang="fr-CA">{fr.Splash.notFound}</span>
      </h1>
      <ul className="link-list">
        <li>
          <a href="/en" hrefLang="en">
            {en.Splash.enter}
          </a>
        </li>
        <li>
          <a href="/fr" hrefLang="fr" lang="fr-CA">
            {fr.Splash.enter}
          </a>
        </li>
      </ul>
    </main>
  );
}
