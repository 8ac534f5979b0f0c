import { at } from "./place.ts";

export interface Rejection {
  readonly status: number;
  readonly message: string;
  /** `type` of the first item, or of the error. */
  readonly type: unknown;
  readonly details: unknown;
}

/** How the client's promise was refused by the host; throws when it was not. */
export async function rejection(promise: Promise<unknown>): Promise<Rejection> {
  try {
    await promise;
  } catch (error) {
    if (error instanceof Error && "statusCode" in error) {
      const details = "details" in error ? error.details : undefined;
      return {
        status: Number(error.statusCode),
        message: error.message,
        type: at(details, "items", 0, "error", "type") ?? at(details, "type"),
        details,
      };
    }
    throw error;
  }
  throw new Error("This should have been refused");
}
