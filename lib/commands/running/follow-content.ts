import { contentClient } from "#lib/content/client.ts";
import { createClock, nextChange } from "#lib/content/clock.ts";
import { startPublisher } from "#lib/content/publisher.ts";
import type { Message } from "#lib/content/publisher.ts";
import { knownTimeZone } from "#lib/i18n/zoned-time.ts";
import type { Environment } from "#lib/site/environment.ts";
import { announcementBoundariesQuery } from "#sanity/queries/announcements.ts";
import type { RunningLake } from "./lake.ts";

export type FollowSettings = {
  readonly env: Environment;
  readonly lake: RunningLake | undefined;
  /** Where the site listens. */
  readonly edge: string;
  readonly secret: string;
  /** Told of every change too. */
  readonly heard?: (message: Message) => void;
  readonly say: (line: string) => void;
};

/** Keeps the pages as new as the content: every publication and every date that passes is told to the site. */
export function followContent({ env, lake, edge, secret, heard, say }: FollowSettings): {
  /** Tells the site that anything may have changed: it forgets what it was told when Next ends. */
  readonly tellEverything: () => void;
  readonly stop: () => void;
} {
  const token = lake?.token ?? env.SANITY_API_READ_TOKEN;
  const host = lake === undefined ? {} : { SANITY_API_HOST: lake.url.origin };
  const client = contentClient({ ...env, ...host }, token === undefined ? {} : { token });
  const clock = createClock({ next, strike: () => publisher.tell({ clock: true }), log: say });
  const publisher = startPublisher({
    client,
    webhook: new URL("/api/webhook/sanity", edge),
    secret,
    log: say,
    ...(heard === undefined ? {} : { heard }),
    told: (message) => {
      if (!("clock" in message)) clock.wind();
    },
  });
  // Not only with the first message: that one may get lost.
  clock.wind();
  return {
    tellEverything: () => publisher.tell({ everything: true }),
    stop: () => {
      clock.stop();
      publisher.stop();
    },
  };

  async function next(): Promise<Date> {
    const now = new Date();
    const today = new Date(now.getTime() - 86_400_000).toISOString().slice(0, 10);
    const [announcements, timeZone] = await Promise.all([
      client.fetch(announcementBoundariesQuery, { now: now.toISOString(), today }),
      client.fetch<string | null>(`*[_id == "siteSettings"][0].timeZone`),
    ]);
    return nextChange(announcements, knownTimeZone(timeZone), now);
  }
}
