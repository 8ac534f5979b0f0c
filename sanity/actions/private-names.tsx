import { Button, Card, Flex, Stack, Text, TextArea } from "@sanity/ui";
import { useEffect, useId, useState } from "react";
import { useClient, type DocumentActionComponent } from "sanity";
import { z } from "zod";
import { studioApiVersion } from "../studio-environment.ts";

/** "Private names for matching…" on a researcher: what only the import may know of them. */
export const privateNames: DocumentActionComponent = ({ id }) => {
  const [isOpen, setOpen] = useState(false);
  return {
    label: "Private names for matching…",
    onHandle: () => setOpen(true),
    dialog: isOpen && {
      type: "dialog",
      header: "Private names for matching",
      width: "medium",
      onClose: () => setOpen(false),
      content: <PrivateNamesDialog id={id} onDone={() => setOpen(false)} />,
    },
  };
};
privateNames.displayName = "PrivateNames";

const names = z.array(z.string()).nullable();

type PrivateNamesDialogProps = { readonly id: string; readonly onDone: () => void };

function PrivateNamesDialog({ id, onDone }: PrivateNamesDialogProps) {
  const client = useClient({ apiVersion: studioApiVersion });
  const boxId = useId();
  const [text, setText] = useState<string | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const [isBusy, setBusy] = useState(false);
  // A dot in an id: a content lake shows such documents to nobody without a token.
  const _id = `private.${id}`;

  useEffect(() => {
    client
      .fetch<unknown>("*[_id == $_id][0].formerNames", { _id }, { perspective: "raw" })
      .then((answer) => setText((names.parse(answer) ?? []).join("\n")))
      .catch((error: unknown) => setProblem(String(error)));
  }, [client, _id]);

  function save(): void {
    const formerNames = [...new Set((text ?? "").split("\n").map((line) => line.trim()))].filter(
      (line) => line !== "",
    );
    setBusy(true);
    client
      .transaction()
      .createIfNotExists({ _id, _type: "personPrivate" })
      .patch(_id, (patch) => patch.set({ formerNames }))
      .commit()
      .then(onDone)
      .catch((error: unknown) => {
        setProblem(error instanceof Error ? error.message : String(error));
        setBusy(false);
      });
  }

  return (
    <Stack gap={4} padding={2}>
      <Text size={1}>
        Former names and other spellings that stand on papers, so that an import finds this person. They are
        never shown on the site, in no file and to no reader; only editors can open this.
      </Text>
      {problem === null ? null : (
        <Card padding={4} radius={2} role="alert" tone="critical">
          <Text size={1}>{problem}</Text>
        </Card>
      )}
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
        <Button disabled={text === null || isBusy} onClick={save} text="Save" tone="primary" />
      </Flex>
    </Stack>
  );
}
