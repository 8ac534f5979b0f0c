import { checkMessages } from "../check/check.ts";
import type { Finding } from "../check/finding.ts";
import { languageRules } from "../check/language-rules.ts";
import { structureRules } from "../check/structure-rules.ts";
import { layOut } from "../format.ts";
import { messagePaths } from "../message-texts.ts";
import type { MessageFiles } from "./messages-folder.ts";

/** What `messages:check` would say of some French messages, once they are in the file. */
export type ImportedFindings = {
  /** What the site could not show, or would show cut: the file is refused for it. */
  readonly refused: readonly Finding[];
  /** What a person is to mend or judge afterwards. */
  readonly toMend: readonly Finding[];
};

/** Checks `files`, in which the messages of `keys` are as they came back; terms of the glossary are left for later. */
export function checkImported(files: MessageFiles, keys: ReadonlySet<string>): ImportedFindings {
  const findings = checkMessages({
    en: layOut(files.en),
    fr: layOut(files.fr),
    context: layOut(files.context),
    glossary: "[]",
    state: layOut(files.state),
  }).filter(({ file, key, rule }) => file === messagePaths.fr && keys.has(key) && isAboutText(rule));
  return {
    refused: findings.filter(breaks),
    toMend: findings.filter((one) => !breaks(one)),
  };
}

/** That nobody has read it over yet is so of all that comes back. */
function isAboutText(rule: Finding["rule"]): boolean {
  return Object.hasOwn(structureRules, rule) || Object.hasOwn(languageRules, rule);
}

function breaks({ rule, severity }: Finding): boolean {
  return severity === "error" && (Object.hasOwn(structureRules, rule) || rule === "too-long");
}
