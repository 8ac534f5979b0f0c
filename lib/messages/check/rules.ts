import { structureRules } from "./structure-rules.ts";
import { sidecarRules } from "./sidecar-rules.ts";
import { languageRules } from "./language-rules.ts";

/**
 * Every rule: how grave it is and how it is told, `what is wrong → what to do`. An error keeps the site from being
 * built; a warning is for a person to judge. `$names` are filled in.
 */
export const rules = { ...structureRules, ...languageRules, ...sidecarRules };

export type Rule = keyof typeof rules;
