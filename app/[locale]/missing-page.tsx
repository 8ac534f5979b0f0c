import { notFound } from "next/navigation";
import { Suspense } from "react";
import type { ReactNode } from "react";
import { NotFound } from "#components/frame/not-found.tsx";
import { SiteFrame } from "./site-frame.tsx";

/**
 * A true 404 that has words, language and frame without JavaScript. Next answers a bare `notFound()` with an empty
 * document that only its runtime fills; thrown inside a boundary it still sets the status, and the fallback is what is
 * sent. The boundary stands here and not in the layout, because React moves the content of a large page out of a
 * boundary that could hold it, into a hidden part that needs a script to be shown.
 */
export function MissingPage({ isWithdrawn = false }: { readonly isWithdrawn?: boolean }) {
  return (
    <Missing>
      <SiteFrame place={null}>
        <NotFound isWithdrawn={isWithdrawn} />
      </SiteFrame>
    </Missing>
  );
}

/** The same with words of one's own. */
export function Missing({ children }: { readonly children: ReactNode }) {
  return (
    <Suspense fallback={children}>
      <Unfound />
    </Suspense>
  );
}

function Unfound(): never {
  notFound();
}
