import { Button, Stack, Text } from "@sanity/ui";
import { useState } from "react";

const short = 280;

/** A text that may be an abstract: its beginning, and all of it for who asks. */
export function LongText({ text }: { readonly text: string }) {
  const [isWhole, setWhole] = useState(false);
  if (text === "") {
    return (
      <Text muted size={1}>
        (nothing)
      </Text>
    );
  }
  const cut = text.length > short && !isWhole;
  return (
    <Stack gap={2}>
      <Text size={1} style={{ overflowWrap: "anywhere", whiteSpace: "pre-wrap" }}>
        {cut ? `${text.slice(0, short).replace(/\s+\S*$/, "")} …` : text}
      </Text>
      {cut ? (
        <div>
          <Button fontSize={1} mode="bleed" onClick={() => setWhole(true)} padding={2} text="Show all" />
        </div>
      ) : null}
    </Stack>
  );
}
