import { useState } from "react";
import type { DocumentActionComponent } from "sanity";
import { membersOf } from "../works/work-parts.ts";
import { SplitDialog } from "../works-desk/split-dialog.tsx";

/** "Split a version off…" on a publication: two papers were taken for one. */
export const splitVersion: DocumentActionComponent = ({ id, published }) => {
  const [isOpen, setOpen] = useState(false);
  const versions = membersOf(published?.["versions"]);
  return {
    label: "Split a version off…",
    disabled: versions.length < 2,
    title: versions.length < 2 ? "It has one version only." : "Two papers were taken for one.",
    onHandle: () => setOpen(true),
    dialog: isOpen && {
      type: "dialog",
      header: "Split versions off into a publication of their own",
      width: "medium",
      onClose: () => setOpen(false),
      content: <SplitDialog id={id} versions={versions} />,
    },
  };
};
splitVersion.displayName = "SplitVersion";
