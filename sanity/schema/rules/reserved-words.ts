/** Words the site's own addresses use in either language, after a section or at the root. */
const words = new Set(
  `alumni anciens-membres api appels bib calendar calls chercheurs cookies en evenements events feed file fr home id
  ics json jsonld media messages news nouvelles page passes past pdf preview publications recherche rechercher researchers ris
  sans-date search statistics statistiques studio sujets temoins topics txt undated xml`.split(/\s+/),
);

/** Whether the site uses this word in its own addresses, so that no document may: a section, a file, a year. */
export function isReservedWord(word: string): boolean {
  return words.has(word) || /^\d{4}$/.test(word);
}
