import type { CustomValidator, UriValidationOptions } from "@sanity/types";
import { isWebAddress } from "../rules/web-address.ts";
import { isAllCapitals, isDamaged, leftoverMarkdown } from "../rules/wording.ts";

/** What is odd about a title: a warning, since a person may have good reasons. */
export function titleOddity(title: string): string | null {
  if (isAllCapitals(title))
    return "This title is in capitals. Write it as a sentence; the design makes it large.";
  return wordingOddity(title);
}

/** What is odd about a text that is shown as it stands. */
export function wordingOddity(text: string): string | null {
  const markdown = leftoverMarkdown(text);
  if (markdown === null) return null;
  return `“${markdown}” looks like Markdown. Readers would see the signs: take them out.`;
}

/** What is broken in a text, however it came in. */
export function damage(text: string): string | null {
  return isDamaged(text) ? "This text holds broken characters (�). Copy it again from the source." : null;
}

/** Makes a rule of a text's fault; no text, no fault. */
export function text(
  fault: (value: string) => string | null | Promise<string | null>,
): CustomValidator<string | undefined> {
  return async (value) => (value === undefined ? true : ((await fault(value)) ?? true));
}

/** Wants an address a browser can open, when there is one. */
/** Sanity's own rule of a `url` made to allow anything, where another rule decides, and only under a condition. */
export const anyUri: UriValidationOptions = {
  scheme: [/^[a-z]/i],
  allowRelative: true,
  allowCredentials: true,
};

export const webAddress = text((value) =>
  isWebAddress(value)
    ? null
    : "Write the whole address, beginning with https://, for example https://example.org/page.",
);
