import type { Answer } from "./exchange.ts";
import { TooLargeError } from "./exchange.ts";
import { NotPublicError } from "./public-address.ts";
import type { Register } from "./registers.ts";
import { SourceError } from "./source-error.ts";

/** What an answer that is no success means for the editor; `wait` is what the register asks for, in milliseconds. */
export function refusalOf(
  { name, website }: Register,
  subject: string,
  { status }: Answer,
  wait: number | null = null,
): SourceError {
  switch (status) {
    case 404:
    case 410:
      return new SourceError("unknown", `${name} does not know ${subject}. Check it at ${website}.`);
    case 401:
    case 403:
      return new SourceError(
        "refused",
        `${name} does not let us read ${subject} (it answers ${status}). Your operator may have to set a key, or renew it.`,
      );
    case 429:
      return new SourceError("busy", `${name} has been asked too often. ${comeBack(wait)}`);
    default:
      return status >= 500
        ? new SourceError("busy", `${name} has a fault of its own (it answers ${status}). ${comeBack(wait)}`)
        : new SourceError(
            "refused",
            `${name} cannot make anything of ${subject} (it answers ${status}). Check it at ${website}.`,
          );
  }
}

/** What a request that brought no answer means; `busy` for what may pass. */
export function faultOf({ name, website }: Register, subject: string, error: unknown): SourceError {
  if (error instanceof SourceError) return error;
  if (error instanceof TooLargeError) {
    return new SourceError(
      "unreadable",
      `${name}’s answer about ${subject} is longer than anything it should send, and was not read.`,
    );
  }
  if (error instanceof NotPublicError) {
    return new SourceError(
      "unreadable",
      `${error.message}, so ${name} was not asked. Tell your operator: the names of this network are wrong.`,
      { cause: error },
    );
  }
  const isSlow = error instanceof Error && error.name === "TimeoutError";
  return new SourceError(
    "busy",
    isSlow
      ? `${name} takes too long to answer about ${subject}. Try again later.`
      : `${name} cannot be reached. Try again later; if ${website} opens in your browser, tell your operator.`,
    { cause: error },
  );
}

function comeBack(wait: number | null): string {
  if (wait === null) return "Try again later.";
  const minutes = Math.max(1, Math.ceil(wait / 60_000));
  if (minutes < 60) return `Try again in ${minutes === 1 ? "a minute" : `${minutes} minutes`}.`;
  const hours = Math.ceil(minutes / 60);
  return `Try again in ${hours === 1 ? "an hour" : `${hours} hours`}.`;
}
