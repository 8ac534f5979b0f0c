import { contentClient } from "#lib/content/client.ts";
import { answerUpload } from "#lib/publications/import/upload/answer-upload.ts";
import { importPasses, type ImportPasses } from "#lib/publications/import/upload/import-passes.ts";
import { environment } from "#lib/site/environment.ts";

/** Reads what an editor wants to import and sends the records back to their studio, which compares and writes them. */
export async function POST(request: Request): Promise<Response> {
  const env = environment();
  const { SANITY_API_READ_TOKEN: token } = env;
  if (token === undefined) {
    const error =
      "Importing needs SANITY_API_READ_TOKEN, a token that may read drafts. Ask your operator to set it.";
    return Response.json({ error }, { status: 503 });
  }
  passes ??= importPasses(contentClient(env, { token, perspective: "raw" }), Date.now);
  return answerUpload(request, {
    environment: env,
    passes,
    log: (error) => void process.stderr.write(`import: ${String(error)}\n`),
  });
}

let passes: ImportPasses | undefined;
