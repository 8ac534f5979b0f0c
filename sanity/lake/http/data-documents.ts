import { isPublicId, publishedIdOf } from "../document-id.ts";
import { unauthorized } from "../lake-error.ts";
import type { StoredDocument } from "../document.ts";
import type { Dataset } from "../store/dataset.ts";
import { json, jsonText, ndjson } from "./answers.ts";
import { withAbsoluteUrls } from "./asset-urls.ts";
import type { LakeContext, LakeRequest } from "./lake-context.ts";

const namedReferences = 100;

/** `GET data/doc/<dataset>/<ids>`. */
export function answerDocuments(
  lake: LakeContext,
  request: LakeRequest,
  dataset: Dataset,
  list: string,
): Response {
  const ids = list.split(",").filter((id) => id !== "");
  const allVersions = request.search.get("includeAllVersions") === "true";
  if (allVersions && request.access === "anonymous") throw unauthorized("Versions of documents need a token");
  const documents: StoredDocument[] = [];
  const omitted: { id: string; reason: "existence" | "permission" }[] = [];
  if (allVersions) {
    const groups = new Set(ids.map(publishedIdOf));
    for (const document of dataset.documents.values())
      if (groups.has(publishedIdOf(document._id))) documents.push(document);
  } else {
    for (const id of ids) {
      const document = dataset.documents.get(id);
      // Whether a hidden document exists is not told either.
      if (request.access === "anonymous" && !isPublicId(id)) omitted.push({ id, reason: "permission" });
      else if (document) documents.push(document);
      else omitted.push({ id, reason: "existence" });
    }
  }
  const found = request.search.get("excludeContent") === "true" ? [] : documents;
  return jsonText(withAbsoluteUrls(JSON.stringify({ documents: found, omitted }), lake, request));
}

/** `GET data/export/<dataset>`: every document, drafts too, one per line; `types=a,b` for some of them. */
export function answerExport(lake: LakeContext, request: LakeRequest, dataset: Dataset): Response {
  const types =
    request.search
      .get("types")
      ?.split(",")
      .filter((type) => type !== "") ?? [];
  const documents = [...dataset.documents.values()].filter(
    ({ _type }) => types.length === 0 || types.includes(_type),
  );
  return ndjson(
    documents.map((document): unknown =>
      JSON.parse(withAbsoluteUrls(JSON.stringify(document), lake, request)),
    ),
  );
}

/** `GET data/references/<dataset>/documents/<id>/to`: who points at a document. */
export function answerReferences(lake: LakeContext, dataset: Dataset, id: string): Response {
  const holders = lake.viewsOf(dataset).get({ kind: "raw" }).referringTo(id);
  return json({
    totalCount: holders.length,
    documentIds: holders.slice(0, namedReferences).map(({ _id }) => _id),
    references: [],
  });
}
