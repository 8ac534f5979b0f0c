import { isPublicId } from "../document-id.ts";
import { unauthorized } from "../lake-error.ts";
import type { LakeRequest } from "../http/lake-context.ts";
import type { Dataset } from "../store/dataset.ts";
import { openEventStream } from "./event-stream.ts";

/** `GET data/live/events/<dataset>`: says that something changed, not what. Drafts are told with a token only. */
export function answerLiveEvents(request: LakeRequest, dataset: Dataset): Response {
  const withDrafts = request.search.get("includeDrafts") === "true";
  if (withDrafts && request.access === "anonymous") throw unauthorized("Live events of drafts need a token");
  const last = request.headers.get("last-event-id") ?? request.search.get("lastEventId");
  return openEventStream(request, (send) => {
    const present = String(dataset.sequence);
    send("welcome", { type: "welcome" }, present);
    // Something happened while the reader was away: it should ask again for all it shows.
    if (last !== null && last !== present) send("restart", { type: "restart" }, present);
    return dataset.subscribe(({ seq, changes }) => {
      if (withDrafts || changes.some(({ id }) => isPublicId(id)))
        send("message", { type: "message", tags: [`s1:${dataset.name}`] }, String(seq));
    });
  });
}
