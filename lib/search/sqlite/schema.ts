/** Raised when the tables, or how they are filled, change: an index of another version is built anew. */
export const layoutVersion = 1;

/** Columns of the full text, in the order of their weights. */
export const textColumns = [
  "title_en",
  "title_fr",
  "authors",
  "venue",
  "keywords",
  "text_en",
  "text_fr",
  "title_stems",
  "text_stems",
] as const;

/** What a word counts where it stands (bm25), measured on real works: titles over names over keywords over abstracts. */
export const weights = [10, 10, 6, 3, 4, 1, 1, 5, 0.5] as const;

/** Of `documents`, with an instant: what comes out later is not there yet. */
export const isOut = "(visible_from is null or visible_from <= ?)";

/**
 * The full text keeps no copy of the texts (`content=''`): what is shown comes from `documents.stored`. Texts come without
 * marks, SQLite's English stemmer (porter) does the rest; French stems stand in columns of their own.
 */
export const schema = `
  create table meta (key text primary key, value text not null) without rowid;
  create table documents (
    n integer primary key,
    id text not null unique,
    type text not null,
    kind text,
    year integer,
    date text not null,
    visible_from text,
    languages text not null,
    topics text not null,
    titles text not null,
    stored text not null
  );
  create index documents_by_date on documents (date desc, id);
  create table mentions (target text, n integer, primary key (target, n)) without rowid;
  create index mentions_of on mentions (n);
  create table identifiers (value text, n integer, primary key (value, n)) without rowid;
  create index identifiers_of on identifiers (n);
  create virtual table texts using fts5(
    ${textColumns.join(", ")},
    content = '', contentless_delete = 1,
    tokenize = 'porter unicode61 remove_diacritics 2'
  );
  create table words (word text primary key, count integer not null) without rowid;
  create table deletions (key text, word text, primary key (key, word)) without rowid;
`;
