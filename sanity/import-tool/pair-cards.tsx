import { Badge, Card, Stack, Text } from "@sanity/ui";
import { IntentLink } from "sanity/router";
import { sideBySide } from "./before-after.tsx";
import { LongText } from "./long-text.tsx";
import type { WorkCard } from "./work-card.ts";
import { CardLines } from "./work-row.tsx";

export type PairSide = {
  readonly card: WorkCard;
  /** What it is to the editor: `New`, `On the site`, `Draft`. */
  readonly state: string;
  /** Whether there is a document to open. */
  readonly isThere: boolean;
};

/** Two works side by side, to be compared. */
export function PairCards({ sides }: { readonly sides: readonly PairSide[] }) {
  return (
    <div style={{ display: "grid", gap: "0.5rem", gridTemplateColumns: sideBySide }}>
      {sides.map(({ card, state, isThere }) => (
        <Card key={card.id} padding={3} radius={2} tone="transparent" border>
          <Stack gap={3}>
            <div>
              <Badge tone={isThere ? "default" : "primary"}>{state}</Badge>
            </div>
            <Text weight="medium" style={{ overflowWrap: "anywhere" }}>
              {isThere ? (
                <IntentLink intent="edit" params={{ id: card.id, type: "publication" }} target="_blank">
                  {card.title}
                </IntentLink>
              ) : (
                card.title
              )}
            </Text>
            <CardLines card={card} />
            {card.abstract === "" ? null : <LongText text={card.abstract} />}
          </Stack>
        </Card>
      ))}
    </div>
  );
}
