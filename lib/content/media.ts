import { embeddedProjectId, isEmbedded } from "#lib/site/environment.ts";
import type { Environment } from "#lib/site/environment.ts";

/** `<sha1>-<w>x<h>.<ext>`, as Sanity names a picture's file. */
const fileName = /^[0-9a-f]{40}-\d{1,5}x\d{1,5}\.(?:jpe?g|png|webp|avif|gif)$/;

/** The transformations pages may ask for. */
const parameters: ReadonlyMap<string, RegExp> = new Map([
  ["w", /^\d{1,4}$/],
  ["h", /^\d{1,4}$/],
  ["fit", /^(?:crop|max|min|clip)$/],
  ["crop", /^(?:focalpoint|center|entropy)$/],
  ["rect", /^\d{1,5},\d{1,5},\d{1,5},\d{1,5}$/],
  ["fp-x", /^(?:0|1|0?\.\d{1,4})$/],
  ["fp-y", /^(?:0|1|0?\.\d{1,4})$/],
  ["fm", /^(?:jpg|webp|avif|png)$/],
  ["q", /^\d{1,2}$/],
  ["auto", /^format$/],
]);

/** Whether a picture may be asked for like this; anything else is left out, so that nobody fills the cache with variants. */
export function isPictureParameter(name: string, value: string): boolean {
  return parameters.get(name)?.test(value) ?? false;
}

/** The address of a picture at the content lake's image service, or `null` when the name is not one of a picture. */
export function mediaSource(file: string, asked: URLSearchParams, env: Environment): string | null {
  if (!fileName.test(file)) return null;
  const query = new URLSearchParams();
  for (const name of parameters.keys()) {
    const value = asked.get(name);
    if (value !== null && isPictureParameter(name, value)) query.set(name, value);
  }
  const search = query.size === 0 ? "" : `?${query.toString()}`;
  return `${assetHost(env)}/images/${env.SANITY_PROJECT_ID ?? embeddedProjectId}/${env.SANITY_DATASET}/${file}${search}`;
}

/** The address of an uploaded file (`<sha1>.pdf`) at the content lake, or `null` when the name is not one of a PDF. */
export function fileSource(file: string, env: Environment): string | null {
  if (!/^[0-9a-f]{40}\.pdf$/.test(file)) return null;
  return `${assetHost(env)}/files/${env.SANITY_PROJECT_ID ?? embeddedProjectId}/${env.SANITY_DATASET}/${file}`;
}

function assetHost(env: Environment): string {
  return isEmbedded(env) && env.SANITY_API_HOST !== undefined ? env.SANITY_API_HOST : "https://cdn.sanity.io";
}

/** The document of a picture's file: `<sha1>-<w>x<h>.<ext>` → `image-<sha1>-<w>x<h>-<ext>`. */
export function assetIdOf(file: string): string {
  return `image-${file.replace(".", "-")}`;
}
