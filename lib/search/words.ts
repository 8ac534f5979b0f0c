import { foldAccents } from "../i18n/fold.ts";

/** A word of a text, as written, and where it begins. */
export type Word = { readonly text: string; readonly at: number };

/** Letters and digits with the marks over them: what the index, too, takes for a word (SQLite's unicode61). */
const wordPattern = /[\p{L}\p{N}][\p{L}\p{N}\p{M}]*/gu;

/** The words of a text, in order; apostrophes and hyphens part them (`l’apprentissage` → `l`, `apprentissage`). */
export function wordsIn(text: string): readonly Word[] {
  return [...text.matchAll(wordPattern)].map(({ 0: word, index }) => ({ text: word, at: index }));
}

/** A word or a text as the index holds it: small letters without marks and ligatures. */
export function foldWord(text: string): string {
  return foldAccents(foldAccents(text).toLowerCase());
}

/** Words that say nothing of what a text is about, in both languages, folded; nor do `paper` and `article`, of works. */
const empty = new Set(
  (
    "a an and are as at be been by can could did do does for from had has have how i if in into is it its may of on or our " +
    "so than that the their them then there these they this those to us was we were what when where which who whose why " +
    "will with would you your about paper papers " +
    "au aux avec c ce ces cet cette d dans de des du elle elles en est et etre eux il ils j je l la le les leur leurs lui m " +
    "mais me n ne nos notre nous ou par pas pour qu que quel quelle quels quelles qui quoi s sa sans se ses son sont sur t " +
    "un une vos votre vous y comment article articles"
  ).split(" "),
);

/** Whether a word, folded, says too little to look for it beside others. */
export function isEmptyWord(folded: string): boolean {
  return empty.has(folded);
}
