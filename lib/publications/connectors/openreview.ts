import { z } from "zod";
import { openreview } from "../import/sources/openreview.ts";
import { readRecord, readRecords } from "../import/sources/read-records.ts";
import { framed } from "./ask.ts";
import type { Ask, Items } from "./ask.ts";
import { askForJson } from "./ask-register.ts";
import { openreviewToken } from "./openreview-token.ts";
import type { Register } from "./registers.ts";
import { registers } from "./registers.ts";
import { SourceError } from "./source-error.ts";

const list = z.object({ notes: z.array(z.unknown()) });
const pageSize = 100;

/** The paper of a forum: the id in `openreview.net/forum?id=…`. */
export async function* openreviewForum(forum: string, ask: Ask): Items {
  for (const register of [registers.openreview, registers.openreviewV1]) {
    const [note] = await notes(register, { id: forum }, forum, ask);
    if (note === undefined) continue;
    yield readRecord(note, openreview);
    return;
  }
  throw new SourceError(
    "unknown",
    `OpenReview does not know ${forum}, or shows it to nobody yet. Check it at openreview.net.`,
  );
}

/** The papers of a profile (`~Ada_Berg1`), in the new and in the old version of OpenReview. */
export async function* openreviewByProfile(profile: string, ask: Ask): Items {
  const known = new Set<string>();
  for (const register of [registers.openreview, registers.openreviewV1]) {
    for (let offset = 0; ; offset += pageSize) {
      const query = { "content.authorids": profile, limit: String(pageSize), offset: String(offset) };
      const page = await notes(register, query, profile, ask);
      for (const item of readRecords(page, openreview)) {
        const id = item.kind === "work" ? item.work.sourceId : item.raw;
        // Old papers were moved to the new version and are in both.
        if (!known.has(id)) yield item.kind === "work" ? item : { ...item, line: known.size + 1 };
        known.add(id);
      }
      if (page.length < pageSize) break;
    }
  }
}

/** Notes with their replies, which hold the decision. What is not known is an empty list, or a 404. */
async function notes(
  register: Register,
  query: Readonly<Record<string, string>>,
  subject: string,
  ask: Ask,
): Promise<readonly unknown[]> {
  const token = await openreviewToken(ask);
  try {
    const answer = await askForJson(
      register,
      {
        path: "/notes",
        query: { ...query, details: "replies" },
        secretHeaders: { authorization: token === null ? undefined : `Bearer ${token}` },
        subject,
        signal: ask.signal,
      },
      ask.client,
    );
    return framed(list, answer, register, subject).notes;
  } catch (error) {
    if (error instanceof SourceError && error.kind === "unknown") return [];
    throw error;
  }
}
