import { Stack, Text } from "@sanity/ui";
import { Choice } from "./choice.tsx";
import { PairCards, type PairSide } from "./pair-cards.tsx";

type PairRowProps = {
  readonly reason: string;
  readonly sides: readonly PairSide[];
  readonly canBeSame: boolean;
  readonly decision: "same" | "different" | "later";
  readonly onDecide: (decision: "same" | "different" | "later") => void;
};

/** Two works that may be one, side by side, and the question. */
export function PairRow({ reason, sides, canBeSame, decision, onDecide }: PairRowProps) {
  return (
    <Stack gap={4}>
      <Text size={1}>{reason}</Text>
      <PairCards sides={sides} />
      <Choice
        legend="Are these the same work?"
        isLegendShown
        options={[
          { value: "later", label: "Decide later" },
          ...(canBeSame ? [{ value: "same" as const, label: "Same work" }] : []),
          { value: "different", label: "Not the same" },
        ]}
        value={decision}
        onChange={onDecide}
      />
    </Stack>
  );
}
