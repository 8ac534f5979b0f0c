/**
 * Which versions of documents a query sees.
 * `raw`: all of them under their own ids. `published`: no drafts and no versions. `public`: published, without private
 * paths (ids with a dot): what a reader without a token may see. `stack`: the first layer that has a document wins;
 * layers are release names and `drafts`, and published documents lie under them all.
 */
export type Perspective =
  | { readonly kind: "raw" }
  | { readonly kind: "published" }
  | { readonly kind: "public" }
  | { readonly kind: "stack"; readonly layers: readonly string[] };

const layerName = /^[A-Za-z0-9_-]{1,64}$/;
const publishedByDefaultSince = "2025-02-19";
const mostLayers = 16;

/** Reads `perspective` of a request; null when it makes no sense. Without one, the API version decides, as in Sanity. */
export function parsePerspective(text: string | null, apiVersion: string): Perspective | null {
  if (text === null || text === "") {
    return { kind: apiVersion === "X" || apiVersion >= publishedByDefaultSince ? "published" : "raw" };
  }
  const layers = text
    .split(",")
    .map((layer) => layer.trim())
    .map((layer) => (layer === "previewDrafts" ? "drafts" : layer));
  const [first] = layers;
  if (layers.length === 1 && (first === "raw" || first === "published")) return { kind: first };
  if (layers.length > mostLayers || !layers.every((layer) => layerName.test(layer)) || layers.includes("raw"))
    return null;
  return { kind: "stack", layers: layers.filter((layer) => layer !== "published") };
}

/** One word for a perspective: equal words, equal perspectives. */
export function perspectiveKey(perspective: Perspective): string {
  return perspective.kind === "stack" ? `stack:${perspective.layers.join(",")}` : perspective.kind;
}
