import type { InputProps, StringInputProps } from "sanity";
import { isObjectInputProps } from "sanity";
import { isTranslated } from "../translation/translated-fields.ts";
import { DocumentInput } from "./document-input.tsx";
import { MayBeInput } from "./may-be-input.tsx";
import { OpenPartsNote } from "./open-parts-note.tsx";
import { PartSuggestions } from "./part-suggestions.tsx";
import { SuggestionsInput } from "./suggestions-input.tsx";
import { TranslationNote } from "./translation-note.tsx";
import { VideoAddressInput } from "./video-address-input.tsx";

/** Every input of the studio; a type that wants its own is named here, so that the schema stays free of React. */
export function StudioInput(props: InputProps) {
  if (isObjectInputProps(props) && props.path.length === 0)
    return (
      <>
        {props.schemaType.name === "publication" ? <OpenPartsNote /> : null}
        <DocumentInput {...props} />
      </>
    );
  const [field] = props.path;
  if (props.path.length === 1 && field === "suggestions") return <SuggestionsInput value={props.value} />;
  if (props.path.length === 3 && field === "authors" && props.path[2] === "mayBe")
    return <MayBeInput path={props.path} value={props.value} />;
  if (props.path.length === 1 && typeof field === "string" && fieldsWithParts.has(field))
    return (
      <>
        <FieldInput {...props} />
        <PartSuggestions field={field} />
      </>
    );
  return <FieldInput {...props} />;
}

function FieldInput(props: InputProps) {
  if (isVideoAddress(props)) return <VideoAddressInput {...props} />;
  if (isObjectInputProps(props) && isTranslated(props.schemaType.name))
    return (
      <>
        {props.renderDefault(props)}
        <TranslationNote schemaType={props.schemaType} value={props.value} />
      </>
    );
  return props.renderDefault(props);
}

/** Fields of a publication that imports write; some are called the same elsewhere, where nothing is suggested. */
const fieldsWithParts = new Set([
  "title",
  "titleTranslations",
  "type",
  "abstracts",
  "authors",
  "groupAuthors",
  "editors",
  "versions",
  "statusNotice",
  "keywords",
]);

function isVideoAddress(props: InputProps): props is StringInputProps {
  return props.schemaType.name === "videoAddress";
}
