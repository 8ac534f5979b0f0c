import type { RuleWords } from "./rule-words.ts";

/** What a message must be so that the site can show it at all, and with the same parts in both languages. */
export const structureRules = {
  "json-comma": {
    severity: "error",
    en: "a comma is missing at the end of this line → add , after the closing quotation mark",
    fr: "il manque une virgule à la fin de cette ligne → ajoutez , après le guillemet droit fermant",
  },
  "json-extra-comma": {
    severity: "error",
    en: "there is a comma after the last line of a group → remove it",
    fr: "il y a une virgule après la dernière ligne d’un groupe → retirez-la",
  },
  "json-quote": {
    severity: "error",
    en: 'the quotation marks of this line do not match → keep one " at each end of the text; inside it write “ ”',
    fr: 'les guillemets droits de cette ligne ne vont pas par paires → gardez un " à chaque bout du texte; à l’intérieur, écrivez «\u00A0»',
  },
  "json-escape": {
    severity: "error",
    en: "a backslash or a tab stands where the file cannot have one → remove it",
    fr: "il y a une barre oblique inverse (\\) ou une tabulation de trop dans cette ligne → retirez-la",
  },
  "json-syntax": {
    severity: "error",
    en: 'the file cannot be read at this line → every line is "name": "text", and every { has its }',
    fr: 'le fichier est illisible à cette ligne → chaque ligne s’écrit "nom": "texte", et chaque { a son }',
  },
  "json-curly-quote": {
    severity: "error",
    en: 'the quotation marks around the name or the text are curly, as a word processor writes them → write the straight ones: "name": "text"',
    fr: 'les guillemets autour du nom ou du texte sont courbes ou français, comme un traitement de texte les écrit → mettez les droits\u00A0: "nom": "texte"',
  },
  "json-encoding": {
    severity: "error",
    en: "the file was not saved as UTF-8, and its accented letters are lost to the site → open it again, and save it with the encoding “UTF-8”",
    fr: "le fichier n’a pas été enregistré en UTF-8, et le site n’en lit plus les lettres accentuées → rouvrez-le, puis enregistrez-le avec le codage «\u00A0UTF-8\u00A0»",
  },
  "duplicate-key": {
    severity: "error",
    en: "the name stands twice in its group → remove one of the two lines",
    fr: "ce nom figure deux fois dans son groupe → retirez une des deux lignes",
  },
  "key-name": {
    severity: "error",
    en: "the name is not written as the others are → groups like Calls, the rest like titleOfPage, no dots, three levels at most",
    fr: "le nom ne suit pas le modèle des autres → remettez-le comme dans en.json (les noms ne se traduisent pas)",
  },
  "not-text": {
    severity: "error",
    en: 'this is not a text → write it between quotation marks: "…"',
    fr: 'ce n’est pas un texte → écrivez une phrase entre guillemets droits\u00A0: "…"',
  },
  empty: {
    severity: "error",
    en: "the text is empty → write the sentence",
    fr: "le texte est vide → écrivez la phrase",
  },
  "missing-key": {
    severity: "error",
    en: "the message is missing in French → add it after this line; the English is: $text",
    fr: "ce message manque en français → ajoutez-le après cette ligne; l’anglais est\u00A0: $text",
  },
  "extra-key": {
    severity: "error",
    en: "the message does not exist in English → remove the line, or put its name back as it is in en.json",
    fr: "ce message n’existe pas en anglais → retirez la ligne, ou remettez le nom comme dans en.json",
  },
  "group-mismatch": {
    severity: "error",
    en: "en.json has $expected here → give fr.json the same shape",
    fr: "en.json a ici $attendu → donnez la même forme à fr.json",
  },
  brace: {
    severity: "error",
    en: "the braces do not match near “$near” → every { has its }",
    fr: "les accolades ne vont pas par paires près de «\u00A0$near\u00A0» → chaque { a son }",
  },
  "tag-syntax": {
    severity: "error",
    en: "the tag is not closed or not well written near “$near” → <name>…</name>, nothing else inside < >",
    fr: "la balise est mal fermée ou mal écrite près de «\u00A0$near\u00A0» → <nom>…</nom>, sans rien d’autre entre < et >",
  },
  "argument-kind": {
    severity: "error",
    en: "the word after the comma is not one the site knows, near “$near” → number, date, time, plural, select",
    fr: "le mot après la virgule n’est pas connu du site, près de «\u00A0$near\u00A0» → ne traduisez pas number, date, time, plural, select",
  },
  "choice-twice": {
    severity: "error",
    en: "the same choice stands twice near “$near” → remove one",
    fr: "le même choix figure deux fois près de «\u00A0$near\u00A0» → retirez-en un",
  },
  "icu-syntax": {
    severity: "error",
    en: "the message cannot be read near “$near” ($kind) → copy the English and translate only the words",
    fr: "le message est illisible près de «\u00A0$near\u00A0» ($kind) → recopiez l’anglais et ne traduisez que les mots",
  },
  "choice-other": {
    severity: "error",
    en: "{$name} has no choice “other” (it has: $words) → the last choice is other {…}, never translated",
    fr: "{$name} n’a pas de choix «\u00A0other\u00A0» (il a\u00A0: $words) → le dernier choix s’écrit other {…}, sans le traduire",
  },
  "plural-word": {
    severity: "error",
    en: "“$word” is no plural form of this language → the words are $words; leave them as they are",
    fr: "«\u00A0$word\u00A0» n’est pas une forme du pluriel dans cette langue → les mots sont $words; ne les traduisez pas",
  },
  "argument-lost": {
    severity: "error",
    en: "{$name} of the English is not there → put {$name} where the value goes",
    fr: "{$name}, qui est dans l’anglais, manque ici → placez {$name} là où va la valeur",
  },
  "argument-unknown": {
    severity: "error",
    en: "{$name} is not in the English → what is between braces is not translated ($known)",
    fr: "{$name} n’est pas dans l’anglais → ce qui est entre accolades ne se traduit pas ($known)",
  },
  "argument-type": {
    severity: "error",
    en: "{$name} is written otherwise than in English → write $expected",
    fr: "{$name} n’est pas écrit comme en anglais → écrivez $expected",
  },
  "argument-style": {
    severity: "error",
    en: "{$name} has another format than in English → write $expected",
    fr: "{$name} n’a pas le même format qu’en anglais → écrivez $expected",
  },
  "tag-lost": {
    severity: "error",
    en: "<$name> of the English is not there → put <$name>…</$name> around the matching words",
    fr: "<$name>, qui est dans l’anglais, manque ici → mettez <$name>…</$name> autour des mots correspondants",
  },
  "tag-unknown": {
    severity: "error",
    en: "<$name> is not in the English → the names of tags are not translated; remove it or put it right",
    fr: "<$name> n’est pas dans l’anglais → les noms des balises ne se traduisent pas; retirez-la ou corrigez-la",
  },
  "tag-content": {
    severity: "error",
    en: "<$name> must hold words here if and only if it does in English → as in English",
    fr: "<$name>…</$name> doit contenir des mots si, et seulement si, c’est le cas en anglais → faites comme en anglais",
  },
  "select-choice": {
    severity: "error",
    en: "{$name} has no choice “$word” (it has: $words) → the words before the braces are not translated",
    fr: "{$name} n’a pas de choix «\u00A0$word\u00A0» (il a\u00A0: $words) → les mots devant les accolades ne se traduisent pas",
  },
  "hash-lost": {
    severity: "error",
    en: "the choice “$word” of {$name} has no # → put # where the number goes",
    fr: "le choix «\u00A0$word\u00A0» de {$name} n’a pas de # → placez # là où va le nombre",
  },
  "hash-lost-one": {
    severity: "warning",
    en: "the choice “one” of {$name} has no #, and in French it also stands for 0 → put #, or add =0 {…}",
    fr: "le choix «\u00A0one\u00A0» de {$name} n’a pas de #, or il sert aussi pour 0 → placez #, ou ajoutez =0 {…}",
  },
  "plural-forms": {
    severity: "warning",
    en: "the plural of {$name} lacks $words → French has one (0, 1 and 1.5), many (1 000 000) and other; =0 {…} for “none”",
    fr: "il manque $words au pluriel de {$name} → le français a one (0, 1 et 1,5), many (1 000 000 de…) et other; =0 {…} pour «\u00A0aucun\u00A0»",
  },
  "unused-key": {
    severity: "error",
    en: "no code uses this message → remove it from en.json and fr.json, or use it",
    fr: "aucun code n’utilise ce message → à retirer de en.json et de fr.json, ou à utiliser",
  },
  "unknown-key": {
    severity: "error",
    en: "the code asks for the message “$wanted”, which en.json does not have → add it to both files, or correct the name",
    fr: "le code demande le message «\u00A0$wanted\u00A0», que en.json n’a pas → à ajouter aux deux fichiers, ou nom à corriger",
  },
  "value-missing": {
    severity: "error",
    en: "the code gives no value for “$name” of the message “$wanted” → give it one, or take it out of the message",
    fr: "le code ne donne pas de valeur pour «\u00A0$name\u00A0» du message «\u00A0$wanted\u00A0» → à donner, ou à ôter du message",
  },
  "value-unknown": {
    severity: "error",
    en: "the code gives a value for “$name”, which the message “$wanted” does not have → correct the name, or remove it",
    fr: "le code donne une valeur pour «\u00A0$name\u00A0», que le message «\u00A0$wanted\u00A0» n’a pas → nom à corriger, ou à ôter",
  },
} as const satisfies Record<string, RuleWords>;
