import { rules, type Rule } from "./rules.ts";

/** One thing that is wrong with the files of messages, said in both languages as `what is wrong → what to do`. */
export type Finding = {
  /** Path from the root of the project: `messages/fr.json`. */
  readonly file: string;
  readonly line: number;
  /** The full key of the message, `Calls.states.now`; empty when it is about the file itself. */
  readonly key: string;
  readonly rule: Rule;
  readonly severity: "error" | "warning";
  readonly en: string;
  readonly fr: string;
};

/** Where a finding is. */
export type Place = Pick<Finding, "file" | "line" | "key">;

/** A finding of `rule` at a place; `values` stand in for the `$names` of its wording. */
export function finding(
  rule: Rule,
  { file, line, key }: Place,
  values: Readonly<Record<string, string | number>> = {},
): Finding {
  const { severity, en, fr } = rules[rule];
  const fill = (text: string): string =>
    text.replace(/\$([a-zA-Z]+)/gu, (found, name: string) => String(values[name] ?? found));
  return { file, line, key, rule, severity, en: fill(en), fr: fill(fr) };
}

/** Errors before warnings do not matter here: by file, then line, so that one reads a file from top to bottom. */
export function inReadingOrder(findings: readonly Finding[]): readonly Finding[] {
  return findings.toSorted((a, b) => a.file.localeCompare(b.file, "en") || a.line - b.line);
}
