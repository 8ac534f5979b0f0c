import type { RuleWords } from "./rule-words.ts";

/** What Canadian French asks of a text: OQLF, Vitrine linguistique 22039 (spaces and marks) and 5344 (gender). */
export const languageRules = {
  "space-before-mark": {
    severity: "error",
    en: "there is a space before “$mark” → none in Canadian French (npm run messages:check -- --fix)",
    fr: "il y a une espace devant «\u00A0$mark\u00A0» → aucune au Québec (npm run messages:check -- --fix)",
  },
  "colon-space": {
    severity: "error",
    en: "there is no no-break space before the colon of “$near” → write \\u00a0: (npm run messages:check -- --fix)",
    fr: "il manque l’espace insécable devant le deux-points de «\u00A0$near\u00A0» → écrivez \\u00a0: (npm run messages:check -- --fix)",
  },
  quotes: {
    severity: "error",
    en: "the quotation marks of “$near” are not French → « … » with a no-break space inside (npm run messages:check -- --fix)",
    fr: "les guillemets de «\u00A0$near\u00A0» ne sont pas français ou n’ont pas leurs espaces insécables → «\u00A0…\u00A0» (npm run messages:check -- --fix)",
  },
  apostrophe: {
    severity: "error",
    en: "there is a straight apostrophe in “$near” → write ’, for the straight one makes the site show braces and tags as they are (npm run messages:check -- --fix)",
    fr: "il y a une apostrophe droite dans «\u00A0$near\u00A0» → écrivez ’, car l’apostrophe droite empêche le site de remplacer les accolades et les balises (npm run messages:check -- --fix)",
  },
  ellipsis: {
    severity: "error",
    en: "the ellipsis is three dots or has a space before it → … right after the word (npm run messages:check -- --fix)",
    fr: "les points de suspension sont trois points ou suivent une espace → … collé au mot (npm run messages:check -- --fix)",
  },
  "unit-space": {
    severity: "warning",
    en: "there is no no-break space between the number and “$unit” → write \\u00a0 (npm run messages:check -- --fix)",
    fr: "il manque l’espace insécable entre le nombre et «\u00A0$unit\u00A0» → écrivez \\u00a0 (npm run messages:check -- --fix)",
  },
  spaces: {
    severity: "error",
    en: "there is a double, leading, trailing or invisible space → remove it (npm run messages:check -- --fix)",
    fr: "il y a une espace double, au bout du texte ou invisible → retirez-la (npm run messages:check -- --fix)",
  },
  accent: {
    severity: "warning",
    en: "the capital of “$word” has lost its accent → $hint",
    fr: "la majuscule de «\u00A0$word\u00A0» a perdu son accent → $hint",
  },
  "gender-form": {
    severity: "warning",
    en: "“$word” is a shortened form that the OQLF does not keep → neutral wording, or both words: chercheuses et chercheurs",
    fr: "«\u00A0$word\u00A0» est une forme abrégée que l’OQLF ne retient pas → tournure neutre, ou les deux mots\u00A0: chercheuses et chercheurs",
  },
  capitals: {
    severity: "warning",
    en: "“$word” has a capital in the English manner → only the first word of a title has one",
    fr: "«\u00A0$word\u00A0» a une majuscule à l’anglaise → seul le premier mot d’un titre en prend une",
  },
  term: {
    severity: "warning",
    en: "“$word” is not the term used here → $term (messages/glossary.json)",
    fr: "«\u00A0$word\u00A0» n’est pas le terme retenu → $term (messages/glossary.json)",
  },
  untranslated: {
    severity: "error",
    en: 'the French is the English → translate it, or say "same": true in messages/context.json',
    fr: 'le français est identique à l’anglais → traduisez, ou indiquez "same": true dans messages/context.json',
  },
  "english-word": {
    severity: "warning",
    en: "English words stand in the French: $words → translate them, unless they are of a name",
    fr: "des mots anglais sont restés dans le français\u00A0: $words → traduisez-les, sauf s’ils font partie d’un nom",
  },
  "too-long": {
    severity: "error",
    en: "$length characters, and there is room for $max → shorten",
    fr: "$length caractères, alors qu’il y a de la place pour $max → raccourcissez",
  },
  "much-longer": {
    severity: "warning",
    en: "$length characters, English has $english → shorten, or give it a max in messages/context.json",
    fr: "$length caractères, l’anglais en a $english → raccourcissez, ou donnez-lui un max dans messages/context.json",
  },
} as const satisfies Record<string, RuleWords>;
