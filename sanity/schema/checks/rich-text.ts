import type { CustomValidator } from "@sanity/types";
import { leftoverMarkdown } from "../rules/wording.ts";

type Block = { readonly _key?: string; readonly children?: readonly { readonly text?: string }[] };

/** Marks the paragraphs that hold Markdown, which was pasted and would be shown with its signs. */
export const markdownInBlocks: CustomValidator<unknown[] | undefined> = (value) => {
  const faults = (value ?? []).filter(isBlock).flatMap(({ _key, children }) => {
    const found = leftoverMarkdown((children ?? []).map(({ text }) => text ?? "").join(""));
    if (found === null || _key === undefined) return [];
    return [
      {
        message: `“${found}” looks like Markdown. Use the buttons above the text instead.`,
        path: [{ _key }],
      },
    ];
  });
  return faults.length === 0 || faults;
};

function isBlock(value: unknown): value is Block {
  return typeof value === "object" && value !== null && "children" in value && Array.isArray(value.children);
}
