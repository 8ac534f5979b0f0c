import { Button, Card, Flex, Stack, Text } from "@sanity/ui";
import { useState } from "react";
import { Choice } from "./choice.tsx";
import { counted } from "./counted.ts";
import { decidedPlan } from "./decisions.ts";
import type { Review } from "./import-state.ts";

type WriteBarProps = {
  readonly review: Review;
  readonly onWrite: (asDrafts: boolean) => void;
  readonly onCancel: () => void;
};

/** How to write what was looked through, and what exactly will be written; it stays in view. */
export function WriteBar({ review, onWrite, onCancel }: WriteBarProps) {
  const [how, setHow] = useState<"drafts" | "publish">("drafts");
  const { created, changed, pairs } = decidedPlan(review.plan, review.decisions);
  const count = created.length + changed.length + pairs.length;
  return (
    <Card
      borderTop
      padding={4}
      shadow={2}
      style={{ insetBlockEnd: 0, marginInline: "-1rem", position: "sticky", zIndex: 2 }}
    >
      <Flex align="center" gap={4} justify="space-between" wrap="wrap">
        <Stack gap={3} style={{ flex: "1 1 20rem" }}>
          <Choice
            legend="How to import"
            options={[
              { value: "drafts", label: "As drafts to review" },
              { value: "publish", label: "Publish at once" },
            ]}
            value={how}
            onChange={setHow}
          />
          <Text muted size={1}>
            {how === "drafts"
              ? "Readers see nothing until somebody publishes each draft. "
              : "On the site within seconds, without anybody looking at each. "}
            You can undo it afterwards.
          </Text>
        </Stack>
        <Flex gap={3} wrap="wrap">
          <Button mode="ghost" onClick={onCancel} text="Cancel" />
          <Button
            disabled={count === 0}
            onClick={() => onWrite(how === "drafts")}
            text={label(created.length, changed.length, pairs.length)}
          />
        </Flex>
      </Flex>
    </Card>
  );
}

function label(created: number, changed: number, pairs: number): string {
  const parts = [
    ...(created > 0 ? [`${created.toLocaleString("en-CA")} new`] : []),
    ...(changed > 0 ? [`${changed.toLocaleString("en-CA")} changed`] : []),
  ];
  if (parts.length > 0) return `Import ${parts.join(" and ")}`;
  return pairs > 0 ? `Note ${counted(pairs, "question")}` : "Nothing to import";
}
