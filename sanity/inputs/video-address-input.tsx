import type { FormEvent } from "react";
import type { StringInputProps } from "sanity";
import { PatchEvent, set, unset, useFormCallbacks, useFormValue } from "sanity";
import { understood, videoParts } from "../video/video-parts.ts";
import { FetchPosterButton } from "./fetch-poster-button.tsx";

/**
 * The address of a video: as it changes, the fields that follow it change in the same step. Below it, what was
 * understood, and the provider's own picture for whoever asks for it.
 */
export function VideoAddressInput(props: StringInputProps) {
  const { elementProps, path, readOnly, renderDefault, value = "" } = props;
  const poster = useFormValue([...path.slice(0, -1), "poster"]);
  // Changes given to this one are changes of the object the address stands in.
  const { onChange } = useFormCallbacks();

  function follow(event: FormEvent<HTMLInputElement | HTMLTextAreaElement>): void {
    elementProps.onChange(event);
    const parts = videoParts(event.currentTarget.value);
    if (JSON.stringify(parts) === JSON.stringify(videoParts(value))) return;
    const patches = Object.entries(parts).map(([name, part]) =>
      part === undefined ? unset([name]) : set(part, [name]),
    );
    onChange(PatchEvent.from(patches));
  }

  function keep(assetId: string): void {
    const asset = { _type: "reference", _ref: assetId };
    // The title of the video says what it is; its poster says nothing more.
    onChange(PatchEvent.from(set({ _type: "figure", decorative: true, asset }, ["poster"])));
  }

  const words = understood(value);
  return (
    <>
      {renderDefault({ ...props, elementProps: { ...elementProps, onChange: follow } })}
      <output style={{ display: "block", fontSize: "0.8125rem", paddingBlockStart: "0.5rem" }}>
        {words}
      </output>
      {words !== "" && !readOnly && (
        <FetchPosterButton key={value} url={value} hasPoster={"asset" in Object(poster)} onFetched={keep} />
      )}
    </>
  );
}
