import { messagesOf } from "#lib/i18n/messages.ts";

const en = messagesOf("en");
const fr = messagesOf("fr");

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
