import { localeString, localeText, references, type SeedDocument } from "../fields.ts";
import { pageIds } from "./pages.ts";

/** The institute itself. */
export function settingsDocument(): SeedDocument {
  return {
    _id: "siteSettings",
    _type: "siteSettings",
    name: localeString({ en: "Vitrine Institute", fr: "Institut Vitrine" }),
    tagline: localeString({
      en: "A demonstration research institute in Montréal",
      fr: "Un institut de recherche de démonstration, à Montréal",
    }),
    description: localeText({
      en: "The Vitrine Institute does not exist: it is the demonstration content of Vitrine, a bilingual website for research institutes. Its people and most of its works are invented; texts borrowed from real institutions carry their source.",
      fr: "L’Institut Vitrine n’existe pas : c’est le contenu de démonstration de Vitrine, un site Web bilingue pour les instituts de recherche. Ses membres et la plupart de ses travaux sont inventés; les textes empruntés à de vrais établissements portent leur source.",
    }),
    address: "1000, rue de la Démonstration\nMontréal (Québec)  H0H 0H0",
    email: "bonjour@example.org",
    timeZone: "America/Toronto",
    socialLinks: [
      { _key: "mastodon", _type: "socialLink", label: "Mastodon", url: "https://mastodon.example/@vitrine" },
    ],
    footerPages: references(pageIds),
    policyRevision: 1,
  };
}
