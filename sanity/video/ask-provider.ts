import { PosterProblem } from "./poster-problem.ts";

/** Asks an address; the platform's `fetch`, or one that goes elsewhere in tests. */
export type Asking = (url: string, init: RequestInit) => Promise<Response>;

/** Milliseconds a provider may take for one answer. */
const patience = 10_000;
const longestJson = 512 * 1024;
const largestPicture = 10 * 1024 * 1024;

const extensions: Readonly<Record<string, string>> = {
  "image/jpeg": "jpg",
  "image/png": "png",
  "image/webp": "webp",
  "image/avif": "avif",
};

/** What a provider says about a video. */
export async function askJson(url: string, ask: Asking): Promise<unknown> {
  const response = await open(url, "application/json", ask);
  if (response === null)
    throw new PosterProblem(`${hostOf(url)} does not know this video. Is it private, or gone?`);
  const bytes = await readAtMost(longestJson, response, url);
  try {
    return JSON.parse(new TextDecoder().decode(bytes));
  } catch {
    throw new PosterProblem(`${hostOf(url)} answered something that is not understood. Upload a picture.`);
  }
}

/** A picture with the ending its kind has; `null` when there is none at this address. */
export async function askPicture(
  url: string,
  ask: Asking,
): Promise<{ readonly bytes: Uint8Array; readonly extension: string } | null> {
  const response = await open(url, "image/*", ask);
  if (response === null) return null;
  const type = response.headers.get("content-type")?.split(";")[0]?.trim() ?? "";
  const extension = extensions[type];
  if (extension === undefined) {
    await response.body?.cancel();
    throw new PosterProblem(`${hostOf(url)} sent ${type || "something"} where a picture should be.`);
  }
  return { bytes: await readAtMost(largestPicture, response, url), extension };
}

/** `null` for what is not there (404, 403 of private videos). A redirect is not followed: it could lead anywhere. */
async function open(url: string, accept: string, ask: Asking): Promise<Response | null> {
  let response: Response;
  try {
    response = await ask(url, {
      headers: { accept },
      redirect: "manual",
      signal: AbortSignal.timeout(patience),
    });
  } catch (error) {
    throw new PosterProblem(
      `${hostOf(url)} cannot be reached from here (${reason(error)}). Try again later, or upload a picture.`,
    );
  }
  if (response.status === 200) return response;
  await response.body?.cancel();
  if ([401, 403, 404, 410].includes(response.status)) return null;
  throw new PosterProblem(
    `${hostOf(url)} answered ${response.status}. Try again later, or upload a picture.`,
  );
}

async function readAtMost(most: number, response: Response, url: string): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  try {
    for await (const chunk of response.body ?? []) {
      length += chunk.byteLength;
      if (length > most) break;
      chunks.push(chunk);
    }
  } catch (error) {
    throw new PosterProblem(`${hostOf(url)} broke off (${reason(error)}). Try again later.`);
  }
  if (length > most)
    throw new PosterProblem(
      `${hostOf(url)} sent more than ${most / 1024 / 1024} MB. Upload a picture instead.`,
    );
  return Buffer.concat(chunks);
}

function hostOf(url: string): string {
  return new URL(url).host;
}

/** `fetch` hides what happened in the cause: "getaddrinfo ENOTFOUND i.ytimg.com". */
function reason(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  if (error.name === "TimeoutError") return `no answer within ${patience / 1000} seconds`;
  return error.cause instanceof Error ? error.cause.message || error.message : error.message;
}
