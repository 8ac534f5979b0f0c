import { Button, Card, Flex, Stack, Text } from "@sanity/ui";

type ProgressViewProps = {
  readonly title: string;
  readonly detail: string;
  /** How much of it is done, and of how much; `null` while nobody knows. */
  readonly done: number | null;
  readonly all: number | null;
  readonly cancel?: { readonly label: string; readonly onCancel: () => void; readonly isDisabled?: boolean };
};

/** What is going on, how far it is, and the way to stop it. */
export function ProgressView({ title, detail, done, all, cancel }: ProgressViewProps) {
  const isKnown = done !== null && all !== null && all > 0;
  return (
    <Card border padding={5} radius={3} aria-busy="true">
      <Stack gap={4}>
        <Text as="output" weight="semibold">
          {title}
        </Text>
        <progress
          aria-label={title}
          style={{ accentColor: "var(--card-focus-ring-color, #556bfc)", inlineSize: "100%" }}
          {...(isKnown ? { max: Math.max(all, done), value: done } : {})}
        />
        <Flex align="center" gap={4} justify="space-between" wrap="wrap">
          <Text muted size={1}>
            {detail}
          </Text>
          {cancel === undefined ? null : (
            <Button
              disabled={cancel.isDisabled === true}
              mode="ghost"
              onClick={cancel.onCancel}
              text={cancel.label}
            />
          )}
        </Flex>
      </Stack>
    </Card>
  );
}
