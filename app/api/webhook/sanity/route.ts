import { revalidateTag } from "next/cache";
import { readPointers } from "#lib/content/read-pointers.ts";
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
  const pointers = answer.changed === null ? [] : await readPointers(answer.changed);
  const tags = [...answer.tags, ...pointers];
  for (const tag of tags) revalidateTag(tag, "max");
  return Response.json(
    { tags },
    { headers: { "cache-control": "no-store", "x-vitrine-purge": tags.join(",") } },
  );
}
