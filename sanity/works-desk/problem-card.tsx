import { Card, Text } from "@sanity/ui";

/** What went wrong, read out at once; nothing when nothing did. */
export function ProblemCard({ problem }: { readonly problem: string | null }) {
  if (problem === null) return null;
  return (
    <Card border padding={4} radius={3} role="alert" tone="critical">
      <Text size={1}>{problem}</Text>
    </Card>
  );
}
