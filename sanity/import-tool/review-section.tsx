import { Box, Button, Card, Checkbox, Flex, Heading, Stack, Text } from "@sanity/ui";
import { useId, useState, type ReactNode } from "react";
import { counted } from "./counted.ts";

type ReviewSectionProps<Entry> = {
  readonly title: string;
  /** What this means, and what happens if nothing is done. */
  readonly explanation: string;
  readonly entries: readonly Entry[];
  readonly keyOf: (entry: Entry) => string;
  readonly row: (entry: Entry) => ReactNode;
  /** Whether all, some or none of them are taken, and the way to take or leave all. */
  readonly all?: {
    readonly label: string;
    readonly taken: number;
    readonly onTake: (isTaken: boolean) => void;
  };
};

const page = 50;

/** One kind of what an import found; long lists are shown in parts. */
export function ReviewSection<Entry>({
  title,
  explanation,
  entries,
  keyOf,
  row,
  all,
}: ReviewSectionProps<Entry>) {
  const [shown, setShown] = useState(page);
  const headingId = useId();
  if (entries.length === 0) return null;
  const left = entries.length - shown;
  return (
    <Stack as="section" gap={3} aria-labelledby={headingId}>
      <Box paddingTop={3}>
        <Heading as="h2" id={headingId} size={1}>
          {title} ({entries.length.toLocaleString("en-CA")})
        </Heading>
      </Box>
      <Text muted size={1}>
        {explanation}
      </Text>
      {all === undefined || entries.length < 2 ? null : (
        <Flex as="label" align="center" gap={3} paddingY={2} paddingLeft={4}>
          <Checkbox
            checked={all.taken === entries.length}
            indeterminate={all.taken > 0 && all.taken < entries.length}
            onChange={(event) => all.onTake(event.currentTarget.checked)}
          />
          <Text size={1}>{all.label}</Text>
        </Flex>
      )}
      <Stack as="ul" gap={2} style={{ listStyle: "none", margin: 0, padding: 0 }}>
        {entries.slice(0, shown).map((entry) => (
          <Card as="li" key={keyOf(entry)} border padding={4} radius={2}>
            {row(entry)}
          </Card>
        ))}
      </Stack>
      {left <= 0 ? null : (
        <Box>
          <Button
            mode="ghost"
            onClick={() => setShown(shown + page)}
            text={`Show ${counted(Math.min(page, left), "more", "more")} of ${left.toLocaleString("en-CA")}`}
          />
        </Box>
      )}
    </Stack>
  );
}
