import { Button, Card, Checkbox, Flex, Stack, Text } from "@sanity/ui";
import { useState } from "react";
import { useClient, useCurrentUser, type DocumentActionComponent } from "sanity";
import { IntentLink } from "sanity/router";
import { partText } from "../import-tool/part-words.ts";
import { studioApiVersion } from "../studio-environment.ts";
import { newBatchId } from "../works/new-batch-id.ts";
import { splitWork } from "../works/split-work.ts";
import { undoBatch } from "../works/undo-batch.ts";
import { membersOf } from "../works/work-parts.ts";
import { JoinedNotice } from "../works-desk/joined-notice.tsx";

/** "Split a version off…" on a publication: two papers were taken for one. */
export const splitVersion: DocumentActionComponent = ({ id, published }) => {
  const [isOpen, setOpen] = useState(false);
  const versions = membersOf(published?.["versions"]);
  return {
    label: "Split a version off…",
    disabled: versions.length < 2,
    title: versions.length < 2 ? "It has one version only." : "Two papers were taken for one.",
    onHandle: () => setOpen(true),
    dialog: isOpen && {
      type: "dialog",
      header: "Split versions off into a publication of their own",
      width: "medium",
      onClose: () => setOpen(false),
      content: <SplitDialog id={id} versions={versions} />,
    },
  };
};
splitVersion.displayName = "SplitVersion";

type Version = { readonly [field: string]: unknown };

function SplitDialog({
  id,
  versions: present,
}: {
  readonly id: string;
  readonly versions: readonly Version[];
}) {
  const client = useClient({ apiVersion: studioApiVersion });
  const user = useCurrentUser();
  // As it was when the dialog opened: after the split the work has fewer.
  const [versions] = useState(present);
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const [split, setSplit] = useState<{ readonly batch: string; readonly id: string } | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const [isBusy, setBusy] = useState(false);

  function act(work: () => Promise<void>): void {
    setBusy(true);
    setProblem(null);
    work()
      .catch((error: unknown) => setProblem(error instanceof Error ? error.message : String(error)))
      .finally(() => setBusy(false));
  }

  return (
    <Stack gap={4} padding={2}>
      {problem === null ? null : (
        <Card padding={4} radius={2} role="alert" tone="critical">
          <Text size={1}>{problem}</Text>
        </Card>
      )}
      {split === null ? (
        <>
          <Text size={1}>
            Choose the versions that are another paper. They become a publication with an address of its own,
            and no import joins the two again. You can undo it.
          </Text>
          <Stack as="ul" gap={3} style={{ listStyle: "none", margin: 0, padding: 0 }}>
            {versions.map((version) => {
              const key = String(version["_key"]);
              return (
                <Flex as="li" key={key}>
                  <Flex as="label" align="center" gap={3}>
                    <Checkbox
                      checked={chosen.includes(key)}
                      onChange={(event) =>
                        setChosen(
                          event.currentTarget.checked
                            ? [...chosen, key]
                            : chosen.filter((one) => one !== key),
                        )
                      }
                    />
                    <Text size={1}>{partText("versions", version, () => undefined)}</Text>
                  </Flex>
                </Flex>
              );
            })}
          </Stack>
          <Flex>
            <Button
              disabled={isBusy || chosen.length === 0 || chosen.length === versions.length}
              onClick={() =>
                act(async () => {
                  const at = new Date().toISOString();
                  const who = user?.name === undefined ? {} : { who: user.name };
                  setSplit(
                    await splitWork(client, { id, versions: chosen }, { at, batch: newBatchId(at), ...who }),
                  );
                })
              }
              text="Split off"
              tone="primary"
            />
          </Flex>
        </>
      ) : (
        <>
          <JoinedNotice
            title="Split in two."
            isBusy={isBusy}
            onUndo={() =>
              act(async () => {
                await undoBatch(client, split.batch);
                setSplit(null);
              })
            }
          />
          <Text size={1}>
            <IntentLink intent="edit" params={{ id: split.id, type: "publication" }}>
              Open the new publication
            </IntentLink>
          </Text>
        </>
      )}
    </Stack>
  );
}
