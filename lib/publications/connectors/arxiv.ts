import type { ImportItem } from "#sanity/works/imported-work.ts";
import { readArxivFeed } from "../import/sources/arxiv.ts";
import { numbered } from "./ask.ts";
import type { Ask, Items } from "./ask.ts";
import { askRegister } from "./ask-register.ts";
import { readingXml } from "./reading-xml.ts";
import { registers } from "./registers.ts";
import { SourceError } from "./source-error.ts";

/** Ids in one question, so that the address stays short. */
const batch = 50;

/** The preprints of arXiv with these ids, in the order arXiv sends them. */
export async function* arxivByIds(ids: readonly string[], { client, signal }: Ask): Items {
  for (let at = 0; at < ids.length; at += batch) {
    const some = ids.slice(at, at + batch);
    const subject = some.length === 1 ? (some[0] ?? "") : `${some.length} ids`;
    const xml = await askRegister(
      registers.arxiv,
      {
        path: "/api/query",
        query: { id_list: some.join(","), start: "0", max_results: String(some.length) },
        expects: "xml",
        subject,
        signal,
      },
      client,
    );
    const { items } = readingXml(registers.arxiv, subject, () => readArxivFeed(xml));
    if (items.length === 0)
      throw new SourceError("unknown", `arXiv does not know ${subject}. Check it at arxiv.org.`);
    yield* numbered(items, at);
    yield* missing(some, items, at);
  }
}

/** arXiv says nothing of what it does not know among several. */
function* missing(
  ids: readonly string[],
  items: readonly ImportItem[],
  first: number,
): Generator<ImportItem, void, undefined> {
  if (items.length >= ids.length) return;
  const known = new Set(items.map((item) => (item.kind === "work" ? item.work.sourceId : "")));
  for (const [at, id] of ids.entries())
    if (!known.has(id))
      yield {
        kind: "fault",
        line: first + at + 1,
        what: `arXiv does not know ${id}. Check it at arxiv.org.`,
        raw: id,
      };
}
