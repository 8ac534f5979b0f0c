import { Button, Flex, Stack } from "@sanity/ui";
import { BeforeAfter } from "../import-tool/before-after.tsx";
import { partLabel, partText, sourceName } from "../import-tool/part-words.ts";
import { presentValue, suggestedValue, type Suggestion } from "../works/open-suggestions.ts";
import type { RawDocument } from "../works/stored-work.ts";

type SuggestionCardProps = {
  readonly document: RawDocument;
  readonly suggestion: Suggestion;
  readonly venueName: (id: string) => string | undefined;
  readonly isBusy: boolean;
  readonly onTake: () => void;
  readonly onIgnore: () => void;
};

/** What a source says instead, beside what the work says, with the two things to do about it. */
export function SuggestionCard({
  document,
  suggestion,
  venueName,
  isBusy,
  onTake,
  onIgnore,
}: SuggestionCardProps) {
  const { field, source } = suggestion;
  const label = partLabel(field);
  return (
    <Stack gap={3}>
      <BeforeAfter
        label={label}
        before={{
          label: "As you have it",
          text: partText(field, presentValue(document, suggestion), venueName),
        }}
        after={{
          label: `${sourceName(source)} says`,
          text: partText(field, suggestedValue(suggestion), venueName),
        }}
      />
      <Flex gap={2} wrap="wrap">
        <Button
          aria-label={`Take it: ${label}`}
          disabled={isBusy}
          mode="ghost"
          onClick={onTake}
          text="Take it"
          tone="positive"
        />
        <Button
          aria-label={`Keep mine, never ask again: ${label}`}
          disabled={isBusy}
          mode="ghost"
          onClick={onIgnore}
          text="Keep mine, never ask again"
        />
      </Flex>
    </Stack>
  );
}
