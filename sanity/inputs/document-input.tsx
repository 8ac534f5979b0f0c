import { useCallback } from "react";
import type { ObjectInputProps } from "sanity";
import { FormCallbacksProvider, PatchEvent, useFormCallbacks } from "sanity";
import { spareOtherLanguage } from "./spare-language.ts";

/** The form of a whole document. What its fields change passes here; see `spareOtherLanguage`. */
export function DocumentInput(props: ObjectInputProps) {
  const { value, schemaType, renderDefault } = props;
  const callbacks = useFormCallbacks();
  const { onChange } = callbacks;
  const change = useCallback(
    ({ patches }: PatchEvent) => onChange(PatchEvent.from(spareOtherLanguage(patches, value, schemaType))),
    [onChange, value, schemaType],
  );
  return (
    <FormCallbacksProvider {...callbacks} onChange={change}>
      {renderDefault(props)}
    </FormCallbacksProvider>
  );
}
