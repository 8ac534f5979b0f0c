import { isRecord } from "../document.ts";
import { badRequest } from "../lake-error.ts";
import { applyAction } from "../mutations/apply-action.ts";
import { applyMutation, type SelectByQuery } from "../mutations/apply-mutation.ts";
import { mutationsWithArrayKeys } from "../mutations/array-keys.ts";
import { transact } from "../mutations/transact.ts";
import { runQuery } from "../query/run-query.ts";
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
  const draft = transact(lake.store, dataset, options, (transaction) => {
    given.forEach((action: unknown, index) => applyAction(transaction, action, index));
  });
  return json({ transactionId: draft.id });
}

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
      const { result } = runQuery(lake.viewsOf(dataset), request);
      const documents: readonly unknown[] = Array.isArray(result) ? result : [result];
      return documents.flatMap((document) =>
        isRecord(document) && typeof document["_id"] === "string" ? [document["_id"]] : [],
      );
    } catch (error) {
      throw queryFailure(error, query);
    }
  };
}
