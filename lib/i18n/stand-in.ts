/**
 * What stands before and after a sentence of the other language that stands in for one that is missing. Attributes and
 * titles cannot say their language, so the marks travel with the words, and the edge turns them into `<span lang>` or takes
 * them away (lib/edge/tell-stand-ins.ts). Private Use characters: no text of ours has them.
 */
export const standIn = { start: "\uE000", end: "\uE001" } as const;

/** Text without the marks. */
export function withoutMarks(text: string): string {
  return text.replaceAll(/[\uE000\uE001]/gu, "");
}
