import { Button, Flex, Stack, Text, TextArea } from "@sanity/ui";
import { useEffect, useId, useState } from "react";
import { useClient } from "sanity";
import { z } from "zod";
import { studioApiVersion } from "../studio-environment.ts";
import { ProblemCard } from "./problem-card.tsx";
import { useTask } from "./use-task.ts";

type PrivateNamesDialogProps = { readonly id: string; readonly onDone: () => void };

const names = z.array(z.string()).nullable();

/** The names of a person that only the import may know, one on each line. */
export function PrivateNamesDialog({ id, onDone }: PrivateNamesDialogProps) {
  const client = useClient({ apiVersion: studioApiVersion });
  const boxId = useId();
  const [text, setText] = useState<string | null>(null);
  const { isBusy, problem, run } = useTask();
  // A dot in an id: a content lake shows such documents to nobody without a token.
  const _id = `private.${id}`;

  useEffect(
    () =>
      run(async () => {
        const answer = await client.fetch<unknown>(
          "*[_id == $_id][0].formerNames",
          { _id },
          { perspective: "raw" },
        );
        setText((names.parse(answer) ?? []).join("\n"));
      }),
    [client, run, _id],
  );

  function save(): void {
    const lines = (text ?? "").split("\n").map((line) => line.trim());
    const formerNames = [...new Set(lines)].filter((line) => line !== "");
    run(async () => {
      await client
        .transaction()
        .createIfNotExists({ _id, _type: "personPrivate" })
        .patch(_id, (patch) => patch.set({ formerNames }))
        .commit();
      onDone();
    });
  }

  return (
    <Stack gap={4} padding={2}>
      <Text size={1}>
        Former names and other spellings that stand on papers, so that an import finds this person. They are
        never shown on the site, in no file and to no reader; only editors can open this.
      </Text>
      <ProblemCard problem={problem} />
      <Text as="label" htmlFor={boxId} size={1} weight="medium">
        One name on each line
      </Text>
      <TextArea
        id={boxId}
        disabled={text === null}
        onChange={(event) => setText(event.currentTarget.value)}
        rows={5}
        value={text ?? ""}
      />
      <Flex>
        <Button disabled={text === null || isBusy} onClick={save} text="Save" />
      </Flex>
    </Stack>
  );
}
