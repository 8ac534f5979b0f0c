import type { DocumentActionComponent } from "sanity";
import { joinWithAnother } from "../actions/join-with-another.tsx";
import { privateNames } from "../actions/private-names.tsx";
import { splitVersion } from "../actions/split-version.tsx";

const byType: Readonly<Record<string, readonly DocumentActionComponent[]>> = {
  publication: [joinWithAnother, splitVersion],
  researcher: [privateNames],
};

/** What the menu of a document offers beside the Studio's own actions; each opens a dialog. */
export function dialogActions(schemaType: string): readonly DocumentActionComponent[] {
  return byType[schemaType] ?? [];
}
