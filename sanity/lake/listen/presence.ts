// Who else has the studio open, and at which field. Sanity tells it over a WebSocket; here the same messages go over a
// stream of lines, one JSON value each, and short requests. Nothing of it is kept: who leaves is forgotten.
import { z } from "zod";
import { json } from "../http/answers.ts";
import type { LakeRequest } from "../http/lake-context.ts";
import { badRequest, notFound, requestError } from "../lake-error.ts";
import { anotherEditorId } from "../local-editor-id.ts";
import { openStream } from "./event-stream.ts";

/** Pages that may be present at once, and bytes of one message. A page says where it is at most five times a second. */
const mostPages = 100;
const mostBytes = 16 * 1024;
/** The Studio repeats where it is every 30 s, every minute from a tab in the background: then it is gone. */
const quietFor = 150_000;

const session = z.string().min(1).max(64);
const call = z.discriminatedUnion("method", [
  z.object({ method: z.literal("presence_rollcall"), params: z.object({ session }) }),
  z.object({ method: z.literal("presence_disconnect"), params: z.object({ session }) }),
  z.object({
    method: z.literal("presence_announce"),
    params: z.object({ data: z.object({ sessionId: session, locations: z.array(z.unknown()).max(20) }) }),
  }),
]);

/** A message as Sanity's presence socket gives it out (`@sanity/bifur-client`); `i` is the user it comes from. */
export type PresenceMessage =
  | { readonly type: "rollCall"; readonly i: string; readonly session: string }
  | {
      readonly type: "state";
      readonly i: string;
      readonly m: { readonly sessionId: string; readonly locations: readonly unknown[] };
    }
  | { readonly type: "disconnect"; readonly i: string; readonly m: { readonly session: string } };

interface Page {
  readonly dataset: string;
  readonly write: (text: string) => void;
  /** Of the Studio in that page, once it has said where it is. */
  session: string | null;
  readonly quiet: NodeJS.Timeout;
}

/** The pages of editors that are open, and what they tell each other. */
export class Presence {
  readonly #pages = new Map<string, Page>();

  /**
   * `GET data/presence/<dataset>?page=<id>` hears what the other pages say, one `PresenceMessage` a line;
   * `POST` to the same address says something: a method of Sanity's presence socket with its `params`.
   * Throws a 400 for what is no such message, a 404 for a page that does not listen, a 409 for one that does already
   * and a 503 when too many do.
   */
  async answer(request: LakeRequest, dataset: string): Promise<Response> {
    const id = request.search.get("page") ?? "";
    if (!/^[A-Za-z0-9-]{8,64}$/.test(id))
      throw badRequest('"page" must be an id of 8 to 64 letters, digits and hyphens');
    return request.method === "GET" ? this.#listen(request, dataset, id) : this.#say(request, dataset, id);
  }

  #listen(request: LakeRequest, dataset: string, id: string): Response {
    if (this.#pages.has(id))
      throw requestError(409, "Conflict", `Page "${id}" listens already. Take a new id.`);
    if (this.#pages.size >= mostPages)
      throw requestError(503, "Service Unavailable", `${mostPages} pages are present already`);
    return openStream(request, "application/x-ndjson", "\n", ({ write }) => {
      const quiet = setTimeout(() => this.#leave(page), quietFor);
      quiet.unref();
      const page: Page = { dataset, write, session: null, quiet };
      this.#pages.set(id, page);
      return () => {
        clearTimeout(quiet);
        this.#pages.delete(id);
        this.#leave(page);
      };
    });
  }

  async #say(request: LakeRequest, dataset: string, id: string): Promise<Response> {
    const page = this.#pages.get(id);
    const said = call.safeParse(await request.json(mostBytes));
    if (!said.success)
      throw badRequest(`This is no message about who is present: ${z.prettifyError(said.error)}`);
    const { method, params } = said.data;
    if (page?.dataset !== dataset) {
      // A page that closes says goodbye, and has often stopped listening by then.
      if (method === "presence_disconnect") return json({});
      throw notFound(`Page "${id}" does not listen to who is present`);
    }
    if (method === "presence_announce") {
      const { sessionId, locations } = params.data;
      page.session = sessionId;
      page.quiet.refresh();
      this.#tell(page, { type: "state", i: anotherEditorId, m: { sessionId, locations } });
    } else if (method === "presence_rollcall")
      this.#tell(page, { type: "rollCall", i: anotherEditorId, session: params.session });
    else {
      page.session = params.session;
      this.#leave(page);
    }
    return json({});
  }

  /** A page that was loaded again has the session it had before: then nobody has left. */
  #leave(page: Page): void {
    const { session: gone } = page;
    page.session = null;
    if (gone === null || [...this.#pages.values()].some((other) => other.session === gone)) return;
    this.#tell(page, { type: "disconnect", i: anotherEditorId, m: { session: gone } });
  }

  #tell(from: Page, message: PresenceMessage): void {
    const line = `${JSON.stringify(message)}\n`;
    for (const page of this.#pages.values())
      if (page !== from && page.dataset === from.dataset) page.write(line);
  }
}
