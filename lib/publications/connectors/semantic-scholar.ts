import { z } from "zod";
import { readRecord, readRecords } from "../import/sources/read-records.ts";
import { semanticScholar, semanticScholarFields } from "../import/sources/semantic-scholar.ts";
import { framed } from "./ask.ts";
import type { Ask, Items } from "./ask.ts";
import { askForJson } from "./ask-register.ts";
import { encodePath } from "./encode-path.ts";
import { registers } from "./registers.ts";

const register = registers.semanticScholar;
const list = z.object({ next: z.number().int().positive().nullish(), data: z.array(z.unknown()) });
const pageSize = 100;

/** The paper of an id: forty hexadecimal digits, `DOI:10.…` or `ARXIV:…`. */
export async function* semanticScholarPaper(id: string, ask: Ask): Items {
  const subject = id.replace(/^(?:DOI|ARXIV):/, "");
  yield readRecord(await answerTo(`/graph/v1/paper/${encodePath(id)}`, {}, subject, ask), semanticScholar);
}

/** The papers of an author, by the number Semantic Scholar gave them. */
export async function* semanticScholarByAuthor(author: string, ask: Ask): Items {
  const subject = `author ${author}`;
  let offset = 0;
  for (;;) {
    const query = { limit: String(pageSize), offset: String(offset) };
    const answer = await answerTo(
      `/graph/v1/author/${encodeURIComponent(author)}/papers`,
      query,
      subject,
      ask,
    );
    const { data, next } = framed(list, answer, register, subject);
    yield* readRecords(data, semanticScholar, offset);
    if (next == null || next <= offset || data.length === 0) return;
    offset = next;
  }
}

function answerTo(
  path: string,
  query: Readonly<Record<string, string>>,
  subject: string,
  { client, environment, signal }: Ask,
): Promise<unknown> {
  return askForJson(
    register,
    {
      path,
      query: { ...query, fields: semanticScholarFields },
      secretHeaders: { "x-api-key": environment.SEMANTIC_SCHOLAR_API_KEY },
      subject,
      signal,
    },
    client,
  );
}
