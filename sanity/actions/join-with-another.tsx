import { useState } from "react";
import type { DocumentActionComponent } from "sanity";
import { JoinDialog } from "../works-desk/join-dialog.tsx";

/** "Join with another…" on a publication: the same paper was entered twice. */
export const joinWithAnother: DocumentActionComponent = ({ id, published }) => {
  const [isOpen, setOpen] = useState(false);
  return {
    label: "Join with another…",
    disabled: published === null,
    title: published === null ? "Publish it first." : "The same paper is here twice.",
    onHandle: () => setOpen(true),
    dialog: isOpen && {
      type: "dialog",
      header: "Join with another publication",
      width: "large",
      onClose: () => setOpen(false),
      content: <JoinDialog id={id} />,
    },
  };
};
joinWithAnother.displayName = "JoinWithAnother";
