import { sameJson, type StoredDocument } from "../document.ts";
import { isDraftId, isVersionId } from "../document-id.ts";
import { contentError } from "../lake-error.ts";
import { contentOf, type DraftTransaction } from "./draft-transaction.ts";

/** What is wrong with a document that is about to be published: where in it, and in the words the studio uses. */
export interface PublishFault {
  readonly path: string;
  readonly message: string;
}

/** Asks the schema's rules about a document. `exists` answers for published documents as they will be. */
export type PublishValidator = (
  document: StoredDocument,
  exists: (id: string) => boolean,
) => Promise<readonly PublishFault[]>;

const publishing = /"sanity\.action\.(?:document\.publish|document\.version\.publish|release\.publish)"/;

/** Whether one of these actions puts something before readers. */
export function publishes(actions: readonly unknown[]): boolean {
  return actions.some((action) => publishing.test(JSON.stringify(action) ?? ""));
}

/** The published documents that a transaction makes or changes; the studio's own records have no rules. */
export function publishedBy(draft: DraftTransaction): readonly StoredDocument[] {
  return [...draft.touched()]
    .filter((id) => !isDraftId(id) && !isVersionId(id))
    .flatMap((id) => draft.get(id) ?? [])
    .filter(({ _type }) => !/^(?:sanity|system)\./.test(_type));
}

/**
 * Checks what a rehearsed transaction would publish.
 * @throws LakeError 400 `validationError` with an item for every fault
 */
export async function refuseFaults(rehearsal: DraftTransaction, validate: PublishValidator): Promise<void> {
  const exists = (id: string): boolean => rehearsal.get(id) !== null;
  const found = await Promise.all(
    publishedBy(rehearsal).map(async (document) =>
      (await validate(document, exists)).map((fault) => ({ ...fault, documentId: document._id })),
    ),
  );
  const [first, ...more] = found.flat();
  if (first === undefined) return;
  const items = [first, ...more].map(({ path, message, documentId }, index) => ({
    index,
    error: { type: "validationError", description: `${path}: ${message}`, documentId, path },
  }));
  const others = more.length === 0 ? "" : ` (and ${more.length} more)`;
  throw contentError(
    400,
    "validationError",
    `Document "${first.documentId}" breaks a rule of its type and was not published. ${first.path}: ${first.message}${others}`,
    { items },
  );
}

/** Whether a transaction publishes just what was rehearsed: nobody wrote in between. */
export function isAsRehearsed(draft: DraftTransaction, rehearsal: DraftTransaction): boolean {
  const [now, then] = [draft, rehearsal].map((each) =>
    publishedBy(each).map((document) => ({ ...contentOf(document), _id: document._id })),
  );
  return sameJson(now, then);
}
