import type { InputProps, StringInputProps } from "sanity";
import { isObjectInputProps } from "sanity";
import { isTranslated } from "../translation/translated-fields.ts";
import { TranslationNote } from "./translation-note.tsx";
import { VideoAddressInput } from "./video-address-input.tsx";

/** Every input of the studio; a type that wants its own is named here, so that the schema stays free of React. */
export function StudioInput(props: InputProps) {
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

function isVideoAddress(props: InputProps): props is StringInputProps {
  return props.schemaType.name === "videoAddress";
}
