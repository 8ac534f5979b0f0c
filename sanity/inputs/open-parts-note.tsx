import { Card, Text } from "@sanity/ui";
import { useFormValue } from "sanity";
import { partLabel } from "../import-tool/part-words.ts";
import { textOf } from "../works/text-of.ts";
import { fieldsOf, membersOf } from "../works/work-parts.ts";

/** Says, above the form of a publication, where something waits to be decided: it may stand under another tab. */
export function OpenPartsNote() {
  const suggested = membersOf(useFormValue(["suggestions"])).filter(({ state }) => state === "open");
  const asked = membersOf(useFormValue(["authors"])).filter(
    ({ mayBe, researcher }) => researcher === undefined && membersOf(mayBe).length > 0,
  );
  if (suggested.length + asked.length === 0) return null;
  const parts = [...new Set(suggested.map(({ field }) => partLabel(textOf(field))))];
  return (
    <Card border marginBottom={4} padding={3} radius={2} role="note" tone="caution">
      {parts.length === 0 ? null : (
        <Text size={1}>
          A source says something else than you do: {parts.join(", ")}. Look below each, or under Record.
        </Text>
      )}
      {asked.length === 0 ? null : (
        <Text size={1}>
          Somebody of the institute may be among the authors: open {asked.map(nameOf).join(", ")} under
          Authors.
        </Text>
      )}
    </Card>
  );
}

function nameOf({ printedName }: { readonly [field: string]: unknown }): string {
  return `“${textOf(fieldsOf(printedName)["display"])}”`;
}
