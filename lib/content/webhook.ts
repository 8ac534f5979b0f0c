import { decodeSignatureHeader, isValidSignature, SIGNATURE_HEADER_NAME } from "@sanity/webhook";
import { z } from "zod";
import { clockTag, documentTag, everythingTag, listTag } from "./tags.ts";

/** Milliseconds after which a signature counts as replayed. */
const maximumAge = 5 * 60_000;
const maximumBytes = 256 * 1024;

const payload = z.union([
  z.object({ _id: z.string().min(1), _type: z.string().min(1) }),
  z.object({ everything: z.literal(true) }),
  z.object({ clock: z.literal(true) }),
]);

export type WebhookAnswer =
  /** `changed`: the published id of the document that changed, when it was one document. */
  | { readonly status: 200; readonly tags: readonly string[]; readonly changed: string | null }
  | { readonly status: 400 | 401 | 409 | 413; readonly error: string };

const seen = new Map<string, number>();

/**
 * Verifies a GROQ-powered webhook of Sanity (or of the embedded lake, which signs the same way) and says which cache
 * tags its document concerns. A signature is good once, for five minutes.
 * @param now milliseconds since 1970, the clock the age is measured by.
 */
export async function readWebhook(request: Request, secret: string, now: number): Promise<WebhookAnswer> {
  const signature = request.headers.get(SIGNATURE_HEADER_NAME);
  if (signature === null) return { status: 401, error: `The header ${SIGNATURE_HEADER_NAME} is missing.` };
  const body = await readBody(request);
  if (body === null) return { status: 413, error: `The body is larger than ${maximumBytes} bytes.` };
  if (!(await hasValidSignature(body, signature, secret, now))) {
    return {
      status: 401,
      error: "The signature does not match this body and secret, or is older than five minutes.",
    };
  }
  for (const [old, at] of seen) if (now - at > maximumAge) seen.delete(old);
  if (seen.has(signature)) return { status: 409, error: "This message was received already." };
  const parsed = payload.safeParse(parseJson(body));
  if (!parsed.success) return { status: 400, error: 'The body should be JSON with "_id" and "_type".' };
  seen.set(signature, now);
  return { status: 200, ...concernedBy(parsed.data) };
}

function concernedBy(message: z.infer<typeof payload>): {
  readonly tags: readonly string[];
  readonly changed: string | null;
} {
  if ("everything" in message) return { tags: [everythingTag], changed: null };
  if ("clock" in message) return { tags: [clockTag], changed: null };
  const changed = message._id.replace(/^drafts\./, "");
  return { tags: [...listTag(message._type), documentTag(changed)], changed };
}

async function hasValidSignature(
  body: string,
  signature: string,
  secret: string,
  now: number,
): Promise<boolean> {
  try {
    if (Math.abs(now - decodeSignatureHeader(signature).timestamp) > maximumAge) return false;
    return await isValidSignature(body, signature, secret);
  } catch {
    return false;
  }
}

async function readBody(request: Request): Promise<string | null> {
  if (request.body === null) return "";
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of request.body) {
    size += chunk.byteLength;
    if (size > maximumBytes) return null;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString("utf8");
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
