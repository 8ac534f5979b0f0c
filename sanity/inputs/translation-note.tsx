import type { ObjectInputProps } from "sanity";
import { isTranslated } from "../translation/translated-fields.ts";
import { noteOf } from "../translation/note-of.ts";

/** Says, under a text in both languages, that one of them is behind the other or only a machine's; nothing otherwise. */
export function TranslationNote({ schemaType, value }: Pick<ObjectInputProps, "schemaType" | "value">) {
  const words = isTranslated(schemaType.name) ? noteOf(value ?? {}) : null;
  if (words === null) return null;
  return (
    <p
      role="note"
      style={{
        borderInlineStart: "3px solid #d97706",
        fontSize: "0.8125rem",
        lineHeight: 1.5,
        margin: "0.75rem 0 0",
        paddingInlineStart: "0.75rem",
      }}
    >
      {words}
    </p>
  );
}
