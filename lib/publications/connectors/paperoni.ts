import { paperoniPage } from "../import/sources/paperoni-record.ts";
import { paperoni } from "../import/sources/paperoni.ts";
import { readRecords } from "../import/sources/read-records.ts";
import { framed } from "./ask.ts";
import type { Ask, Items } from "./ask.ts";
import { askForJson } from "./ask-register.ts";
import { paperoniAt } from "./registers.ts";
import { SourceError } from "./source-error.ts";

const pageSize = 100;

/** The papers of the institute’s own Paperoni: all, or those of the author with exactly this name. */
export async function* paperoniPapers(author: string | null, { client, environment, signal }: Ask): Items {
  const { PAPERONI_URL: address, PAPERONI_TOKEN: token } = environment;
  if (address === undefined)
    throw new SourceError("off", "Nobody has set where Paperoni is. Ask your operator to set PAPERONI_URL.");
  const register = paperoniAt(address);
  const subject = author ?? "all papers";
  let offset = 0;
  for (;;) {
    const answer = await askForJson(
      register,
      {
        path: "/api/v1/search",
        query: {
          limit: String(pageSize),
          offset: String(offset),
          ...(author === null ? {} : { author: `=${author}` }),
        },
        secretHeaders: { authorization: token === undefined ? undefined : `Bearer ${token}` },
        subject,
        signal,
      },
      client,
    );
    const { results, next_offset: next } = framed(paperoniPage, answer, register, subject);
    yield* readRecords(results, paperoni, offset);
    if (next == null || next <= offset || results.length === 0) return;
    offset = next;
  }
}
