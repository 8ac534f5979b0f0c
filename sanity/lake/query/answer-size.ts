/** An answer would be larger than its asker may have. */
export class AnswerTooLarge extends Error {
  override readonly name = "AnswerTooLarge";
}

/** What an object, a list or a number takes beside the text in it, about. */
const perValue = 8;

/**
 * Walks a value that is about to be written as JSON, which itself cannot be stopped on its way.
 * @throws AnswerTooLarge as soon as it would have more characters than `limit`, about
 */
export function refuseLarge(value: unknown, limit: number): void {
  let size = 0;
  const waiting: unknown[] = [value];
  while (waiting.length > 0) {
    const next = waiting.pop();
    size += perValue;
    if (typeof next === "string") size += next.length;
    else if (Array.isArray(next)) for (const item of next) waiting.push(item);
    else if (typeof next === "object" && next !== null) {
      for (const [key, inner] of Object.entries(next)) {
        size += key.length;
        waiting.push(inner);
      }
    }
    if (size > limit)
      throw new AnswerTooLarge(
        `The answer would have more than ${Math.round(limit / 1_000_000)} million characters. Ask for fewer documents or fields, a slice at a time.`,
      );
  }
}
