import type { QueryRequest } from "./run-query.ts";

/** What the lake tells its process for long queries. */
export type LaneMessage =
  | {
      readonly kind: "documents";
      /** As they are now, as JSON; `text` is null for one that is gone. */
      readonly documents: readonly { readonly id: string; readonly text: string | null }[];
    }
  | {
      readonly kind: "query";
      readonly number: number;
      readonly request: QueryRequest;
      /** Time for the query itself. */
      readonly milliseconds: number;
      /** Of the answer, at the most. */
      readonly characters: number;
    };

/** What that process says: first that it begins with a query, then how it went. */
export type LaneAnswer =
  | { readonly number: number; readonly kind: "began" }
  | { readonly number: number; readonly kind: "answer"; readonly text: string }
  | { readonly number: number; readonly kind: "failure"; readonly name: string; readonly message: string };
