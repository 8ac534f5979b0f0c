import { useEffect, useState } from "react";
import { useClient } from "sanity";
import type { Names } from "../import-tool/names-in.ts";
import { studioApiVersion } from "../studio-environment.ts";
import { readNames } from "./read-desk.ts";

/** What people and venues are called; `null` until it is known. */
export function useNames(): Names | null {
  const client = useClient({ apiVersion: studioApiVersion });
  const [names, setNames] = useState<Names | null>(null);
  useEffect(() => {
    let isWanted = true;
    readNames(client).then(
      (found) => (isWanted ? setNames(found) : undefined),
      // Without names the form still works: ids are shown.
      () => undefined,
    );
    return () => {
      isWanted = false;
    };
  }, [client]);
  return names;
}
