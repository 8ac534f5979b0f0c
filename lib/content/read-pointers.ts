import { environment } from "../site/environment.ts";
import { contentClient } from "./client.ts";
import { everythingTag, pointersTag, referencedIds } from "./tags.ts";

/**
 * The tags of what may now list a document that changed: of everything it points to. When the lake does not answer,
 * everything may.
 */
export async function readPointers(publishedId: string): Promise<readonly string[]> {
  try {
    const document = await contentClient(environment()).getDocument(publishedId);
    return referencedIds(document).map(pointersTag);
  } catch {
    return [everythingTag];
  }
}
