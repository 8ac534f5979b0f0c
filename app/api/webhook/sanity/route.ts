import { revalidateTag } from "next/cache";
import { readWebhook } from "#lib/content/webhook.ts";
import { environment } from "#lib/site/environment.ts";

/** Published content changed: stale what shows it. The edge in front reads the header and warms those pages. */
export async function POST(request: Request): Promise<Response> {
  const secret = environment().SANITY_WEBHOOK_SECRET;
  if (secret === undefined) {
    return Response.json(
      { error: "SANITY_WEBHOOK_SECRET is not set; webhooks are refused." },
      { status: 503 },
    );
  }
  const answer = await readWebhook(request, secret, Date.now());
  if (answer.status !== 200) return Response.json({ error: answer.error }, { status: answer.status });
  for (const tag of answer.tags) revalidateTag(tag, "max");
  return Response.json(
    { tags: answer.tags },
    { headers: { "cache-control": "no-store", "x-vitrine-purge": answer.tags.join(",") } },
  );
}
