import type { FormEvent } from "react";
import type { StringInputProps } from "sanity";
import { PatchEvent, set, unset, useFormCallbacks } from "sanity";
import { understood, videoParts } from "../video/video-parts.ts";

/** The address of a video: as it changes, the fields that follow it change in the same step. */
export function VideoAddressInput(props: StringInputProps) {
  const { elementProps, renderDefault, value } = props;
  // Changes given to this one are changes of the object the address stands in.
  const { onChange } = useFormCallbacks();

  function follow(event: FormEvent<HTMLInputElement | HTMLTextAreaElement>): void {
    elementProps.onChange(event);
    const parts = videoParts(event.currentTarget.value);
    if (JSON.stringify(parts) === JSON.stringify(videoParts(value ?? ""))) return;
    const patches = Object.entries(parts).map(([name, part]) =>
      part === undefined ? unset([name]) : set(part, [name]),
    );
    onChange(PatchEvent.from(patches));
  }

  return (
    <>
      {renderDefault({ ...props, elementProps: { ...elementProps, onChange: follow } })}
      <output style={{ display: "block", fontSize: "0.8125rem", paddingBlockStart: "0.5rem" }}>
        {understood(value ?? "")}
      </output>
    </>
  );
}
