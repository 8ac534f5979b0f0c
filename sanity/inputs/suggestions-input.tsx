import { Stack, Text } from "@sanity/ui";
import type { InputProps } from "sanity";
import { counted } from "../import-tool/counted.ts";
import { membersOf } from "../works/work-parts.ts";
import { PartSuggestions } from "./part-suggestions.tsx";

/** All that sources say instead, in the record of a work; the same stand beside their fields. */
export function SuggestionsInput({ value }: Pick<InputProps, "value">) {
  const ignored = membersOf(value).filter(({ state }) => state === "ignored").length;
  return (
    <Stack gap={3}>
      <PartSuggestions field={null} />
      {ignored === 0 ? null : (
        <Text muted size={1}>
          {counted(ignored, "suggestion is", "suggestions are")} ignored for good.
        </Text>
      )}
    </Stack>
  );
}
