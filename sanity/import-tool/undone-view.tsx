import { Button, Card, Flex, Stack, Text } from "@sanity/ui";
import { IntentLink } from "sanity/router";
import type { Undone } from "../works/undo-batch.ts";
import { counted } from "./counted.ts";
import { ReviewSection } from "./review-section.tsx";

type UndoneViewProps = {
  readonly undone: Undone;
  readonly titles: ReadonlyMap<string, string>;
  readonly onStartOver: () => void;
};

/** What was taken back, and what stays because somebody changed it since. */
export function UndoneView({ undone, titles, onStartOver }: UndoneViewProps) {
  const { removed, restored, kept } = undone;
  return (
    <Stack gap={4}>
      <Card border padding={4} radius={3} tone={kept.length > 0 ? "caution" : "positive"}>
        <Flex align="center" gap={4} justify="space-between" wrap="wrap">
          <Text as="output" weight="semibold">
            Undone: {counted(removed, "document")} removed, {restored.toLocaleString("en-CA")} as before
            {kept.length > 0 ? `, ${kept.length.toLocaleString("en-CA")} kept` : ""}
          </Text>
          <Button mode="ghost" onClick={onStartOver} text="Back to the beginning" />
        </Flex>
      </Card>
      <ReviewSection
        title="Kept"
        explanation="Somebody worked on these since, or needs them. Their work stays."
        entries={kept}
        keyOf={({ id, what }) => `${id} ${what}`}
        row={({ id, what }) => {
          const published = id.replace(/^drafts\./, "");
          return (
            <Stack gap={3}>
              <Text style={{ overflowWrap: "anywhere" }}>
                <IntentLink intent="edit" params={{ id: published }}>
                  {titles.get(published) ?? published}
                </IntentLink>
              </Text>
              <Text muted size={1}>
                {what}
              </Text>
            </Stack>
          );
        }}
      />
    </Stack>
  );
}
