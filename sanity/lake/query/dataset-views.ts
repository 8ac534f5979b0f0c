import { isRecord, type StoredDocument } from "../document.ts";
import { isDraftId, isPublicId, isVersionId, layerIdOf, publishedIdOf } from "../document-id.ts";
import type { Dataset } from "../store/dataset.ts";
import { DocumentView } from "./document-view.ts";
import { perspectiveKey, type Perspective } from "./perspective.ts";

const mostViews = 12;

/** The views of one dataset, one per perspective in use, each kept up to date by the dataset's transactions. */
export class DatasetViews {
  readonly dataset: Dataset;
  readonly #views = new Map<string, { readonly perspective: Perspective; readonly view: DocumentView }>();

  constructor(dataset: Dataset) {
    this.dataset = dataset;
    dataset.subscribe(({ changes }) => {
      for (const { perspective, view } of this.#views.values()) {
        for (const { id } of changes) {
          const place = placeIn(perspective, id);
          if (place !== null) view.replace(place, resolve(dataset, perspective, place));
        }
      }
    });
  }

  get(perspective: Perspective): DocumentView {
    const key = perspectiveKey(perspective);
    const known = this.#views.get(key);
    if (known) {
      this.#views.delete(key);
      this.#views.set(key, known);
      return known.view;
    }
    const view = new DocumentView(documentsOf(this.dataset, perspective));
    this.#views.set(key, { perspective, view });
    const [oldest] = this.#views.keys();
    if (this.#views.size > mostViews && oldest !== undefined) this.#views.delete(oldest);
    return view;
  }
}

function* documentsOf(dataset: Dataset, perspective: Perspective): Generator<StoredDocument> {
  const seen = new Set<string>();
  for (const id of dataset.documents.keys()) {
    const place = placeIn(perspective, id);
    if (place === null || seen.has(place)) continue;
    seen.add(place);
    const document = resolve(dataset, perspective, place);
    if (document) yield document;
  }
}

/** The id under which a perspective shows a document of the dataset; null when it never does. */
function placeIn(perspective: Perspective, id: string): string | null {
  switch (perspective.kind) {
    case "raw":
      return id;
    case "published":
      return isDraftId(id) || isVersionId(id) ? null : id;
    case "public":
      return isPublicId(id) ? id : null;
    case "stack":
      return publishedIdOf(id);
  }
}

function resolve(dataset: Dataset, perspective: Perspective, place: string): StoredDocument | null {
  if (perspective.kind !== "stack") return dataset.documents.get(place) ?? null;
  for (const layer of [...perspective.layers, "published"]) {
    const found = dataset.documents.get(layerIdOf(place, layer));
    if (!found) continue;
    const system = found["_system"];
    // A release may hold the wish to unpublish: the document is gone as this perspective sees it.
    if (layer !== "published" && isRecord(system) && system["delete"] === true) return null;
    return { ...found, _id: place, _originalId: found._id };
  }
  return null;
}
