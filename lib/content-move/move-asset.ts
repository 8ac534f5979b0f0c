import type { SanityClient } from "@sanity/client";
import type { StoredDocument } from "./read-documents.ts";

/** Milliseconds one file may take to be fetched. */
const patience = 120_000;

/**
 * Copies the bytes of a picture or file, which get the same id there, as it is made from them.
 * @throws Error that says what did not work
 */
export async function moveAsset(
  source: SanityClient,
  target: SanityClient,
  asset: StoredDocument,
): Promise<void> {
  const bytes = await fetchBytes(source, asset);
  const made = await target.assets.upload(asset._type === "sanity.imageAsset" ? "image" : "file", bytes, {
    ...told(asset, "originalFilename", "filename"),
    ...told(asset, "mimeType", "contentType"),
    ...told(asset, "title", "title"),
    ...told(asset, "description", "description"),
    ...told(asset, "label", "label"),
    ...told(asset, "creditLine", "creditLine"),
  });
  if (made._id !== asset._id) throw new Error(`it became ${made._id} there, so that nothing would find it`);
}

async function fetchBytes(source: SanityClient, asset: StoredDocument): Promise<Buffer> {
  const address = asset["url"];
  if (typeof address !== "string") throw new Error("it has no address");
  const { token } = source.config();
  const url = new URL(address, source.getUrl("/"));
  // A file of the embedded lake is behind its token; Sanity's own delivery needs none and is another host.
  const isOwn = url.host === new URL(source.getUrl("/")).host;
  const answer = await fetch(url, {
    ...(isOwn && token !== undefined ? { headers: { authorization: `Bearer ${token}` } } : {}),
    signal: AbortSignal.timeout(patience),
  });
  if (!answer.ok) throw new Error(`its bytes cannot be fetched (${answer.status})`);
  return Buffer.from(await answer.arrayBuffer());
}

function told<Name extends string>(
  asset: StoredDocument,
  attribute: string,
  name: Name,
): { readonly [Key in Name]?: string } | undefined {
  const value = asset[attribute];
  return typeof value === "string" ? ({ [name]: value } as { readonly [Key in Name]: string }) : undefined;
}
