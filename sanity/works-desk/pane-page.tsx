import { Box, Card, Container, Spinner, Stack, Text } from "@sanity/ui";
import type { ReactNode } from "react";
import { ProblemCard } from "./problem-card.tsx";

type PanePageProps = {
  /** What to do here. */
  readonly lead: string;
  /** What to say when there is nothing; `null` while it is being looked for. */
  readonly isEmpty: boolean | null;
  readonly empty: string;
  readonly problem: string | null;
  readonly children: ReactNode;
};

/** A pane of the desk with a page in it, instead of a list. */
export function PanePage({ lead, isEmpty, empty, problem, children }: PanePageProps) {
  return (
    <Card height="fill" overflow="auto">
      <Container width={2} padding={4}>
        <Stack gap={4}>
          <Text muted size={1}>
            {lead}
          </Text>
          <ProblemCard problem={problem} />
          {isEmpty === null ? <Spinner muted /> : null}
          {isEmpty === true ? (
            <Text as="output" size={1}>
              {empty}
            </Text>
          ) : null}
          {children}
          <Box paddingBottom={5} />
        </Stack>
      </Container>
    </Card>
  );
}
