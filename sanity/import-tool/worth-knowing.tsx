import { Card, Stack, Text } from "@sanity/ui";
import type { ImportPlan } from "../works/plan-import.ts";
import { counted } from "./counted.ts";

const most = 100;

/** What nobody has to decide, for those who want to know. */
export function WorthKnowing({
  plan: { notes, unmatchedVenues, merges, openPairs },
}: {
  readonly plan: ImportPlan;
}) {
  const venues = unmatchedVenues
    .slice(0, most)
    .map(({ name, count }) => (count > 1 ? `${name} (${count.toLocaleString("en-CA")} times)` : name));
  const parts = [
    { title: "Venues that are not in your list of venues", lines: venues, count: unmatchedVenues.length },
    {
      title: "Records that were put together",
      lines: merges.slice(0, most).map(({ why, one, other }) => `${one} and ${other}: ${why}`),
      count: merges.length,
    },
    { title: "What was odd in the records", lines: notes.slice(0, most), count: notes.length },
  ].filter(({ count }) => count > 0);
  if (parts.length === 0 && openPairs === 0) return null;
  return (
    <Card border padding={4} radius={3}>
      <details>
        <summary style={{ cursor: "pointer", fontSize: "0.8125rem", fontWeight: 500 }}>Worth knowing</summary>
        <Stack gap={4} paddingTop={4}>
          {openPairs === 0 ? null : (
            <Text size={1}>
              {counted(openPairs, "possible duplicate")} of earlier imports{" "}
              {openPairs === 1 ? "waits" : "wait"} under To do.
            </Text>
          )}
          {parts.map(({ title, lines, count }) => (
            <Stack key={title} gap={3}>
              <Text size={1} weight="medium">
                {title} ({count.toLocaleString("en-CA")})
              </Text>
              {lines.map((line) => (
                <Text key={line} muted size={1} style={{ overflowWrap: "anywhere" }}>
                  {line}
                </Text>
              ))}
              {count > lines.length ? (
                <Text size={1}>… and {(count - lines.length).toLocaleString("en-CA")} more</Text>
              ) : null}
            </Stack>
          ))}
        </Stack>
      </details>
    </Card>
  );
}
