/**
 * Markdown for the simple HTML that some blogs write their posts in: paragraphs, headings, lists, quotations, links and
 * emphasis. What has no place in our rich text loses its tags and keeps its words; scripts, styles and pictures go.
 * Not for hostile input: the result is still read by the Markdown converter, which lets through our few blocks only.
 */
export function htmlToMarkdown(html: string): string {
  return decode(
    html
      .replace(/<(script|style|figure|iframe)\b[\s\S]*?<\/\1\s*>/gi, "")
      .replace(/\s+/g, " ")
      .replace(/<h([1-6])\b[^>]*>/gi, (_, level: string) => `\n\n${"#".repeat(Number(level))} `)
      .replace(/<li\b[^>]*>(?:\s*<p\b[^>]*>)?/gi, "\n- ")
      .replace(/<blockquote\b[^>]*>(?:\s*<p\b[^>]*>)?/gi, "\n\n> ")
      .replace(/<br\s*\/?>/gi, "\n\n")
      .replace(/<\/?(?:p|div|section|ul|ol|h[1-6]|blockquote|table|tr)\b[^>]*>/gi, "\n\n")
      .replace(
        /<a\b[^>]*?href="([^"]*)"[^>]*>([\s\S]*?)<\/a>/gi,
        (_, href: string, words: string) => `[${words.trim()}](${href.trim()})`,
      )
      .replace(/<(?:strong|b)\b[^>]*>\s*([\s\S]*?)\s*<\/(?:strong|b)>/gi, "**$1**")
      .replace(/<(?:em|i)\b[^>]*>\s*([\s\S]*?)\s*<\/(?:em|i)>/gi, "*$1*")
      .replace(/<[^>]*>/g, ""),
  )
    .replace(/[ \t]*\n[ \t]*/g, "\n")
    .replace(/\n{3,}/g, "\n\n")
    .trim();
}

/** Whether a post is written in HTML rather than in Markdown. */
export function isHtml(body: string): boolean {
  return /^\s*<(?:p|div|section|article|h[1-6]|ul|ol|blockquote)\b/i.test(body);
}

const named: Readonly<Record<string, string>> = {
  nbsp: "\u00a0",
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  rsquo: "’",
  lsquo: "‘",
  ldquo: "“",
  rdquo: "”",
  ndash: "–",
  mdash: "—",
  hellip: "…",
};

function decode(text: string): string {
  return text
    .replace(/&#x([0-9a-f]+);/gi, (_, digits: string) => String.fromCodePoint(Number.parseInt(digits, 16)))
    .replace(/&#(\d+);/g, (_, digits: string) => String.fromCodePoint(Number(digits)))
    .replace(/&([a-z]+);/g, (whole, name: string) => named[name] ?? whole);
}
