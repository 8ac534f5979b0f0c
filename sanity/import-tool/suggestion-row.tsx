import { Stack, Text } from "@sanity/ui";
import { presentValue, suggestedValue, type Suggestion } from "../works/open-suggestions.ts";
import type { RawDocument } from "../works/stored-work.ts";
import { BeforeAfter } from "./before-after.tsx";
import { Choice } from "./choice.tsx";
import { partLabel, partText, sourceName } from "./part-words.ts";

type SuggestionRowProps = {
  readonly title: string;
  readonly document: RawDocument;
  readonly suggestion: Suggestion;
  readonly venueName: (id: string) => string | undefined;
  readonly decision: "take" | "ignore" | undefined;
  readonly onDecide: (decision: "take" | "ignore" | null) => void;
};

/** What a source says in place of an editor's words, to be taken or not. */
export function SuggestionRow({
  title,
  document,
  suggestion,
  venueName,
  decision,
  onDecide,
}: SuggestionRowProps) {
  const { field, source } = suggestion;
  const mine = presentValue(document, suggestion);
  return (
    <Stack gap={4}>
      <Text weight="medium" style={{ overflowWrap: "anywhere" }}>
        {title}
      </Text>
      <BeforeAfter
        label={partLabel(field)}
        before={{ label: "As you have it", text: partText(field, mine, venueName) }}
        after={{
          label: `${sourceName(source)} says`,
          text: partText(field, suggestedValue(suggestion), venueName),
        }}
      />
      <Choice
        legend={`${partLabel(field)} of “${title}”`}
        options={[
          { value: "later", label: "Keep mine for now" },
          { value: "take", label: "Take theirs" },
          { value: "ignore", label: "Keep mine, never ask again" },
        ]}
        value={decision ?? "later"}
        onChange={(value) => onDecide(value === "later" ? null : value)}
      />
    </Stack>
  );
}
