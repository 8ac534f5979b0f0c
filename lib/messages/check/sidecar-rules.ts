import type { RuleWords } from "./rule-words.ts";

/** What the files beside the messages must hold: notes for translators, terms, and what French was made from. */
export const sidecarRules = {
  "file-shape": {
    severity: "error",
    en: "the entry does not have the shape of this file ($problem) → see the entries around it",
    fr: "l’entrée n’a pas la forme attendue dans ce fichier ($problem) → voyez les entrées voisines",
  },
  "context-orphan": {
    severity: "error",
    en: "the note speaks of a message that en.json does not have → remove it, or correct its name",
    fr: "la note parle d’un message que en.json n’a pas → retirez-la, ou corrigez son nom",
  },
  "context-missing": {
    severity: "error",
    en: "a message this short, or with an argument, needs a note in messages/context.json → add a description",
    fr: "un message aussi court, ou avec un argument, demande une note dans messages/context.json → ajoutez une description",
  },
  "sample-missing": {
    severity: "error",
    en: "the note has no sample value for {$name} → add it to sample",
    fr: "la note n’a pas de valeur d’exemple pour {$name} → ajoutez-la à sample",
  },
  "sample-unknown": {
    severity: "error",
    en: "the note has a sample value for {$name}, which the message does not have → remove it",
    fr: "la note a une valeur d’exemple pour {$name}, que le message n’a pas → retirez-la",
  },
  "same-idle": {
    severity: "warning",
    en: 'the note says "same": true, but French and English differ → remove it',
    fr: 'la note dit "same": true, mais le français et l’anglais diffèrent → retirez cette mention',
  },
  "term-avoided": {
    severity: "error",
    en: "the glossary both recommends and avoids “$word” → remove one",
    fr: "le glossaire recommande et déconseille «\u00A0$word\u00A0» → retirez l’un des deux",
  },
  "state-orphan": {
    severity: "error",
    en: "the entry speaks of a message that is gone → npm run messages:format removes it",
    fr: "l’entrée parle d’un message disparu → npm run messages:format la retire",
  },
  "state-missing": {
    severity: "error",
    en: "nobody has said what English this French was made from → read it, then npm run messages:approve -- $key",
    fr: "rien ne dit de quel anglais vient ce français → relisez-le, puis npm run messages:approve -- $key",
  },
  outdated: {
    severity: "error",
    en: "the English has changed since the French was made → put the French right if it needs it (the English is now: $english), then npm run messages:approve -- $key",
    fr: "l’anglais a changé depuis la traduction → corrigez le français s’il y a lieu (l’anglais est maintenant\u00A0: $english), puis npm run messages:approve -- $key",
  },
  review: {
    severity: "warning",
    en: "nobody has read this French over yet → read it, then npm run messages:approve -- $key",
    fr: "personne n’a encore relu ce français → relisez-le, puis npm run messages:approve -- $key",
  },
  format: {
    severity: "error",
    en: "the file is not laid out as it should be → npm run messages:format",
    fr: "le fichier n’a pas la mise en forme voulue → npm run messages:format",
  },
} as const satisfies Record<string, RuleWords>;
