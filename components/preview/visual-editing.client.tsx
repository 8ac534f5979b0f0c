"use client";

import { useRouter } from "next/navigation";
import { VisualEditing as SanityVisualEditing } from "next-sanity/visual-editing/client-component";

/**
 * The outlines that lead from a word on the page to its field in the studio. A change in the studio asks the server for
 * the page again; no server action is involved (the package's own wrapper needs two).
 */
export function VisualEditing() {
  const router = useRouter();
  return (
    <SanityVisualEditing
      refresh={() => {
        router.refresh();
        // The studio shows the page as busy until this settles; the refresh itself cannot be awaited.
        return new Promise((resolve) => setTimeout(resolve, 300));
      }}
    />
  );
}
