import { Card, Stack, Text } from "@sanity/ui";
import { LongText } from "./long-text.tsx";

type BeforeAfterProps = {
  readonly label: string;
  readonly before: { readonly label: string; readonly text: string };
  readonly after: { readonly label: string; readonly text: string };
};

/** One part of a work as it is and as it would be, side by side where there is room. */
export function BeforeAfter({ label, before, after }: BeforeAfterProps) {
  return (
    <Stack gap={2}>
      <Text size={1} weight="medium">
        {label}
      </Text>
      <div style={{ display: "grid", gap: "0.5rem", gridTemplateColumns: sideBySide }}>
        {[before, after].map((side, at) => (
          <Card key={side.label} padding={3} radius={2} tone={at === 0 ? "transparent" : "positive"}>
            <Stack gap={2}>
              <Text muted size={0}>
                {side.label}
              </Text>
              <LongText text={side.text} />
            </Stack>
          </Card>
        ))}
      </div>
    </Stack>
  );
}

/** As many columns as have room, one on a phone. */
export const sideBySide = "repeat(auto-fit, minmax(min(100%, 18rem), 1fr))";
