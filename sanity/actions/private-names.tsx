import { useState } from "react";
import type { DocumentActionComponent } from "sanity";
import { PrivateNamesDialog } from "../works-desk/private-names-dialog.tsx";

/** "Private names for matching…" on a researcher: what only the import may know of them. */
export const privateNames: DocumentActionComponent = ({ id }) => {
  const [isOpen, setOpen] = useState(false);
  return {
    label: "Private names for matching…",
    onHandle: () => setOpen(true),
    dialog: isOpen && {
      type: "dialog",
      header: "Private names for matching",
      width: "medium",
      onClose: () => setOpen(false),
      content: <PrivateNamesDialog id={id} onDone={() => setOpen(false)} />,
    },
  };
};
privateNames.displayName = "PrivateNames";
