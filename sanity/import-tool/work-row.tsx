import { Box, Checkbox, Flex, Stack, Text } from "@sanity/ui";
import { useId, type ReactNode } from "react";
import type { WorkCard } from "./work-card.ts";

type WorkRowProps = {
  readonly card: WorkCard;
  readonly isTaken: boolean;
  readonly onTake: (isTaken: boolean) => void;
  /** Things to know about it: how it was read, who was linked. */
  readonly remarks: readonly string[];
  readonly children?: ReactNode;
};

/** A work that would be written, to be taken or left. */
export function WorkRow({ card, isTaken, onTake, remarks, children }: WorkRowProps) {
  const id = useId();
  return (
    <Flex align="flex-start" gap={3}>
      <Checkbox id={id} checked={isTaken} onChange={(event) => onTake(event.currentTarget.checked)} />
      <Stack gap={3} style={{ flex: 1, minInlineSize: 0, opacity: isTaken ? 1 : 0.6 }}>
        <Text as="label" htmlFor={id} weight="medium" style={{ overflowWrap: "anywhere" }}>
          {card.title}
        </Text>
        <CardLines card={card} />
        {remarks.map((remark) => (
          <Text key={remark} size={1}>
            {remark}
          </Text>
        ))}
        {isTaken && children !== undefined ? <Box paddingTop={2}>{children}</Box> : null}
      </Stack>
    </Flex>
  );
}

/** Who wrote a work, and where and when it appeared. */
export function CardLines({ card }: { readonly card: WorkCard }) {
  return [card.authors, ...card.versions]
    .filter((line) => line !== "")
    .map((line, at) => (
      <Text key={`${at}${line}`} muted size={1} style={{ overflowWrap: "anywhere" }}>
        {line}
      </Text>
    ));
}
