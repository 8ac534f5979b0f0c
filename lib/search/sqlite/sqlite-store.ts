import type { DatabaseSync } from "node:sqlite";
import { deletionsOf } from "../distance.ts";
import type { IndexedDocument, IndexedTexts } from "../indexed-document.ts";
import type { SearchStore } from "../search-index.ts";
import { stemInFrench } from "../stems.ts";
import { foldWord, wordsIn } from "../words.ts";
import { textColumns } from "./schema.ts";

/** Letters of titles and names that the best answers are put in order by. */
const longestTitles = 2_000;

/** Fills and changes an index that `openForWriting` gave. Each call is one transaction. */
export function sqliteStore(database: DatabaseSync): SearchStore {
  const statements = prepare(database);
  return {
    upsert: async (documents) =>
      inTransaction(database, () => {
        for (const document of documents) {
          take(document.id);
          put(document);
        }
      }),
    remove: async (ids) => inTransaction(database, () => ids.forEach(take)),
    mentioning: async (ids) => [
      ...new Set(ids.flatMap((id) => statements.mentioning.all(id).map((row) => String(row["id"])))),
    ],
  };

  function take(id: string): void {
    const n = statements.number.get(id)?.["n"];
    if (n === undefined) return;
    for (const statement of statements.removals) statement.run(n);
  }

  function put(document: IndexedDocument): void {
    const { id, type, kind, year, date, visibleFrom, languages, topics, texts, stored } = document;
    const { lastInsertRowid: n } = statements.document.run(
      id,
      type,
      kind,
      year,
      date,
      visibleFrom,
      languages,
      topics.join(" "),
      foldWord(`${texts.titleEn}\n${texts.titleFr}\n${texts.authors}`).slice(0, longestTitles),
      JSON.stringify(stored),
    );
    for (const target of new Set(document.mentions)) statements.mention.run(target, n);
    for (const value of new Set(document.identifiers)) statements.identifier.run(value, n);
    statements.texts.run(n, ...columnsOf(texts));
    for (const word of wordsToSpell(texts)) {
      const { changes } = statements.again.run(word);
      if (changes > 0) continue;
      statements.word.run(word);
      for (const key of deletionsOf(word)) statements.deletion.run(key, word);
    }
  }
}

function prepare(database: DatabaseSync) {
  const marks = textColumns.map(() => "?").join(", ");
  return {
    number: database.prepare("select n from documents where id = ?"),
    removals: [
      "delete from texts where rowid = ?",
      "delete from mentions where n = ?",
      "delete from identifiers where n = ?",
      "delete from documents where n = ?",
    ].map((sql) => database.prepare(sql)),
    document: database.prepare(
      "insert into documents (id, type, kind, year, date, visible_from, languages, topics, titles, stored) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
    ),
    mention: database.prepare("insert into mentions values (?, ?)"),
    identifier: database.prepare("insert into identifiers values (?, ?)"),
    texts: database.prepare(`insert into texts (rowid, ${textColumns.join(", ")}) values (?, ${marks})`),
    again: database.prepare("update words set count = count + 1 where word = ?"),
    word: database.prepare("insert into words values (?, 1)"),
    deletion: database.prepare("insert or ignore into deletions values (?, ?)"),
    mentioning: database.prepare(
      "select documents.id from mentions join documents using (n) where target = ?",
    ),
  };
}

function columnsOf(texts: IndexedTexts): string[] {
  const { titleEn, titleFr, authors, venue, keywords, textEn, textFr } = texts;
  const folded = [titleEn, titleFr, authors, venue, keywords, textEn, textFr].map(foldWord);
  return [...folded, stemsOf(`${titleFr} ${keywords}`), stemsOf(textFr)];
}

function stemsOf(text: string): string {
  return wordsIn(text)
    .map((word) => stemInFrench(word.text))
    .join(" ");
}

/** Words that a misspelt or unfinished one may be: neither short, where everything is near everything, nor endless. */
function wordsToSpell(texts: IndexedTexts): ReadonlySet<string> {
  const words = Object.values(texts).flatMap((text: string) =>
    wordsIn(foldWord(text)).map((word) => word.text),
  );
  return new Set(words.filter((word) => word.length >= 3 && word.length <= 24 && !/\d/.test(word)));
}

function inTransaction(database: DatabaseSync, work: () => void): void {
  database.exec("begin immediate");
  try {
    work();
    database.exec("commit");
  } catch (error) {
    database.exec("rollback");
    throw error;
  }
}
