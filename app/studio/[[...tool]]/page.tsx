import { Studio } from "../studio.tsx";

/** One page for every address of the studio; what is behind `/studio` is the studio's own to read. */
export function generateStaticParams() {
  return [{ tool: [] }];
}

export default function Page() {
  return <Studio />;
}
