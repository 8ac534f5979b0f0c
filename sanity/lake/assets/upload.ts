import { createHash } from "node:crypto";
import { extname } from "node:path";
import { json } from "../http/answers.ts";
import { localEditor, type LakeContext, type LakeRequest } from "../http/lake-context.ts";
import { limits } from "../http/limits.ts";
import { badRequest } from "../lake-error.ts";
import { transact } from "../mutations/transact.ts";
import { randomId } from "../random-id.ts";
import type { Dataset } from "../store/dataset.ts";
import type { AssetKind } from "./asset-folder.ts";
import { fileTypes } from "./file-types.ts";
import { readImage } from "./image-metadata.ts";
import { contradicts, extensionOfBytes } from "./signatures.ts";

/** `POST assets/images|files/<dataset>`: the same bytes are kept once, under an id made from their SHA-1. */
export async function answerUpload(
  lake: LakeContext,
  request: LakeRequest,
  dataset: Dataset,
  kind: AssetKind,
): Promise<Response> {
  const bytes = await request.bytes(limits.upload);
  if (bytes.length === 0) throw badRequest("The upload is empty");
  const { search, headers } = request;
  return keepUpload(lake, dataset, kind, { bytes, search, contentType: headers.get("content-type") });
}

type Upload = {
  readonly bytes: Buffer;
  /** What is said of it, under the names that Sanity's API has for it: `filename`, `sourceName`… */
  readonly search: URLSearchParams;
  readonly contentType: string | null;
};

/** Keeps bytes as an asset, wherever they came from. */
export async function keepUpload(
  lake: LakeContext,
  dataset: Dataset,
  kind: AssetKind,
  { bytes, search, contentType }: Upload,
): Promise<Response> {
  const sha1 = createHash("sha1").update(bytes).digest("hex");
  const filename = search.get("filename");
  const facts =
    kind === "images" ? await imageFacts(bytes, sha1) : fileFacts(bytes, sha1, filename, contentType);
  const known = dataset.documents.get(facts.id);
  if (known && (await lake.assets.sizeOf(String(known["path"]))) === bytes.length)
    return json({ document: known });
  const path = await lake.assets.keep(kind, lake.projectId, dataset.name, facts.name, bytes);
  const text = (name: string) => {
    const value = search.get(name);
    return value === null ? {} : { [name]: value };
  };
  const document = {
    _id: facts.id,
    ...facts.fields,
    ...(filename === null ? {} : { originalFilename: filename }),
    ...text("label"),
    ...text("title"),
    ...text("description"),
    ...text("creditLine"),
    ...sourceOf(search),
    assetId: sha1,
    path,
    sha1hash: sha1,
    size: bytes.length,
    uploadId: randomId(32),
    url: `${lake.publicPath}/${path}`,
  };
  const options = { author: localEditor.id, transactionId: null, dryRun: false };
  transact(lake.store, dataset, options, (draft) => {
    if (!draft.get(facts.id)) draft.put(facts.id, document, "create");
  });
  return json({ document: dataset.documents.get(facts.id) ?? document });
}

interface AssetFacts {
  readonly id: string;
  readonly name: string;
  readonly fields: { readonly _type: string; readonly [name: string]: unknown };
}

async function imageFacts(bytes: Buffer, sha1: string): Promise<AssetFacts> {
  const { width, height, extension, mimeType, metadata } = await readImage(bytes);
  return {
    id: `image-${sha1}-${width}x${height}-${extension}`,
    name: `${sha1}-${width}x${height}.${extension}`,
    fields: { _type: "sanity.imageAsset", extension, mimeType, metadata },
  };
}

/** A name that says another kind than the bytes is not believed: the file is then a download of bytes. */
function fileFacts(
  bytes: Buffer,
  sha1: string,
  filename: string | null,
  contentType: string | null,
): AssetFacts {
  const given = extname(filename ?? "")
    .slice(1)
    .toLowerCase();
  const byType = Object.entries(fileTypes).find(
    ([, type]) => type === contentType?.split(";")[0]?.trim(),
  )?.[0];
  const said = /^[a-z0-9]{1,10}$/.test(given) ? given : (extensionOfBytes(bytes) ?? byType ?? "bin");
  const extension = contradicts(said, bytes) ? (extensionOfBytes(bytes) ?? "bin") : said;
  return {
    id: `file-${sha1}-${extension}`,
    name: `${sha1}.${extension}`,
    fields: {
      _type: "sanity.fileAsset",
      extension,
      mimeType: fileTypes[extension] ?? "application/octet-stream",
    },
  };
}

function sourceOf(search: URLSearchParams): object {
  const [id, name, url] = [search.get("sourceId"), search.get("sourceName"), search.get("sourceUrl")];
  if (id === null && name === null) return {};
  return {
    source: {
      _type: "sanity.assetSourceData",
      ...(id === null ? {} : { id }),
      ...(name === null ? {} : { name }),
      ...(url === null ? {} : { url }),
    },
  };
}
