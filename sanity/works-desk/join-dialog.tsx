import { Button, Flex, Stack, Text, TextInput } from "@sanity/ui";
import { useEffect, useId, useState } from "react";
import { useClient, useCurrentUser } from "sanity";
import { PairCards } from "../import-tool/pair-cards.tsx";
import { workCard } from "../import-tool/work-card.ts";
import { studioApiVersion } from "../studio-environment.ts";
import { joinWorks } from "../works/join-works.ts";
import type { RawDocument } from "../works/stored-work.ts";
import { undoBatch } from "../works/undo-batch.ts";
import { batchNow } from "./batch-now.ts";
import { findWorks } from "./find-works.ts";
import { JoinedNotice } from "./joined-notice.tsx";
import { ProblemCard } from "./problem-card.tsx";
import { hindranceOf, readSides, type DeskSide } from "./read-pairs.ts";
import { useTask } from "./use-task.ts";

const shortest = 3;

/** Finds the other work, shows both side by side, and joins them; with the way back. */
export function JoinDialog({ id }: { readonly id: string }) {
  const client = useClient({ apiVersion: studioApiVersion });
  const user = useCurrentUser();
  const inputId = useId();
  const [text, setText] = useState("");
  const [found, setFound] = useState<readonly RawDocument[] | null>(null);
  const [sides, setSides] = useState<readonly [DeskSide, DeskSide] | null>(null);
  const [joined, setJoined] = useState<{ readonly batch: string; readonly title: string } | null>(null);
  const { isBusy, problem, run } = useTask();
  const words = text.trim();

  useEffect(() => {
    if (words.length < shortest) return undefined;
    let isWanted = true;
    run(async () => {
      const works = await findWorks(client, words, id);
      if (isWanted) setFound(works);
    });
    return () => {
      isWanted = false;
    };
  }, [client, id, run, words]);

  function join(keep: DeskSide, drop: DeskSide): void {
    run(async () => {
      const { batch } = await joinWorks(
        client,
        { keep: keep.card.id, drop: drop.card.id },
        batchNow(user?.name),
      );
      setSides(null);
      setText("");
      setJoined({ batch, title: `Joined into “${keep.card.title}”.` });
    });
  }

  function undo(batch: string): void {
    run(async () => {
      await undoBatch(client, batch);
      setJoined(null);
    });
  }

  if (joined !== null) {
    return (
      <Stack gap={4} padding={2}>
        <ProblemCard problem={problem} />
        <JoinedNotice title={joined.title} isBusy={isBusy} onUndo={() => undo(joined.batch)} />
      </Stack>
    );
  }
  if (sides !== null) {
    const hindrance = hindranceOf(sides);
    return (
      <Stack gap={4} padding={2}>
        <ProblemCard problem={problem} />
        <PairCards sides={sides} />
        <Text size={1}>
          {hindrance ??
            "The one you keep gets the versions and links of the other, and the other’s address leads to it. You can undo it."}
        </Text>
        <Flex gap={2} wrap="wrap">
          <Button
            disabled={isBusy || hindrance !== null}
            onClick={() => join(sides[0], sides[1])}
            text="Join: keep the first"
          />
          <Button
            disabled={isBusy || hindrance !== null}
            mode="ghost"
            onClick={() => join(sides[1], sides[0])}
            text="Join: keep the second"
          />
          <Button mode="bleed" onClick={() => setSides(null)} text="Back" />
        </Flex>
      </Stack>
    );
  }
  const shown = words.length < shortest ? null : found;
  return (
    <Stack gap={4} padding={2}>
      <ProblemCard problem={problem} />
      <Text as="label" htmlFor={inputId} size={1} weight="medium">
        Which one? Words of its title, its DOI or its arXiv number
      </Text>
      <TextInput id={inputId} value={text} onChange={(event) => setText(event.currentTarget.value)} />
      {shown?.map((document) => {
        const card = workCard(document, () => undefined);
        return (
          <Button
            key={card.id}
            justify="flex-start"
            mode="ghost"
            onClick={() => run(async () => setSides(await readSides(client, [id, card.id])))}
            text={`${card.title} — ${card.authors}`}
          />
        );
      })}
      {shown?.length === 0 ? (
        <Text as="output" muted size={1}>
          No other published work is found under “{words}”.
        </Text>
      ) : null}
    </Stack>
  );
}
