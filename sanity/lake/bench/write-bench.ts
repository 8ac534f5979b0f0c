import type { MutationEvent, SanityClient, WelcomeEvent } from "@sanity/client";
import { hear } from "../conformance/events.ts";
import { Times } from "./times.ts";

/** Single patches one after the other on so many connections: how many a second were acknowledged, each on disk. */
export async function benchWrites(
  client: SanityClient,
  connections: number,
  seconds: number,
): Promise<number> {
  const end = performance.now() + seconds * 1000;
  const writers = Array.from({ length: connections }, async (_, writer) => {
    let count = 0;
    for (; performance.now() < end; count++)
      await client
        .patch(`researcher-${writer}`)
        .set({ memo: `${writer} ${count}` })
        .commit({ returnDocuments: false });
    return count;
  });
  return (await Promise.all(writers)).reduce((sum, count) => sum + count, 0) / seconds;
}

/** From sending a patch until a listener has heard of it. */
export async function benchListener(client: SanityClient, events: number): Promise<Times> {
  const times = new Times();
  const query = '*[_type == "publication"]';
  const heard = hear<MutationEvent | WelcomeEvent>(
    client.listen(query, {}, { events: ["welcome", "mutation"], includeResult: true }),
  );
  try {
    await heard.first(1);
    for (let count = 1; count <= events; count++) {
      const began = performance.now();
      const sent = client
        .patch("work-000000")
        .set({ memo: count })
        .commit({ returnDocuments: false, visibility: "async" });
      await heard.first(count + 1);
      times.note(performance.now() - began);
      await sent;
    }
    return times;
  } finally {
    heard.stop();
  }
}
