import { isRecord } from "../document.ts";
import { badRequest, requestError } from "../lake-error.ts";
import { applyAction } from "../mutations/apply-action.ts";
import { applyMutation, type SelectByQuery } from "../mutations/apply-mutation.ts";
import { mutationsWithArrayKeys } from "../mutations/array-keys.ts";
import type { DraftTransaction } from "../mutations/draft-transaction.ts";
import { transact } from "../mutations/transact.ts";
import { isAsRehearsed, publishes, refuseFaults } from "../mutations/validate-published.ts";
import { runQuery } from "../query/run-query.ts";
import { withTimeLimit } from "../query/time-limit.ts";
import type { Dataset } from "../store/dataset.ts";
import { json } from "./answers.ts";
import { localEditor, type LakeContext, type LakeRequest } from "./lake-context.ts";
import { limits } from "./limits.ts";
import { queryFailure } from "./query-errors.ts";

/** `POST data/mutate/<dataset>`. */
export async function answerMutate(
  lake: LakeContext,
  request: LakeRequest,
  dataset: Dataset,
): Promise<Response> {
  const body = await request.json(limits.transactionBody);
  const given = isRecord(body) ? body["mutations"] : undefined;
  if (!Array.isArray(given)) throw badRequest('"mutations" must be a list');
  const flag = (name: string) => request.search.get(name) === "true";
  const mutations: readonly unknown[] = flag("autoGenerateArrayKeys") ? mutationsWithArrayKeys(given) : given;
  const select = selectByQuery(lake, dataset);
  const options = {
    author: localEditor.id,
    transactionId: transactionIdOf(body) ?? request.search.get("transactionId"),
    dryRun: flag("dryRun"),
  };
  const draft = transact(lake.store, dataset, options, (transaction) => {
    mutations.forEach((mutation, index) => applyMutation(transaction, mutation, index, select));
  });
  const [withIds, withDocuments] = [flag("returnIds"), flag("returnDocuments")];
  return json({
    transactionId: draft.id,
    results: draft.results.map(({ id, operation }) => ({
      ...(withIds || withDocuments ? { id } : {}),
      operation,
      ...(withDocuments ? { document: draft.get(id) ?? draft.before(id) } : {}),
    })),
  });
}

/** `POST data/actions/<dataset>`. */
export async function answerActions(
  lake: LakeContext,
  request: LakeRequest,
  dataset: Dataset,
): Promise<Response> {
  const body = await request.json(limits.transactionBody);
  const given = isRecord(body) ? body["actions"] : undefined;
  if (!isRecord(body) || !Array.isArray(given)) throw badRequest('"actions" must be a list');
  const options = {
    author: localEditor.id,
    transactionId: transactionIdOf(body),
    dryRun: body["dryRun"] === true,
  };
  const actions: readonly unknown[] = given;
  const { validate } = lake;
  const apply = (transaction: DraftTransaction): void =>
    actions.forEach((action, index) => applyAction(transaction, action, index));
  if (validate === undefined || !publishes(actions))
    return json({ transactionId: transact(lake.store, dataset, options, apply).id });
  // Rules may ask the lake, and so take a moment; a transaction takes none. So it is rehearsed, asked about, and made
  // only if it still publishes the very same.
  for (let tries = 0; tries < rehearsals; tries += 1) {
    const rehearsal = transact(lake.store, dataset, { ...options, dryRun: true }, apply);
    await refuseFaults(rehearsal, validate);
    if (isAsRehearsed(transact(lake.store, dataset, { ...options, dryRun: true }, apply), rehearsal))
      return json({ transactionId: transact(lake.store, dataset, options, apply).id });
  }
  throw requestError(409, "Conflict", "The document is being changed all the time. Please publish again.");
}

/** How often a publication is looked at again because somebody wrote meanwhile. */
const rehearsals = 5;

function transactionIdOf(body: unknown): string | null {
  const id = isRecord(body) ? body["transactionId"] : undefined;
  return typeof id === "string" ? id : null;
}

function selectByQuery(lake: LakeContext, dataset: Dataset): SelectByQuery {
  return (query, params) => {
    try {
      const request = {
        query,
        params,
        perspective: { kind: "raw" },
        sourceMap: false,
        identity: localEditor.id,
        projectId: lake.projectId,
      } as const;
      // The transaction is only a draft so far: stopping here changes nothing.
      const { result } = withTimeLimit(limits.queryTime.editor, () =>
        runQuery(lake.viewsOf(dataset), request),
      );
      const documents: readonly unknown[] = Array.isArray(result) ? result : [result];
      return documents.flatMap((document) =>
        isRecord(document) && typeof document["_id"] === "string" ? [document["_id"]] : [],
      );
    } catch (error) {
      throw queryFailure(error, query);
    }
  };
}
