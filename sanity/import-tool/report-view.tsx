import { Button, Card, Flex, Stack, Text } from "@sanity/ui";
import { IntentLink } from "sanity/router";
import { counted } from "./counted.ts";
import type { Report } from "./import-state.ts";
import { Notice } from "./notice.tsx";
import { ReviewSection } from "./review-section.tsx";
import { Unreadable } from "./unreadable.tsx";

type ReportViewProps = {
  readonly report: Report;
  readonly onUndo: (batch: string) => void;
  readonly onStartOver: () => void;
};

/** What was written, with a way to each of it and a way back. */
export function ReportView({ report, onUndo, onStartOver }: ReportViewProps) {
  const { plan, written, asDrafts, review } = report;
  const edited = new Set(written.editedMeanwhile.map((id) => id.replace(/^drafts\./, "")));
  const works = [...plan.created, ...plan.changed];
  const left = works.filter(({ id }) => edited.has(id));
  const done = written.isStopped ? [] : works.filter(({ id }) => !edited.has(id));
  return (
    <Stack gap={4}>
      <Card border padding={4} radius={3} tone={written.isStopped ? "caution" : "positive"}>
        <Flex align="center" gap={4} justify="space-between" wrap="wrap">
          <Stack gap={4} style={{ flex: "1 1 20rem" }}>
            <Text as="output" weight="semibold">
              {headline(report)}
            </Text>
            <Text size={1}>
              {asDrafts
                ? "They are drafts: open each, read it and press Publish. They also stand under To do › Drafts to review."
                : "They are on the site within seconds."}
            </Text>
          </Stack>
          <Flex gap={3} wrap="wrap">
            <Button mode="ghost" onClick={() => onUndo(plan.batch)} text="Undo this import" tone="critical" />
            <Button mode="ghost" onClick={onStartOver} text="Import more" />
          </Flex>
        </Flex>
      </Card>

      {left.length === 0 ? null : (
        <Notice tone="caution" title={`${counted(left.length, "work was", "works were")} edited meanwhile`}>
          <Text size={1}>They are as their editors left them. Import again for what they lack.</Text>
          {left.map(({ id, title }) => (
            <Text key={id} size={1}>
              <IntentLink intent="edit" params={{ id, type: "publication" }}>
                {title}
              </IntentLink>
            </Text>
          ))}
        </Notice>
      )}

      <Unreadable faults={plan.faults} refused={review.material.refused} />

      <ReviewSection
        title="Imported"
        explanation="Each opens in its form."
        entries={done}
        keyOf={({ id }) => id}
        row={({ id, title, before }) => (
          <Flex gap={3} justify="space-between">
            <Text style={{ overflowWrap: "anywhere" }}>
              <IntentLink intent="edit" params={{ id, type: "publication" }}>
                {title}
              </IntentLink>
            </Text>
            <Text muted size={1}>
              {before === null ? "new" : "changed"}
            </Text>
          </Flex>
        )}
      />
    </Stack>
  );
}

function headline({ plan, written, asDrafts }: Report): string {
  const works = plan.created.length + plan.changed.length - written.editedMeanwhile.length;
  if (written.isStopped) {
    const count = written.created + written.changed;
    return `Stopped: ${counted(count, "document was", "documents were")} written. What is written is whole, and can be undone.`;
  }
  return asDrafts ? `${counted(works, "draft")} made` : `${counted(works, "work")} published`;
}
