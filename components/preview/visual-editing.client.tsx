"use client";

import { useRouter } from "next/navigation";
import { VisualEditing as SanityVisualEditing } from "next-sanity/visual-editing/client-component";
import { useEffect, useState } from "react";

/**
 * The outlines of the studio's Presentation tool. A change in the studio asks the server for the page again; no server
 * action is involved (the package's own wrapper needs two).
 */
export function VisualEditing() {
  const router = useRouter();
  const [isInStudio, setInStudio] = useState(false);
  useEffect(() => setInStudio(window.self !== window.top || window.opener !== null), []);
  if (!isInStudio) return null;
  return (
    <SanityVisualEditing
      refresh={async () => {
        router.refresh();
        await new Promise((resolve) => setTimeout(resolve, 300));
      }}
    />
  );
}
