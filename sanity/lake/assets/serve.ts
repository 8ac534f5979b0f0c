import { Readable } from "node:stream";
import type { LakeContext, LakeRequest } from "../http/lake-context.ts";
import { notFound, requestError } from "../lake-error.ts";
import { fileTypes, shownInBrowser } from "./file-types.ts";
import { derivedName, parseImageRequest, type ImageRequest } from "./image-request.ts";
import { transformImage } from "./transform.ts";

const names = {
  images: /^[0-9a-f]{40}-\d{1,5}x\d{1,5}\.[a-z0-9]{1,10}$/,
  files: /^[0-9a-f]{40}\.[a-z0-9]{1,10}$/,
} as const;
const making = new Map<string, Promise<Buffer>>();
const queue: (() => void)[] = [];
const mostAtOnce = 2;
const longestQueue = 50;
let busy = 0;

/** `GET images|files/<project>/<dataset>/<name>`: public, and the same for ever under the same address. */
export async function answerAsset(lake: LakeContext, request: LakeRequest): Promise<Response> {
  const [kind, project, dataset, name, ...more] = request.path;
  const isKnown =
    (kind === "images" || kind === "files") &&
    name !== undefined &&
    names[kind].test(name) &&
    more.length === 0;
  if (!isKnown || project !== lake.projectId || !lake.store.datasets.has(dataset ?? ""))
    throw missing(request);
  const path = `${kind}/${project}/${dataset}/${name}`;
  const extension = name.slice(name.lastIndexOf(".") + 1);
  const size = await lake.assets.sizeOf(path);
  // Whoever takes their portrait back must find it gone, not only unlinked.
  if (size === null || !lake.store.ensureDataset(dataset ?? "").documents.has(documentIdOf(kind, name)))
    throw missing(request);
  const wanted =
    kind === "images" && extension !== "svg"
      ? parseImageRequest(request.search, extension, request.headers.get("accept") ?? "")
      : null;
  if (wanted) return answerDerived(lake, request, path, name, wanted);
  return answer(
    request,
    name,
    extension,
    size,
    () => Readable.toWeb(lake.assets.read(path)) as ReadableStream<Uint8Array>,
  );
}

async function answerDerived(
  lake: LakeContext,
  request: LakeRequest,
  path: string,
  name: string,
  wanted: ImageRequest,
): Promise<Response> {
  const derived = derivedName(name, wanted);
  const found = await lake.assets.findDerived(derived);
  const size = found === null ? null : await lake.assets.sizeOf(found);
  if (found !== null && size !== null) {
    return answer(
      request,
      derived,
      wanted.format,
      size,
      () => Readable.toWeb(lake.assets.read(found)) as ReadableStream<Uint8Array>,
    );
  }
  const bytes = await make(lake, path, derived, wanted);
  return answer(request, derived, wanted.format, bytes.length, () => new Uint8Array(bytes));
}

/** Each derived image is made once, however many ask for it, and two at a time. */
function make(lake: LakeContext, path: string, derived: string, wanted: ImageRequest): Promise<Buffer> {
  const known = making.get(derived);
  if (known) return known;
  const made = (async () => {
    try {
      await turn();
      try {
        const bytes = await transformImage(lake.assets.absolute(path), wanted);
        // A full disk must not keep the picture from its reader.
        await lake.assets.keepDerived(derived, bytes).catch(() => {});
        return bytes;
      } finally {
        busy--;
        queue.shift()?.();
      }
    } finally {
      making.delete(derived);
    }
  })();
  making.set(derived, made);
  return made;
}

async function turn(): Promise<void> {
  if (queue.length >= longestQueue)
    throw requestError(
      503,
      "Service Unavailable",
      "Too many pictures are being made. Please try again shortly.",
    );
  if (busy >= mostAtOnce) await new Promise<void>((resolve) => queue.push(resolve));
  busy++;
}

function answer(
  request: LakeRequest,
  name: string,
  extension: string,
  size: number,
  body: () => BodyInit,
): Response {
  const etag = `"${name}"`;
  const headers = {
    etag,
    "cache-control": "public, max-age=31536000, immutable",
    "content-type": fileTypes[extension] ?? "application/octet-stream",
    // An uploaded file is a stranger's: it must not act as a page or script of this site.
    "content-security-policy": "default-src 'none'; style-src 'unsafe-inline'; img-src data:; sandbox",
    "x-content-type-options": "nosniff",
    "cross-origin-resource-policy": "cross-origin",
    ...(shownInBrowser.has(extension) && !request.search.has("dl")
      ? {}
      : { "content-disposition": disposition(request.search.get("dl"), name) }),
    ...(request.search.get("auto") === "format" ? { vary: "accept" } : {}),
  };
  if (request.headers.get("if-none-match")?.includes(etag))
    return new Response(null, { status: 304, headers });
  return new Response(request.method === "HEAD" ? null : body(), {
    headers: { ...headers, "content-length": String(size) },
  });
}

function disposition(asked: string | null, name: string): string {
  return `attachment; filename*=UTF-8''${encodeURIComponent(asked === null || asked === "" ? name : asked)}`;
}

/** `image-<sha1>-<width>x<height>-<extension>` for `<sha1>-<width>x<height>.<extension>`. */
function documentIdOf(kind: "images" | "files", name: string): string {
  return `${kind === "images" ? "image" : "file"}-${name.replace(".", "-")}`;
}

function missing(request: LakeRequest): Error {
  return notFound(`There is no asset /${request.path.join("/")}`);
}
