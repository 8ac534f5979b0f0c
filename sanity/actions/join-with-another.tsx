import { Box, Button, Card, Flex, Stack, Text, TextInput } from "@sanity/ui";
import { useEffect, useId, useState } from "react";
import { useClient, useCurrentUser, type DocumentActionComponent } from "sanity";
import { z } from "zod";
import { PairCards } from "../import-tool/pair-cards.tsx";
import { workCard } from "../import-tool/work-card.ts";
import { studioApiVersion } from "../studio-environment.ts";
import { joinWorks } from "../works/join-works.ts";
import { newBatchId } from "../works/new-batch-id.ts";
import type { RawDocument } from "../works/stored-work.ts";
import { undoBatch } from "../works/undo-batch.ts";
import { JoinedNotice } from "../works-desk/joined-notice.tsx";
import { readNames } from "../works-desk/read-desk.ts";
import { sideOf, type DeskSide } from "../works-desk/read-pairs.ts";

/** "Join with another…" on a publication: the same paper was entered twice. */
export const joinWithAnother: DocumentActionComponent = ({ id, published }) => {
  const [isOpen, setOpen] = useState(false);
  return {
    label: "Join with another…",
    disabled: published === null,
    title: published === null ? "Publish it first." : "The same paper is here twice.",
    onHandle: () => setOpen(true),
    dialog: isOpen && {
      type: "dialog",
      header: "Join with another publication",
      width: "large",
      onClose: () => setOpen(false),
      content: <JoinDialog id={id} />,
    },
  };
};
joinWithAnother.displayName = "JoinWithAnother";

const documents = z.array(z.looseObject({ _id: z.string(), _type: z.string() }));
const matches = `*[_type == "publication" && !(_id in path("drafts.**")) && !(_id in path("versions.**")) && _id != $id
  && (title match $words || alsoTitled[] match $words || $text in versions[].identifiers.doi || $text in versions[].identifiers.arxiv)] | order(title)[0...10]`;

function JoinDialog({ id }: { readonly id: string }) {
  const client = useClient({ apiVersion: studioApiVersion });
  const user = useCurrentUser();
  const inputId = useId();
  const [text, setText] = useState("");
  const [found, setFound] = useState<readonly RawDocument[]>([]);
  const [sides, setSides] = useState<readonly [DeskSide, DeskSide] | null>(null);
  const [joined, setJoined] = useState<{ readonly batch: string; readonly title: string } | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const [isBusy, setBusy] = useState(false);

  useEffect(() => {
    const words = text.trim();
    if (words.length < 3) return setFound([]);
    let isWanted = true;
    client
      .fetch<unknown>(matches, { id, text: words.toLowerCase(), words: `${words}*` }, { perspective: "raw" })
      .then((answer) => {
        if (isWanted) setFound(documents.parse(answer));
      })
      .catch((error: unknown) => setProblem(String(error)));
    return () => {
      isWanted = false;
    };
  }, [client, id, text]);

  function act(work: () => Promise<void>): void {
    setBusy(true);
    setProblem(null);
    work()
      .catch((error: unknown) => setProblem(error instanceof Error ? error.message : String(error)))
      .finally(() => setBusy(false));
  }

  function compare(other: string): void {
    act(async () => {
      const ids = [id, other].flatMap((one) => [one, `drafts.${one}`]);
      const both = documents.parse(await client.fetch("*[_id in $ids]", { ids }, { perspective: "raw" }));
      const byId = new Map<string, RawDocument>(both.map((document) => [document._id, document]));
      const { venue } = await readNames(client);
      const [one, another] = [sideOf(id, byId, venue), sideOf(other, byId, venue)];
      if (one !== null && another !== null) setSides([one, another]);
    });
  }

  function join(keep: DeskSide, drop: DeskSide): void {
    act(async () => {
      const at = new Date().toISOString();
      const { batch } = await joinWorks(
        client,
        { keep: keep.card.id, drop: drop.card.id },
        { at, batch: newBatchId(at), ...(user?.name === undefined ? {} : { who: user.name }) },
      );
      setSides(null);
      setText("");
      setJoined({ batch, title: `Joined into “${keep.card.title}”.` });
    });
  }

  const hindrance = sides?.find((side) => side.hindrance !== null)?.hindrance ?? null;
  return (
    <Stack gap={4} padding={2}>
      {problem === null ? null : (
        <Card padding={4} radius={2} role="alert" tone="critical">
          <Text size={1}>{problem}</Text>
        </Card>
      )}
      {joined !== null ? (
        <JoinedNotice
          title={joined.title}
          isBusy={isBusy}
          onUndo={() =>
            act(async () => {
              await undoBatch(client, joined.batch);
              setJoined(null);
            })
          }
        />
      ) : sides === null ? (
        <>
          <Text as="label" htmlFor={inputId} size={1} weight="medium">
            Which one? Its title, DOI or arXiv number
          </Text>
          <TextInput id={inputId} value={text} onChange={(event) => setText(event.currentTarget.value)} />
          <Stack gap={2}>
            {found.map((document) => {
              const card = workCard(document, () => undefined);
              return (
                <Button
                  key={card.id}
                  disabled={isBusy}
                  justify="flex-start"
                  mode="ghost"
                  onClick={() => compare(card.id)}
                  text={`${card.title} — ${card.authors}`}
                />
              );
            })}
            {text.trim().length >= 3 && found.length === 0 ? (
              <Text muted size={1} role="status">
                No published work is found under “{text.trim()}”.
              </Text>
            ) : null}
          </Stack>
        </>
      ) : (
        <>
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
              tone="primary"
            />
            <Button
              disabled={isBusy || hindrance !== null}
              mode="ghost"
              onClick={() => join(sides[1], sides[0])}
              text="Join: keep the second"
            />
            <Button mode="bleed" onClick={() => setSides(null)} text="Back" />
          </Flex>
        </>
      )}
      <Box />
    </Stack>
  );
}
