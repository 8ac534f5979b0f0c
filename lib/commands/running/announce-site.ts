import type { RunningSite } from "./run-site.ts";
import { formatDuration } from "./voice.ts";
import type { Voice } from "./voice.ts";

/** Says where everything is, once the site can be read. */
export function announceSite(event: Voice["event"], site: RunningSite, milliseconds: number): void {
  const studio = `${site.url}/studio`;
  event(
    "ready",
    { url: site.url, next: site.next, studio, content: site.content, milliseconds: Math.round(milliseconds) },
    [
      "",
      `  Site      ${site.url}`,
      `  Studio    ${studio}`,
      `  Content   ${site.content}`,
      "",
      `  Ready in ${formatDuration(milliseconds)}. Ctrl+C stops it.`,
      "",
    ],
  );
}
