import { Card, Stack, Text } from "@sanity/ui";
import { getPublishedId, useDocumentOperation, useFormValue } from "sanity";
import { changedFields } from "../works/document-change.ts";
import { openSuggestions, type Suggestion } from "../works/open-suggestions.ts";
import type { RawDocument } from "../works/stored-work.ts";
import { ignoreSuggestion, takeSuggestion } from "../works/take-suggestion.ts";
import { textOf } from "../works/text-of.ts";
import { fieldOfPart, fieldsOf, membersOf } from "../works/work-parts.ts";
import { SuggestionCard } from "../works-desk/suggestion-card.tsx";
import { useNames } from "../works-desk/use-names.ts";

type PartSuggestionsProps = {
  /** The field of a publication beside which they stand; `null` for those of all fields. */
  readonly field: string | null;
};

/** What sources say instead of an editor's words, beside the field it is about, with the two things to do about it. */
export function PartSuggestions({ field }: PartSuggestionsProps) {
  const type = useFormValue(["_type"]);
  const all = membersOf(useFormValue(["suggestions"]));
  const isOpen = all.some(
    (one) => one["state"] === "open" && (field === null || fieldOfPart(textOf(one["field"])) === field),
  );
  return type === "publication" && isOpen ? <OpenOnes field={field} /> : null;
}

function OpenOnes({ field }: PartSuggestionsProps) {
  const document = asDocument(useFormValue([]));
  const { patch } = useDocumentOperation(getPublishedId(document._id), "publication");
  const names = useNames();
  const suggestions = openSuggestions(document).filter(
    (one) => field === null || fieldOfPart(one.field) === field,
  );

  function write(change: (document: RawDocument, key: string) => RawDocument, { _key }: Suggestion): void {
    const fields = [...changedFields(document, change(document, _key))];
    patch.execute([
      { set: Object.fromEntries(fields.filter(([, value]) => value !== undefined)) },
      { unset: fields.filter(([, value]) => value === undefined).map(([name]) => name) },
    ]);
  }

  return (
    <Card border marginTop={3} padding={3} radius={2} role="note" tone="caution">
      <Stack gap={4}>
        <Text size={1} weight="medium">
          You changed this, and a source says something else
        </Text>
        {suggestions.map((suggestion) => (
          <SuggestionCard
            key={suggestion._key}
            document={document}
            suggestion={suggestion}
            venueName={(id) => names?.venue(id)}
            isBusy={Boolean(patch.disabled)}
            onTake={() => write(takeSuggestion, suggestion)}
            onIgnore={() => write(ignoreSuggestion, suggestion)}
          />
        ))}
      </Stack>
    </Card>
  );
}

function asDocument(value: unknown): RawDocument {
  const fields = fieldsOf(value);
  return { ...fields, _id: textOf(fields["_id"]), _type: "publication" };
}
