import { Box, Button, Flex, Stack, Text } from "@sanity/ui";
import { useEffect, useState } from "react";
import { useClient } from "sanity";
import { z } from "zod";
import { studioApiVersion } from "../studio-environment.ts";
import { pastDetail, pastImport, pastImports, pastTitle, type PastImport } from "./past-import.ts";
import { ReviewSection } from "./review-section.tsx";

type HistoryListProps = { readonly onUndo: (batch: string) => void };

const page = 20;

/** Imports of the past, each with its way back. */
export function HistoryList({ onUndo }: HistoryListProps) {
  const client = useClient({ apiVersion: studioApiVersion });
  const [shown, setShown] = useState(page);
  const [past, setPast] = useState<readonly PastImport[]>([]);
  const [problem, setProblem] = useState<string | null>(null);
  useEffect(() => {
    let isWanted = true;
    client
      .fetch<unknown>(pastImports, { from: 0, to: shown + 1 }, { perspective: "raw" })
      .then((answer) => (isWanted ? setPast(z.array(pastImport).parse(answer)) : undefined))
      .catch((error: unknown) => setProblem(error instanceof Error ? error.message : String(error)));
    return () => {
      isWanted = false;
    };
  }, [client, shown]);
  if (problem !== null) {
    return (
      <Text muted size={1}>
        Earlier imports could not be listed: {problem}
      </Text>
    );
  }
  return (
    <Stack gap={3}>
      <ReviewSection
        title="Earlier imports"
        explanation="Each can be undone, however long ago: what somebody changed since stays."
        entries={past.slice(0, shown)}
        keyOf={({ _id }) => _id}
        row={(one) => (
          <Flex align="center" gap={3} justify="space-between" wrap="wrap">
            <Stack gap={3} style={{ flex: "1 1 16rem", minInlineSize: 0 }}>
              <Text size={1} weight="medium" style={{ overflowWrap: "anywhere" }}>
                {pastTitle(one)}
              </Text>
              <Text muted size={1}>
                {pastDetail(one)}
              </Text>
            </Stack>
            {one.state === "undone" ? null : (
              <Button
                aria-label={`Undo: ${pastTitle(one)}, ${pastDetail(one)}`}
                mode="ghost"
                onClick={() => onUndo(one._id)}
                text="Undo"
              />
            )}
          </Flex>
        )}
      />
      {past.length <= shown ? null : (
        <Box>
          <Button mode="ghost" onClick={() => setShown(shown + page)} text="Show earlier ones" />
        </Box>
      )}
    </Stack>
  );
}
