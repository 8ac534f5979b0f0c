import { createHash } from "node:crypto";
import { assetIdOf } from "#lib/content/media.ts";
import { documentTag, everythingTag } from "#lib/content/tags.ts";
import type { Finish } from "./ask-origin.ts";
import type { Origin } from "./origin-answer.ts";

/** Where the content lake keeps a picture of this name, cut as asked; `null` for what is no picture's name. */
export type PictureSource = (file: string, asked: URLSearchParams) => string | null;

/** Milliseconds a picture may take: a large one is cut in about one second. */
const patience = 15_000;
const drawn = /^image\/(?:jpeg|png|webp|avif|gif)$/;

/**
 * A picture of the content on our own origin, so that no reader's address reaches a third party: `/media/<file>?w=…`.
 * Its bytes never change, so it is kept for ever, by readers too; one whose document editors delete is gone from here.
 */
export async function askPicture(sourceOf: PictureSource, path: string, finish: Finish): Promise<Origin> {
  const url = new URL(path, "http://site.invalid");
  const file = url.pathname.slice("/media/".length);
  const source = sourceOf(file, url.searchParams);
  const tags = [everythingTag, documentTag(assetIdOf(file))];
  if (source === null) return none(path, tags, finish);
  const answer = await fetch(source, { signal: AbortSignal.timeout(patience) });
  if (answer.status >= 500 || answer.status === 429) {
    await answer.body?.cancel();
    return { kind: "failed", reason: `The content lake answered ${answer.status} to ${source}` };
  }
  const type = answer.headers.get("content-type") ?? "";
  if (!answer.ok || !drawn.test(type)) {
    await answer.body?.cancel();
    return none(path, tags, finish);
  }
  const body = Buffer.from(await answer.arrayBuffer());
  return {
    kind: "storable",
    signature: createHash("sha1").update(type).update(body).digest("base64"),
    tags,
    stale: false,
    heldFor: Infinity,
    immutable: true,
    finish: () =>
      finish(path, {
        status: 200,
        headers: {
          "content-type": type,
          "cache-control": "public, max-age=31536000, immutable",
          "content-security-policy": "default-src 'none'; sandbox",
        },
        body,
      }),
  };
}

function none(path: string, tags: readonly string[], finish: Finish): Origin {
  return {
    kind: "storable",
    signature: "none",
    tags,
    stale: false,
    heldFor: Infinity,
    immutable: false,
    finish: () =>
      finish(path, {
        status: 404,
        headers: { "content-type": "text/plain; charset=utf-8" },
        body: Buffer.from("There is no such picture.\n"),
      }),
  };
}
