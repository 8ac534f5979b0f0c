import { Stack, Text } from "@sanity/ui";
import type { ImportPlan } from "../works/plan-import.ts";
import type { Material } from "./import-state.ts";
import { ReviewSection } from "./review-section.tsx";

type UnreadableProps = {
  readonly faults: ImportPlan["faults"];
  readonly refused: Material["refused"];
};

/** What could not be read, where it stands and why, so that it can be mended at its source. */
export function Unreadable({ faults, refused }: UnreadableProps) {
  return (
    <>
      <ReviewSection
        title="Files that could not be read"
        explanation="The others were read."
        entries={refused}
        keyOf={({ name }) => name}
        row={({ name, what }) => (
          <Stack gap={3}>
            <Text weight="medium">{name}</Text>
            <Text size={1}>{what}</Text>
          </Stack>
        )}
      />
      <ReviewSection
        title="Records that could not be read"
        explanation="Mend these where they come from and import them again; the others are not held up by them."
        entries={faults}
        keyOf={({ line, what }) => `${line} ${what}`}
        row={({ line, what, raw }) => (
          <Stack gap={3}>
            <Text weight="medium">{line > 0 ? `Line ${line.toLocaleString("en-CA")}` : "A record"}</Text>
            <Text size={1}>{what}</Text>
            {raw === "" ? null : (
              <details>
                <summary style={{ cursor: "pointer", fontSize: "0.8125rem" }}>Show the record</summary>
                <pre style={{ fontSize: "0.8125rem", overflowWrap: "anywhere", whiteSpace: "pre-wrap" }}>
                  {raw.slice(0, 5000)}
                </pre>
              </details>
            )}
          </Stack>
        )}
      />
    </>
  );
}
