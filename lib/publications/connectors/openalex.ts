import { z } from "zod";
import { openalex } from "../import/sources/openalex.ts";
import { readRecord } from "../import/sources/read-records.ts";
import { framed } from "./ask.ts";
import type { Ask, Items } from "./ask.ts";
import { askForJson } from "./ask-register.ts";
import { encodePath } from "./encode-path.ts";
import { registers } from "./registers.ts";
import { SourceError } from "./source-error.ts";

const register = registers.openalex;
const list = z.object({
  meta: z.object({ next_cursor: z.string().nullish() }),
  results: z.array(z.unknown()),
});
const cut = z.object({ id: z.string().regex(/\/W\d+$/), is_authors_truncated: z.literal(true) });
const pageSize = 100;
/** Without a key OpenAlex turns no page after the ten thousandth record. */
const mostPages = 100;

/** The work of an id (`W123`), or of `doi:10.…`. */
export async function* openalexWork(id: string, ask: Ask): Items {
  yield readRecord(await single(id, ask), openalex);
}

/** The works of an author, by OpenAlex’s own id (`A123`) or by ORCID, the newest first. */
export async function* openalexByPerson(
  person: { readonly author: string } | { readonly orcid: string },
  ask: Ask,
): Items {
  const isAuthor = "author" in person;
  const subject = isAuthor ? person.author : person.orcid;
  const filter = isAuthor
    ? `author.id:${person.author}`
    : `authorships.author.orcid:https://orcid.org/${person.orcid}`;
  const key = ask.environment.OPENALEX_API_KEY;
  let cursor = "*";
  for (let page = 1, read = 0; ; page++) {
    const answer = await askForJson(
      register,
      {
        path: "/works",
        // Only those with a key may turn pages by cursor; by number there is an end to it.
        query: {
          filter,
          sort: "publication_date:desc",
          per_page: String(pageSize),
          ...(key === undefined ? { page: String(page) } : { cursor }),
        },
        secretQuery: { api_key: key },
        subject,
        signal: ask.signal,
      },
      ask.client,
    );
    const { meta, results } = framed(list, answer, register, subject);
    for (const record of results) yield readRecord(await whole(record, ask), openalex, ++read);
    const next = meta.next_cursor ?? null;
    if (results.length < pageSize || (key !== undefined && next === null)) return;
    if (page === mostPages && key === undefined) {
      throw new SourceError(
        "refused",
        `OpenAlex lists no more than 10,000 works of ${subject} without a key. Tell your operator.`,
      );
    }
    cursor = next ?? cursor;
  }
}

/** Lists end after a hundred authors; the record of one work does not. */
async function whole(record: unknown, ask: Ask): Promise<unknown> {
  const short = cut.safeParse(record);
  const id = short.success ? /W\d+$/.exec(short.data.id)?.[0] : undefined;
  if (id === undefined) return record;
  try {
    return await single(id, ask);
  } catch (error) {
    ask.signal?.throwIfAborted();
    if (error instanceof SourceError) return record;
    throw error;
  }
}

async function single(id: string, { client, environment, signal }: Ask): Promise<unknown> {
  return askForJson(
    register,
    {
      path: `/works/${encodePath(id)}`,
      secretQuery: { api_key: environment.OPENALEX_API_KEY },
      subject: id.replace(/^doi:/, ""),
      signal,
    },
    client,
  );
}
