import { NotFound } from "#components/frame/not-found.tsx";
import { SiteFrame } from "./site-frame.tsx";

/** What Next's runtime shows for a missing page where it is kept (PUBLIC_RUNTIME=keep, preview). */
export default function Missing() {
  return (
    <SiteFrame place={null}>
      <NotFound />
    </SiteFrame>
  );
}
