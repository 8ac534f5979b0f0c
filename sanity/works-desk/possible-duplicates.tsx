import { Button, Card, Flex, Stack, Text } from "@sanity/ui";
import { useState } from "react";
import { useCurrentUser } from "sanity";
import { PairCards } from "../import-tool/pair-cards.tsx";
import { joinWorks } from "../works/join-works.ts";
import { undoBatch } from "../works/undo-batch.ts";
import { batchNow } from "./batch-now.ts";
import { declareDifferent } from "./decide-pair.ts";
import { JoinedNotice } from "./joined-notice.tsx";
import { PanePage } from "./pane-page.tsx";
import { hindranceOf, readPairs, type DeskPair } from "./read-pairs.ts";
import { useDesk } from "./use-desk.ts";

/** Works that may be one, two by two, to be joined or kept apart. */
export function PossibleDuplicates() {
  const { found, problem, isBusy, answer } = useDesk(readPairs);
  const user = useCurrentUser();
  const [joined, setJoined] = useState<{ readonly batch: string; readonly title: string } | null>(null);

  function join(keep: DeskPair["sides"][0], drop: DeskPair["sides"][0]): void {
    answer(async (client) => {
      const { batch } = await joinWorks(
        client,
        { keep: keep.card.id, drop: drop.card.id },
        batchNow(user?.name),
      );
      setJoined({ batch, title: `Joined into “${keep.card.title}”.` });
    });
  }

  return (
    <PanePage
      lead="Two publications that may be one paper. Joined, the one you keep gets the versions and links of the other, and the other’s address leads to it."
      isEmpty={found === null ? null : found.length === 0}
      empty="There are no possible duplicates."
      problem={problem}
    >
      {joined === null ? null : (
        <JoinedNotice
          title={joined.title}
          isBusy={isBusy}
          onUndo={() =>
            answer(async (client) => {
              await undoBatch(client, joined.batch);
              setJoined(null);
            })
          }
        />
      )}
      {(found ?? []).map((pair) => {
        const hindrance = hindranceOf(pair.sides);
        const [left, right] = pair.sides;
        return (
          <Card
            key={pair.id}
            as="article"
            border
            padding={4}
            radius={2}
            aria-label={`${left.card.title} and ${right.card.title}`}
          >
            <Stack gap={4}>
              <Text size={1}>{pair.reason}</Text>
              <PairCards sides={pair.sides} />
              {hindrance === null ? null : (
                <Text muted size={1}>
                  To join them: {hindrance}
                </Text>
              )}
              <Flex gap={2} wrap="wrap">
                <Button
                  disabled={isBusy || hindrance !== null}
                  mode="ghost"
                  onClick={() => join(left, right)}
                  text="Same work: keep the first"
                  tone="positive"
                />
                <Button
                  disabled={isBusy || hindrance !== null}
                  mode="ghost"
                  onClick={() => join(right, left)}
                  text="Same work: keep the second"
                  tone="positive"
                />
                <Button
                  disabled={isBusy}
                  mode="ghost"
                  onClick={() => answer((client) => declareDifferent(client, pair, new Date().toISOString()))}
                  text="Not the same"
                />
              </Flex>
            </Stack>
          </Card>
        );
      })}
    </PanePage>
  );
}
