import { Card, Flex, Stack, Text, type CardTone } from "@sanity/ui";
import type { ReactNode } from "react";

type NoticeProps = {
  readonly tone: CardTone;
  readonly title: string;
  readonly children?: ReactNode;
  /** Read out as soon as it appears. */
  readonly isAlert?: boolean;
  readonly action?: ReactNode;
};

/** Something to know before going on. */
export function Notice({ tone, title, children, isAlert = false, action }: NoticeProps) {
  return (
    <Card tone={tone} padding={4} radius={3} border {...(isAlert ? { role: "alert" } : {})}>
      <Flex align="center" gap={4} justify="space-between" wrap="wrap">
        <Stack gap={3} style={{ flex: "1 1 16rem", minInlineSize: 0 }}>
          <Text weight="semibold">{title}</Text>
          {children}
        </Stack>
        {action}
      </Flex>
    </Card>
  );
}
