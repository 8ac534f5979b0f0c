import type { Answer } from "./ask-origin.ts";

/**
 * The answer with its true `Location`. Next 16.4 loses that header when a page that was kept becomes a redirect, and keeps
 * the old one when a redirect comes to lead elsewhere: it renders the page anew after the old one was sent, and headers can
 * no longer be set on that response (app-render.js, `setHeader` of the prerender). The address in the page's data is of the
 * new render, so it goes first; `null` when a redirect says neither, and the answer is of no use.
 */
export function withLocation(answer: Answer): Answer | null {
  const { status, headers, body } = answer;
  const leads = status === 301 || status === 302 || status === 303 || status === 307 || status === 308;
  if (!leads) return answer;
  // `NEXT_REDIRECT;replace;/fr/nouvelles/a;308;`, as a string of JSON within a string of JSON.
  const told = /NEXT_REDIRECT;(?:replace|push);(\/[^;"\\<\s]*);30[1278];/.exec(body.toString("utf8"))?.[1];
  if (told !== undefined && !told.startsWith("//"))
    return { status, headers: { ...headers, location: told }, body };
  return headers.location === undefined ? null : answer;
}
