import { embeddedProjectId, isEmbedded } from "#lib/site/environment.ts";
import type { Environment } from "#lib/site/environment.ts";
import { documentTag, everythingTag } from "./tags.ts";

/** `<sha1>-<w>x<h>.<ext>`, as Sanity names a picture's file. */
const fileName = /^[0-9a-f]{40}-\d{1,5}x\d{1,5}\.(?:jpe?g|png|webp|avif|gif)$/;

/** The transformations pages may ask for; anything else is left out, so that nobody fills the cache with variants. */
const allowed: Readonly<Record<string, RegExp>> = {
  w: /^\d{1,4}$/,
  h: /^\d{1,4}$/,
  fit: /^(?:crop|max|min|clip)$/,
  crop: /^(?:focalpoint|center|entropy)$/,
  rect: /^\d{1,5},\d{1,5},\d{1,5},\d{1,5}$/,
  "fp-x": /^(?:0|1|0?\.\d{1,4})$/,
  "fp-y": /^(?:0|1|0?\.\d{1,4})$/,
  fm: /^(?:jpg|webp|avif|png)$/,
  q: /^\d{1,2}$/,
  auto: /^format$/,
};

/** The address of a picture at the content lake's image service, or `null` when the name is not one of a picture. */
export function mediaSource(file: string, asked: URLSearchParams, env: Environment): string | null {
  if (!fileName.test(file)) return null;
  const query = new URLSearchParams();
  for (const [name, pattern] of Object.entries(allowed)) {
    const value = asked.get(name);
    if (value !== null && pattern.test(value)) query.set(name, value);
  }
  const host =
    isEmbedded(env) && env.SANITY_API_HOST !== undefined ? env.SANITY_API_HOST : "https://cdn.sanity.io";
  const search = query.size === 0 ? "" : `?${query.toString()}`;
  return `${host}/images/${env.SANITY_PROJECT_ID ?? embeddedProjectId}/${env.SANITY_DATASET}/${file}${search}`;
}

/** The picture's bytes for `/media/<file>`: immutable for a year, 404 for a name that is none, 502 when the lake fails. */
export async function mediaResponse(
  file: string,
  asked: URLSearchParams,
  env: Environment,
): Promise<Response> {
  const source = mediaSource(file, asked, env);
  if (source === null) return new Response("There is no such picture.", { status: 404 });
  const answer = await fetch(source, { signal: AbortSignal.timeout(10_000), cache: "no-store" }).catch(
    () => null,
  );
  if (answer === null || answer.status >= 500)
    return new Response("The picture cannot be had now.", { status: 502 });
  const type = answer.headers.get("content-type") ?? "";
  if (!answer.ok || !/^image\/(?:jpeg|png|webp|avif|gif)$/.test(type)) {
    return new Response("There is no such picture.", { status: 404 });
  }
  return new Response(answer.body, {
    headers: {
      "content-type": type,
      "cache-control": "public, max-age=31536000, immutable",
      "x-content-type-options": "nosniff",
      // For the edge: a picture that editors delete is gone from its memory too.
      "x-vitrine-tags": [everythingTag, documentTag(assetId(file))].join(","),
      "content-security-policy": "default-src 'none'; sandbox",
    },
  });
}

/** The document of a picture's file: `<sha1>-<w>x<h>.<ext>` → `image-<sha1>-<w>x<h>-<ext>`. */
function assetId(file: string): string {
  return `image-${file.replace(".", "-")}`;
}
