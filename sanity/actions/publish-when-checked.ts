import { useEffect, useState } from "react";
import { getDraftId, useSyncState, useValidationStatus } from "sanity";
import type { DocumentActionComponent } from "sanity";
import { usePublishingRecords } from "./publishing-records.ts";

/** Longer than the 200 ms at which the Studio validates: a check of the last edit, if one is due, has begun by then. */
const settledAfter = 300;

/**
 * Publishes what is on the screen once it is saved and checked. Sanity 6.16 gives out the check of the last revision but
 * one as that of the last, for a moment: a press in it is refused for a fault that was just mended, or publishes one that
 * was just made (sanity/lib/datastores: `validation()`). So a press is a wish, granted when nothing has moved for a while.
 */
export function publishWhenChecked(publish: DocumentActionComponent): DocumentActionComponent {
  const action: DocumentActionComponent = (props) => {
    const original = publish(props);
    const { isSyncing } = useSyncState(props.id, props.type);
    const { isValidating, revision, validation } = useValidationStatus(
      getDraftId(props.id),
      props.type,
      true,
    );
    const isFaulty = validation.some(({ level }) => level === "error");
    const isChecked = useHolding(
      !isSyncing && !isValidating && revision === props.draft?._rev,
      `${revision} ${isFaulty}`,
    );
    const [isWanted, setWanted] = useState(false);
    const [isRefused, setRefused] = useState(false);
    const record = usePublishingRecords(props);
    useEffect(() => {
      if (!isWanted || !isChecked) return;
      // What was written makes a new draft: it is waited for, and then there is nothing left to write.
      if (!isFaulty && record()) return;
      setWanted(false);
      if (isFaulty) setRefused(true);
      else if (original?.disabled !== true) original?.onHandle?.();
    }, [isWanted, isChecked, isFaulty, original, record]);
    if (original === null || props.draft === null) return original;
    // Grey for a fault of the form as it was before the last edit: that is not known yet.
    const isUnchecked = isFaulty && !isChecked;
    return {
      ...original,
      label: isWanted ? "Checking…" : original.label,
      disabled: isWanted || (original.disabled === true && !isUnchecked),
      onHandle: () => setWanted(true),
      ...(isRefused
        ? {
            dialog: {
              type: "dialog" as const,
              header: "Not published yet",
              content: "Something on the form is marked in red. “Validation”, above the form, leads there.",
              onClose: () => setRefused(false),
            },
          }
        : {}),
    };
  };
  action.action = "publish";
  action.displayName = "PublishWhenChecked";
  return action;
}

/** Whether something holds, and has held for a while, of the same thing. */
function useHolding(holds: boolean, what: string): boolean {
  const [held, setHeld] = useState<string | null>(null);
  useEffect(() => {
    if (!holds) return undefined;
    const timer = setTimeout(() => setHeld(what), settledAfter);
    return () => {
      clearTimeout(timer);
      setHeld(null);
    };
  }, [holds, what]);
  return holds && held === what;
}
