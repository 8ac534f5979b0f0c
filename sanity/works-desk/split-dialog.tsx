import { Button, Checkbox, Flex, Stack, Text } from "@sanity/ui";
import { useState } from "react";
import { useClient, useCurrentUser } from "sanity";
import { IntentLink } from "sanity/router";
import { partText } from "../import-tool/part-words.ts";
import { studioApiVersion } from "../studio-environment.ts";
import { splitWork } from "../works/split-work.ts";
import { textOf } from "../works/text-of.ts";
import { undoBatch } from "../works/undo-batch.ts";
import { batchNow } from "./batch-now.ts";
import { JoinedNotice } from "./joined-notice.tsx";
import { ProblemCard } from "./problem-card.tsx";
import { useNames } from "./use-names.ts";
import { useTask } from "./use-task.ts";

type SplitDialogProps = {
  readonly id: string;
  readonly versions: readonly { readonly [field: string]: unknown }[];
};

/** Chooses versions that are another paper, and gives them a publication of their own; with the way back. */
export function SplitDialog({ id, versions: present }: SplitDialogProps) {
  const client = useClient({ apiVersion: studioApiVersion });
  const user = useCurrentUser();
  const names = useNames();
  // As it was when the dialog opened: after the split the work has fewer.
  const [versions] = useState(present);
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const [split, setSplit] = useState<{ readonly batch: string; readonly id: string } | null>(null);
  const { isBusy, problem, run } = useTask();

  function undo(batch: string): void {
    run(async () => {
      await undoBatch(client, batch);
      setSplit(null);
    });
  }

  if (split !== null) {
    return (
      <Stack gap={4} padding={2}>
        <ProblemCard problem={problem} />
        <JoinedNotice title="Split in two." isBusy={isBusy} onUndo={() => undo(split.batch)} />
        <Text size={1}>
          <IntentLink intent="edit" params={{ id: split.id, type: "publication" }}>
            Open the new publication
          </IntentLink>
        </Text>
      </Stack>
    );
  }
  return (
    <Stack gap={4} padding={2}>
      <ProblemCard problem={problem} />
      <Text size={1}>
        Choose the versions that are another paper. They become a publication with an address of its own, and
        no import joins the two again. You can undo it.
      </Text>
      {versions.map((version) => {
        const key = textOf(version["_key"]);
        return (
          <Flex key={key} as="label" align="center" gap={3}>
            <Checkbox
              checked={chosen.includes(key)}
              onChange={(event) =>
                setChosen(
                  event.currentTarget.checked ? [...chosen, key] : chosen.filter((one) => one !== key),
                )
              }
            />
            <Text size={1}>{partText("versions", version, (venue) => names?.venue(venue))}</Text>
          </Flex>
        );
      })}
      <Flex>
        <Button
          disabled={isBusy || chosen.length === 0 || chosen.length === versions.length}
          onClick={() =>
            run(async () => setSplit(await splitWork(client, { id, versions: chosen }, batchNow(user?.name))))
          }
          text="Split off"
        />
      </Flex>
    </Stack>
  );
}
