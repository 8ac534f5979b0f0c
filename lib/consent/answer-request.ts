import { z } from "zod";
import { isOurOwnPage } from "../site/own-page.ts";
import {
  cookieAttributes,
  cookieName,
  dayOf,
  formatAnswer,
  isInForce,
  parseAnswer,
  type Answer,
} from "./codec.ts";
import type { RecordStore } from "./record.ts";

/** What the endpoint needs from outside, so that time, chance and storage are the caller's. */
export type AnswerSurroundings = {
  readonly records: RecordStore;
  /** Our own origin as readers type it (SITE_URL); a request's own Host counts too, behind a proxy it may differ. */
  readonly siteUrl: string;
  readonly now: () => number;
  /** 32 random hex digits. */
  readonly randomId: () => string;
};

const longest = 512;

const bodySchema = z.strictObject({
  answer: z.string().max(90),
  how: z.enum(["all", "none", "save", "video", "again"]),
  lang: z.string().regex(/^(?:en|fr)(?:-[A-Z]{2})?$/),
  gpc: z.boolean(),
});

/**
 * Takes the answer a reader's browser sends after each choice. Sets the same cookie from the server, which browsers
 * keep longer than one written by a script, and keeps a proof of grants. 204, or 400, 403, 413 with nothing set.
 */
export async function answerRequest(request: Request, surroundings: AnswerSurroundings): Promise<Response> {
  if (!isOurOwnPage(request, surroundings.siteUrl)) return reply(403);
  const text = await readText(request);
  if (text === null) return reply(413);
  const body = bodySchema.safeParse(parseJson(text));
  if (!body.success) return reply(400);
  const answer = parseAnswer(body.data.answer);
  const today = dayOf(surroundings.now());
  if (answer === null || !isPlausible(answer, today)) return reply(400);
  const proof = await prove(answer, body.data, today, surroundings);
  // The cookie's name follows the page's own protocol, as the kernel's does.
  const isSecure = (request.headers.get("origin") ?? surroundings.siteUrl).startsWith("https:");
  const cookie = `${cookieName(isSecure)}=${formatAnswer({ ...answer, proof })}${cookieAttributes(isSecure)}`;
  return reply(204, { "set-cookie": cookie });
}

/** The id of the record that was kept, or "0" when there is none. */
async function prove(
  { asked, granted, revision }: Answer,
  { how, lang, gpc }: z.infer<typeof bodySchema>,
  day: number,
  { records, randomId }: AnswerSurroundings,
): Promise<string> {
  try {
    if (granted === 0 || how === "none") {
      await records.countRefusal(day);
      return "0";
    }
    const id = randomId();
    const kept = await records.keep({
      id,
      day,
      rev: revision,
      asked,
      granted,
      how,
      lang: lang.startsWith("fr") ? "fr" : "en",
      gpc,
    });
    return kept ? id : "0";
  } catch {
    // A full disk must not undo what the reader chose. Without a proof the browser sends a grant again another day.
    return "";
  }
}

/** In force by our clock, and without a proof already: one that is sent again has waited for its proof, perhaps for days. */
function isPlausible(answer: Answer, today: number): boolean {
  return isInForce(answer, today, 0) && answer.proof === "";
}

/** The body, or `null` when it is longer than an answer can be; reads no further than that. */
async function readText(request: Request): Promise<string | null> {
  if (Number(request.headers.get("content-length") ?? 0) > longest) return null;
  const decoder = new TextDecoder();
  let text = "";
  let length = 0;
  for await (const chunk of request.body ?? []) {
    length += chunk.byteLength;
    if (length > longest) return null;
    text += decoder.decode(chunk, { stream: true });
  }
  return text;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function reply(status: 204 | 400 | 403 | 413, headers: Readonly<Record<string, string>> = {}): Response {
  return new Response(null, { status, headers: { "cache-control": "no-store", ...headers } });
}
